/** Policies that a change touches and that the check does not look at: a green check says nothing of them. */
import { posix } from 'node:path';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Client } from '#github/index.ts';
import { holdsTests, isPolicyName, seemsMeantFor, testsOf } from '#policy/files.ts';
import { MOST_BYTES } from '#runner/policy-files.ts';
import { isGithubError } from '#runner/problems.ts';
import type { Proposal } from './event.ts';
import { type PolicyFile, type PolicySource, readFrom, readOf } from './policies.ts';

export interface UncheckedOptions {
  readonly proposal: Proposal;
  /** Files as they would be after the merge. */
  readonly source: PolicySource;
  /** The policies that are checked. */
  readonly files: readonly PolicyFile[];
  /** Where some of them lay before. */
  readonly moved: readonly string[];
  connect(): Promise<Client>;
  readonly warn: (message: string) => void;
}

/** So many files are looked into: each may be a request. */
const MOST = 20;

/** What only GitHub reads. */
const GITHUBS = /^\.github\/(?:workflows|actions|ISSUE_TEMPLATE|DISCUSSION_TEMPLATE)\//;
/** By its name a policy, whatever is left of its text. */
const NAMED = /(?:^|\/)escalation-policy[^/]*$/;
/** Sections that hardly any other file has at its margin, two of which a policy has, even where it cannot be read as YAML. */
const SECTIONS = /^(?:severities|levels|triggers|roles|incident):/gm;

/** One warning for each of them. */
export async function uncheckedPolicies(options: UncheckedOptions): Promise<readonly Diagnostic[]> {
  const { proposal, source, files, moved, warn } = options;
  const [client, { readChangedFiles, readPolicy }] = await Promise.all([options.connect(), import('#github/index.ts')]);
  try {
    // The commit of the merge is in this repository, that of a fork need not be.
    const changed = await readChangedFiles(client, proposal.base, source.commit ?? proposal.head);
    const known = new Set([...checkedFiles(files), ...moved]);
    // The check itself says of tests that their name is wrong.
    const tests = files.map(({ path }) => testsOf(posix.normalize(path)));
    const isMisnamed = (path: string): boolean =>
      tests.some(
        (one) => posix.dirname(one) === posix.dirname(path) && seemsMeantFor(posix.basename(path), posix.basename(one)),
      );
    const wanted = changed.files.filter(({ path }) => isPolicyName(path) && !GITHUBS.test(path) && !known.has(path));
    if (!changed.isWhole || wanted.length > MOST)
      warn('This change touches many files: there may be policies among them that were neither checked nor named.');
    const found = await Promise.all(
      wanted.slice(0, MOST).map(async ({ path, isGone }) => {
        const seemsTests = isMisnamed(path);
        if (NAMED.test(path) && !seemsTests) return [notChecked(path, isGone)];
        const read = isGone ? await readPolicy(client, path, proposal.base, MOST_BYTES) : await readFrom(source, path);
        if (NAMED.test(path) && read.ok && !holdsTests(read.text)) return [notChecked(path, isGone)];
        return read.ok && isPolicyText(read.text) ? [notChecked(path, isGone)] : [];
      }),
    );
    return found.flat();
  } catch (error) {
    if (!isGithubError(error)) throw error;
    warn(
      `Which other policies this change touches could not be read (${error.code}): those of the input \`policy\` alone were checked.`,
    );
    return [];
  }
}

/** The policies, with their tests and all that they extend. */
function checkedFiles(files: readonly PolicyFile[]): readonly string[] {
  const extended = files.flatMap((file) => {
    const bases = readOf(file)?.bases;
    return bases === undefined ? [] : bases.ok ? bases.value : bases.read;
  });
  const paths = files.map(({ path }) => posix.normalize(path));
  return [...paths, ...paths.map(testsOf), ...extended.map(({ file }) => posix.normalize(file))];
}

const isPolicyText = (text: string): boolean => new Set(text.match(SECTIONS)).size > 1;

function notChecked(file: string, isGone: boolean): Diagnostic {
  return {
    code: 'policy-not-checked',
    level: 'warning',
    message: isGone
      ? 'This policy is taken away, and was not checked: the input `policy` does not name it.'
      : 'This policy was not checked: the input `policy` does not name it.',
    help: 'Name each policy that runs in the input `policy` of the workflow that checks, one a line.',
    place: { file, line: 1, col: 1, endLine: 1, endCol: 1 },
    path: '',
  };
}
