import * as vscode from 'vscode';

/** A view and where its rows come from; every row has an id. */
export interface Rows<T> {
  readonly view: vscode.TreeView<T>;
  readonly tree: vscode.TreeDataProvider<T>;
}

/** So often is asked again while the view is being drawn anew, and so many milliseconds lie between. */
const rounds = 20;
const pause = 25;

/**
 * The element of a view that has the focus. Extensions are told what is selected, and arrow keys move the focus alone: a key pressed
 * then would act on another row than the one a person is on. So the focused row is taken into the selection or out of it, for a
 * moment: which one it was is told by the difference. While a view is drawn anew VS Code forgets some of its elements, and the
 * difference may name another row, or none: two rounds in a row have to agree. Undefined where no row has the focus.
 */
export async function focusedNode<T>(rows: Rows<T>): Promise<T | undefined> {
  let last: string | undefined;
  for (let round = 0; round < rounds; round++) {
    const found = await toggled(rows);
    if (found !== undefined && found.id === last) return found.node;
    last = found?.id;
    if (found === undefined) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return undefined;
}

interface Row<T> {
  readonly id: string;
  readonly node: T;
}

/** The row by which the selection differs after a toggle; undefined unless it is afterwards as it was before. */
async function toggled<T>(rows: Rows<T>): Promise<Row<T> | undefined> {
  const before = await selected(rows);
  await vscode.commands.executeCommand('list.toggleSelection');
  const between = await selected(rows);
  await vscode.commands.executeCommand('list.toggleSelection');
  const after = await selected(rows);
  const differing = [...without(between, before), ...without(before, between)];
  return differing.length === 1 && without(after, before).length === 0 && without(before, after).length === 0 ? differing[0] : undefined;
}

async function selected<T>({ view, tree }: Rows<T>): Promise<readonly Row<T>[]> {
  const nodes = [...view.selection];
  const items = await Promise.all(nodes.map((node) => tree.getTreeItem(node)));
  return nodes.flatMap((node, index) => {
    const id = items[index]?.id;
    return id === undefined ? [] : [{ id, node }];
  });
}

function without<T>(some: readonly Row<T>[], others: readonly Row<T>[]): readonly Row<T>[] {
  const ids = new Set(others.map(({ id }) => id));
  return some.filter(({ id }) => !ids.has(id));
}
