import type { Reading } from '../model/reading.ts';
import type { SourceRule, SourceRules } from '../model/sourceRules.ts';
import { checkKeys, mapsField, neededText, present, type Report, textField, truthField } from './fields.ts';
import { readDocument } from './openDocument.ts';
import { isBlockKind, isFormat, overruledKeys, sourceRuleKeys, sourceRulesKeys } from './sourceRuleKeys.ts';
import { pairOf, type MapNode } from './yamlNode.ts';

/** Reads `.newsmark/sources.yaml`. A rule without a usable path is left out, and so is each part of one that means nothing. */
export function readSourceRules(text: string): Reading<SourceRules> {
  return readDocument(text, ['sources'], { rules: [] }, (root, report) => {
    checkKeys(root, sourceRulesKeys, report);
    const seen = new Set<string>();
    const rules = mapsField(root, 'sources', report).flatMap((map): readonly SourceRule[] => {
      const rule = readRule(map, report);
      if (rule === undefined) return [];
      const name = rule.path.normalize('NFC');
      if (!seen.has(name)) {
        seen.add(name);
        return [rule];
      }
      badRule(map, 'path', { path: rule.path, reason: `path: ${rule.path}, repeated` }, report);
      return [];
    });
    return { rules };
  });
}

function readRule(map: MapNode, report: Report): SourceRule | undefined {
  checkKeys(map, sourceRuleKeys, report);
  const path = neededText(map, 'path', report);
  if (path === undefined) return undefined;
  if (!isRelativePath(path)) {
    badRule(map, 'path', { path, reason: `path: ${path}` }, report);
    return undefined;
  }
  const format = textField(map, 'treatAs', report);
  if (format !== undefined && !isFormat(format)) badRule(map, 'treatAs', { path, reason: `treatAs: ${format}` }, report);
  return present<SourceRule>({
    path,
    ignore: truthField(map, 'ignore', report, false) ? true : undefined,
    treatAs: format !== undefined && isFormat(format) ? format : undefined,
    blocks: mapsField(map, 'blocks', report).flatMap((block) => readBlock(block, path, report)),
  });
}

function readBlock(map: MapNode, path: string, report: Report): SourceRule['blocks'] {
  checkKeys(map, overruledKeys, report);
  const quote = neededText(map, 'quote', report);
  const kind = neededText(map, 'kind', report);
  if (quote === undefined || kind === undefined) return [];
  const article = textField(map, 'article', report);
  if (isBlockKind(kind)) return [{ quote, kind, ...(article !== undefined && { article }) }];
  badRule(map, 'kind', { path, reason: `kind: ${kind}` }, report);
  return [];
}

/** A path with `/` below the root. */
export function isRelativePath(path: string): boolean {
  return path !== '' && !path.startsWith('/') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function badRule(map: MapNode, key: string, facts: Readonly<Record<string, string>>, report: Report): void {
  report.add('sources.bad-rule', 'error', pairOf(map, key)?.value.span ?? map.span, facts);
}
