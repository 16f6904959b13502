/** Names in a test file that its policy does not have: a test of a misspelt role or detail tests nothing. Pure. */
import type { Diagnostic, Result } from '#domain/diagnostic.ts';
import { hasName } from '#domain/names.ts';
import { OWNER, ownLabels, type Policy } from '#domain/policy.ts';
import type { Json, Path } from '#domain/rule.ts';
import {
  asMap,
  didYouMean,
  listNames,
  locateProblems,
  parseYaml,
  type Problem,
  problem,
  toPointer,
  type YamlFile,
} from '#policy/index.ts';
import type { TestFile } from './document.ts';
import { asList } from '#policy/pointer.ts';

type Kind = 'detail' | 'role' | 'severity' | 'level' | 'trigger' | 'channel' | 'label';
type KnownNames = Readonly<Record<Kind, readonly string[]>>;

/** Every name of a test file that the policy does not have, each with the nearest that it has, however much else in it is wrong. */
export function checkNames(yaml: YamlFile, policy: Policy): readonly Diagnostic[] {
  const known: KnownNames = {
    detail: policy.incident.details.map(({ name }) => name),
    role: [...policy.roles.keys(), OWNER],
    severity: policy.severities.map(({ id }) => id),
    level: Array.from({ length: Math.max(1, policy.levels.length) }, (_, index) => String(index + 1)),
    trigger: policy.triggers.map(({ id }) => id),
    channel: [...policy.channels.keys()],
    label: labelsOf(policy),
  };
  const problems = (asList(asMap(yaml.value)?.['cases']) ?? []).flatMap((one, index) => {
    const beside = peoplesLabels(one);
    return namesIn(one, ['cases', index]).flatMap((name) => unknown(name, known, beside));
  });
  return locateProblems(problems, yaml);
}

const labelsOf = (policy: Policy): readonly string[] => [...new Set([...policy.incident.labels, ...ownLabels(policy)])];

/** The labels that people give it in a case. */
function peoplesLabels(one: Json): readonly string[] {
  const acts = (asList(asMap(one)?.['story']) ?? []).map((entry) => asMap(entry)?.['label'] ?? null);
  return [asMap(asMap(one)?.['incident'])?.['labels'] ?? null, ...acts]
    .flatMap((labels): readonly Json[] => asList(labels) ?? [labels])
    .filter((label) => typeof label === 'string');
}

/** What is wrong with tests of this policy: as they were read, and the names that it does not have. */
export function problemsUnder(
  policy: Policy,
  tests: Result<TestFile>,
  { text, file }: { readonly text: string; readonly file: string },
): readonly Diagnostic[] {
  if (tests.ok) return checkNames(tests.value.yaml, policy);
  const yaml = parseYaml(text, file);
  const names = yaml.diagnostics.length > 0 ? [] : checkNames(yaml, policy);
  return [...tests.diagnostics, ...names];
}

interface Name {
  readonly kind: Kind;
  readonly name: string;
  readonly path: Path;
  /** The name is a key of the map at `path`, not the value there. */
  readonly isKey: boolean;
}

/** Every name in a case. None where a value has another shape than a name: the check of the shape reports that. */
function namesIn(one: Json, path: Name['path']): readonly Name[] {
  const keys = (kind: Kind, map: Json | undefined, at: Name['path']): readonly Name[] =>
    Object.keys(asMap(map) ?? {}).map((name) => ({ kind, name, path: at, isKey: true }));
  const value = (kind: Kind, name: Json | undefined, at: Name['path']): readonly Name[] =>
    typeof name === 'string' ? [{ kind, name, path: at, isKey: false }] : [];
  const values = (kind: Kind, list: Json | undefined, at: Name['path']): readonly Name[] =>
    asList(list)?.flatMap((name, place) => value(kind, name, [...at, place])) ?? [];
  const document = asMap(one);
  return [
    ...keys('detail', asMap(document?.['incident'])?.['details'], [...path, 'incident', 'details']),
    ...(asList(document?.['story']) ?? []).flatMap((entry, index): readonly Name[] => {
      const at = [...path, 'story', index];
      const { edit, unlabel, expect } = asMap(entry) ?? {};
      const expected = asMap(expect);
      const sent = (asList(expected?.['sent']) ?? []).map((text) =>
        typeof text === 'string' ? (text.split(' by ').at(-1) ?? '') : text,
      );
      return [
        ...keys('detail', asMap(edit)?.['details'], [...at, 'edit', 'details']),
        ...value('label', unlabel, [...at, 'unlabel']),
        ...values('label', unlabel, [...at, 'unlabel']),
        ...values('label', expected?.['labels'], [...at, 'expect', 'labels']),
        ...values('label', expected?.['not-labels'], [...at, 'expect', 'not-labels']),
        ...value('level', levelIn(expected?.['level']), [...at, 'expect', 'level']),
        ...keys('role', expected?.['holders'], [...at, 'expect', 'holders']),
        ...value('severity', expected?.['severity'], [...at, 'expect', 'severity']),
        ...values('channel', sent, [...at, 'expect', 'sent']),
        ...values('trigger', expected?.['fired'], [...at, 'expect', 'fired']),
      ];
    }),
  ];
}

/** A level is a number, and as such no other name. */
const levelIn = (level: Json | undefined): Json =>
  typeof level === 'number' && Number.isInteger(level) && level > 0 ? String(level) : null;

/** `peoples`: labels that a case may name besides those of its policy. GitHub compares labels without regard to case. */
function unknown({ kind, name, path, isKey }: Name, known: KnownNames, peoples: readonly string[]): readonly Problem[] {
  const all = kind === 'label' ? [...known.label, ...peoples] : known[kind];
  if (kind === 'label' ? hasName(all, name) : all.includes(name)) return [];
  const words = { kind, found: name, expected: listNames(known[kind]), nearest: didYouMean(name, all) };
  return [problem('unknown-name', toPointer(path), words, isKey ? { key: name } : {})];
}
