/** What reviewers of a change read: the check comment on a change of the demo's policy, with a test that it breaks. */
import { readFileSync } from 'node:fs';
import { readChange } from '#action/change.ts';
import { readPolicies, type PolicySource } from '#action/policies.ts';
import { parseInstant } from '#domain/time.ts';
import { renderChange } from '#report/change/comment.ts';
import { inRepository } from '../../test/support/repository.ts';

const FILE = 'policies/service-24x7.yml';

/** The change: leads are called later, and executives no longer again and again. */
const withChange = (path: string, text: string): string =>
  path === FILE
    ? text.replace('acknowledge-within: 5m', 'acknowledge-within: 15m').replace('limit: 8', 'limit: 2')
    : text;

const sourceOf = (edit: (path: string, text: string) => string): PolicySource => ({
  workspace: null,
  commit: null,
  fetch: (path) => {
    try {
      return Promise.resolve({ ok: true, text: edit(path, readFileSync(inRepository(path), 'utf8')) });
    } catch {
      return Promise.resolve({ ok: false, code: 'policy-not-found', message: `There is no ${path}.` });
    }
  },
  fetchPinned: ({ path }) => Promise.resolve({ ok: false, code: 'policy-not-found', message: `There is no ${path}.` }),
  list: () => Promise.resolve([]),
});

export async function checkComment(): Promise<string> {
  const head = sourceOf(withChange);
  const { files } = await readPolicies([FILE], head);
  const [file] = files;
  const change =
    file &&
    (await readChange(file, {
      head,
      paths: [],
      base: sourceOf((_, text) => text),
      now: parseInstant('2026-11-23T10:00:00Z') ?? 0,
      incidentLabels: [],
      teams: () => Promise.resolve({}),
      people: () => Promise.resolve({ people: null, findings: [] }),
      drills: () => Promise.resolve(null),
      forms: () => Promise.resolve({ after: [], differs: false }),
      workflows: () => Promise.resolve([]),
      past: () => Promise.resolve({ issues: [], now: parseInstant('2026-11-23T10:00:00Z') ?? 0 }),
    }));
  if (!change) throw new Error('The change is none.');
  return renderChange(change);
}
