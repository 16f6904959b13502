/** Names in a test file that its policy does not have: a test of a misspelt role or detail tests nothing. Pure. */
import type { Diagnostic } from '#domain/diagnostic.ts';
import { OWNER, type Policy } from '#domain/policy.ts';
import { didYouMean, listed, locateProblems, type Problem, problem, toPointer } from '#policy/index.ts';
import type { CaseDocument, TestDocument, TestFile } from './document.ts';

type Kind = 'detail' | 'role' | 'severity' | 'trigger' | 'channel';

/** Every name of a test file that the policy does not have, each with the nearest that it has. */
export function checkNames({ yaml }: TestFile, policy: Policy): readonly Diagnostic[] {
  // INVARIANT: `readTests` found no problem in it, so the schema holds for it.
  const { cases } = yaml.value as unknown as TestDocument;
  const known: Readonly<Record<Kind, readonly string[]>> = {
    detail: policy.incident.details.map(({ name }) => name),
    role: [...policy.roles.keys(), OWNER],
    severity: policy.severities.map(({ id }) => id),
    trigger: policy.triggers.map(({ id }) => id),
    channel: [...policy.channels.keys()],
  };
  const problems = cases
    .flatMap((one, index) => namesIn(one, ['cases', index]))
    .flatMap((name) => unknown(name, known));
  return locateProblems(problems, yaml);
}

interface Name {
  readonly kind: Kind;
  readonly name: string;
  readonly path: readonly (string | number)[];
  /** The name is a key of the map at `path`, not the value there. */
  readonly isKey: boolean;
}

function namesIn({ incident, story }: CaseDocument, path: Name['path']): readonly Name[] {
  const keys = (kind: Kind, map: object | undefined, at: Name['path']): readonly Name[] =>
    Object.keys(map ?? {}).map((name) => ({ kind, name, path: at, isKey: true }));
  return [
    ...keys('detail', incident?.details, [...path, 'incident', 'details']),
    ...story.flatMap(({ edit, expect }, index): readonly Name[] => {
      const at = [...path, 'story', index];
      const severity = expect?.severity ?? null;
      return [
        ...keys('detail', edit?.details, [...at, 'edit', 'details']),
        ...keys('role', expect?.holders, [...at, 'expect', 'holders']),
        ...(severity === null
          ? []
          : [{ kind: 'severity', name: severity, path: [...at, 'expect', 'severity'], isKey: false } as const]),
        ...(expect?.sent ?? []).map(
          (text, place): Name => ({
            kind: 'channel',
            name: text.split(' by ').at(-1) ?? '',
            path: [...at, 'expect', 'sent', place],
            isKey: false,
          }),
        ),
        ...(expect?.fired ?? []).map(
          (name, place) => ({ kind: 'trigger', name, path: [...at, 'expect', 'fired', place], isKey: false }) as const,
        ),
      ];
    }),
  ];
}

function unknown(
  { kind, name, path, isKey }: Name,
  known: Readonly<Record<Kind, readonly string[]>>,
): readonly Problem[] {
  if (known[kind].includes(name)) return [];
  const words = { kind, found: name, expected: listed(known[kind]), nearest: didYouMean(name, known[kind]) };
  return [problem('unknown-name', toPointer(path), words, isKey ? { key: name } : {})];
}
