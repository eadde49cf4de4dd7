import * as vscode from 'vscode';
import { fits, type Attribute, type AttributeType, type TagId } from '../../core/index.ts';
import { pickAnswer } from '../pickAnswer.ts';
import { plainLabel } from '../plainLabel.ts';

/** One attribute to ask for. */
export interface Field {
  readonly tag: TagId;
  readonly name: string;
  readonly attribute: Attribute;
  /** What is written there now. */
  readonly given?: string;
}

/** Answers by field; an optional field that was passed over is not there. `left`: Escape was pressed at that field. */
export interface Answers {
  readonly values: ReadonlyMap<Field, string>;
  readonly left?: Field;
}

/** `back` keeps what was typed when it can stay. */
type Answer = { readonly kind: 'value'; readonly value: string | undefined } | { readonly kind: 'back'; readonly typed?: string } | { readonly kind: 'left' };

/** One step of the form. */
interface Step {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly before: string | undefined;
}

/**
 * Asks for attributes one after the other, as steps of one form: Enter goes on (and passes over an optional one), a button goes back.
 * `what` says what is done, before the attribute's name: it stands in the title, where neither typing nor a fault covers it.
 */
export async function askFields(fields: readonly Field[], what: string): Promise<Answers> {
  const values = new Map<Field, string>(fields.flatMap((field) => (field.given === undefined ? [] : [[field, field.given]])));
  for (let at = 0; at < fields.length;) {
    const field = fields[at];
    if (field === undefined) break;
    const title = vscode.l10n.t('{0}: {1} of “{2}”', what, field.name, field.tag);
    const step: Step = { title, step: at + 1, totalSteps: fields.length, before: values.get(field) };
    const answer = field.attribute.type === 'choice' ? await askChoice(field, step) : await askText(field, step);
    if (answer.kind === 'left') return { values, left: field };
    if (answer.kind === 'value') {
      if (answer.value === undefined) values.delete(field);
      else values.set(field, answer.value);
    }
    if (answer.kind === 'back' && answer.typed !== undefined) values.set(field, answer.typed);
    at += answer.kind === 'back' ? -1 : 1;
  }
  return { values };
}

function isNeeded({ attribute }: Field): string {
  return attribute.required ? vscode.l10n.t('Has to be answered') : vscode.l10n.t('May be left open');
}

/** Runs a box until it is answered, left or gone back from; `typed`: what stands in it and would be taken. */
async function run(box: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox, step: Step, accepted: () => Answer | undefined, typed: () => string | undefined = () => undefined): Promise<Answer> {
  box.title = step.title;
  box.step = step.step;
  box.totalSteps = step.totalSteps;
  // An address or a date is often copied from elsewhere.
  box.ignoreFocusOut = true;
  if (step.step > 1) box.buttons = [vscode.QuickInputButtons.Back];
  const answer = await pickAnswer(box, accepted, (finish) => box.onDidTriggerButton(() => {
    const now = typed();
    finish({ kind: 'back', ...(now !== undefined && { typed: now }) });
  }));
  return answer ?? { kind: 'left' };
}

function askChoice(field: Field, step: Step): Promise<Answer> {
  const box = vscode.window.createQuickPick();
  const open: vscode.QuickPickItem = { label: `$(dash) ${vscode.l10n.t('leave open')}` };
  const values = field.attribute.values.map((value) => ({ item: { label: plainLabel(value) }, value }));
  const isOpen = !field.attribute.required;
  box.items = [...(isOpen ? [open] : []), ...values.map(({ item }) => item)];
  const before = values.find(({ value }) => value === step.before)?.item;
  box.placeholder = step.before === undefined || before !== undefined ? isNeeded(field) : plainLabel(vscode.l10n.t('“{0}” is none of these', step.before));
  box.activeItems = [before ?? box.items[0]].filter((item) => item !== undefined);
  return run(box, step, () => {
    const [active] = box.activeItems;
    if (active === undefined) return undefined;
    return { kind: 'value', value: values.find(({ item }) => item === active)?.value };
  });
}

function askText(field: Field, step: Step): Promise<Answer> {
  const { attribute } = field;
  const box = vscode.window.createInputBox();
  box.value = step.before ?? '';
  box.prompt = isNeeded(field);
  box.placeholder = examples()[attribute.type];
  const faultOf = (value: string): string => (value === '' || fits(value, attribute) ? '' : faults()[attribute.type]);
  const tell = (value: string): void => {
    box.validationMessage = faultOf(value.trim());
  };
  // What somebody wrote into the sidecar may be wrong before the first key.
  tell(box.value);
  box.onDidChangeValue(tell);
  return run(box, step, () => {
    const value = box.value.trim();
    if (value === '' && attribute.required) box.validationMessage = vscode.l10n.t('This has to be answered. Escape leaves the passage as it is.');
    else if (faultOf(value) === '') return { kind: 'value', value: value === '' ? undefined : value };
    return undefined;
  }, () => {
    const value = box.value.trim();
    return value === '' || faultOf(value) !== '' ? undefined : value;
  });
}

function examples(): Readonly<Record<AttributeType, string>> {
  return { choice: '', text: '', number: '48.5', date: '2026-03-04', url: 'https://' };
}

function faults(): Readonly<Record<AttributeType, string>> {
  return {
    choice: '', text: '',
    number: vscode.l10n.t('A number, with a point: 48.5'),
    date: vscode.l10n.t('A day, a month or a year: 2026-03-04, 2026-03 or 2026'),
    url: vscode.l10n.t('A web address that begins with https:// or http://'),
  };
}
