/** Written by `npm run build:registers` from the files of this folder; only the order of the list is yours. */
import { askFor } from './ask-for.ts';
import { assign } from './assign.ts';
import { comment } from './comment.ts';
import { escalate } from './escalate.ts';
import { label } from './label.ts';
import { mention } from './mention.ts';
import { notify } from './notify.ts';
import { raiseSeverity } from './raise-severity.ts';
import { unlabel } from './unlabel.ts';

export const ACTIONS = {
  escalate,
  raiseSeverity,
  assign,
  mention,
  label,
  unlabel,
  notify,
  comment,
  askFor,
} as const;
