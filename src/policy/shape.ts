import type { Json } from '#domain/rule.ts';
import validate from '#generated/policy-schema.js';
import type { Problem } from './problem.ts';
import { checkShape } from './schema.ts';
import type { KeysBeside } from './pointer.ts';

/** What is wrong with the shape of a policy's document. Pure. */
export const shapeProblems = (document: Json, keysBeside?: KeysBeside): readonly Problem[] =>
  checkShape(document, validate, keysBeside);
