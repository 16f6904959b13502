/** Written by `npm run build:registers` from the files of this folder. Do not edit. */
import { ack } from './ack.ts';
import { escalate } from './escalate.ts';
import { handoff } from './handoff.ts';
import { help } from './help.ts';
import { mitigated } from './mitigated.ts';
import { next } from './next.ts';
import { resolved } from './resolved.ts';
import { reviewed } from './reviewed.ts';
import { role } from './role.ts';
import { severity } from './severity.ts';
import { snooze } from './snooze.ts';
import { unsnooze } from './unsnooze.ts';
import { update } from './update.ts';

/** Every command in comments, in the order in which people are told of them. */
export const COMMANDS = [
  ack,
  escalate,
  handoff,
  help,
  mitigated,
  next,
  resolved,
  reviewed,
  role,
  severity,
  snooze,
  unsnooze,
  update,
].toSorted((a, b) => a.place - b.place);

export type CommandName = (typeof COMMANDS)[number]['name'];
