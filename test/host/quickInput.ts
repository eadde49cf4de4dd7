/**
 * Quick picks and input boxes, used as a person uses them: looked at first, then typed into, then answered. Nothing is pressed before
 * the box with that title has the keyboard and shows what Enter is to take.
 */
import type { QuickInputWanted } from "./protocol.ts";
import { act } from "./harness.ts";

/** Waits until the box is like this; answers the row that is named, as it is read aloud and as it is seen. */
export function quickInput(wanted: QuickInputWanted): Promise<string> {
  return act({ quickInput: wanted });
}

/** Puts a text in the place of what stands in the box. */
export async function typeInto(title: string, text: string): Promise<void> {
  await quickInput({ title });
  await act({ press: "Control+a" });
  await act(text === "" ? { press: "Delete" } : { type: text });
  await quickInput({ title, value: text });
}

/** Answers an input box. */
export async function answer(title: string, text: string): Promise<void> {
  await typeInto(title, text);
  await act({ press: "Enter" });
}

/** Takes a row of a list, found by typing. Answers the row. */
export async function choose(title: string, row: string, typed: string = row): Promise<string> {
  await typeInto(title, typed);
  const found = await quickInput({ title, value: typed, focused: row });
  await act({ press: "Enter" });
  return found;
}

/** Presses Enter where the cursor is on that row, or, in a list with check boxes, where such a row is. Answers the row. */
export async function accept(wanted: QuickInputWanted): Promise<string> {
  const found = await quickInput(wanted);
  await act({ press: "Enter" });
  return found;
}

/** Puts the box away. */
export async function leave(title: string): Promise<void> {
  await quickInput({ title });
  await act({ press: "Escape" });
  await act({ quickInput: "closed" });
}

/** Waits until keys go into the text of an editor. */
export async function keyboardInEditor(): Promise<void> {
  await act({ quickInput: "closed" });
  await act({ keyboard: "textbox" });
}

/** Presses the key that renames what the cursor is on, and types the new name over the old one. */
export async function renameByKey(name: string): Promise<void> {
  const box = { role: "textbox", name: "Rename" };
  await keyboardInEditor();
  await act({ press: "F2", until: box });
  await act({ field: box });
  await act({ press: "Control+a" });
  await act({ type: name });
  await act({ field: box, value: name });
  await act({ press: "Enter" });
}
