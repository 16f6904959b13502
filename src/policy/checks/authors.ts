import type { PolicyDraft } from '#policy/document.ts';
import { toPointer } from '#policy/pointer.ts';
import { type Problem, problem } from '#policy/problem.ts';

/** Accounts under `trusted-authors` whom the policy calls as well: whoever answers calls is a person, and no earlier run. Pure. */
export function checkAuthors(policy: PolicyDraft, people: readonly string[]): readonly Problem[] {
  const authors = policy['trusted-authors'] ?? [];
  if (authors.length === 0) return [];
  const called = new Set(people.map((login) => login.toLowerCase()));
  return authors.flatMap((author, index) =>
    author !== null && called.has(author.toLowerCase())
      ? [problem('author-is-called', toPointer(['trusted-authors', index]), { found: author })]
      : [],
  );
}
