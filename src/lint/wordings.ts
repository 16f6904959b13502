import type { Policy } from '#domain/policy.ts';

/** The author's own templates, as text. */
export const wordingsOf = ({ templates }: Policy): readonly string[] => [...templates.values()];
