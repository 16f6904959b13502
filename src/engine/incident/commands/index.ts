/** Written by `npm run build:registers` from the files of this folder; only the order of the list is yours. */
import { ack } from './ack.ts';
import { drill } from './drill.ts';
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

export const COMMANDS = [
  ack,
  update,
  next,
  escalate,
  severity,
  role,
  handoff,
  snooze,
  unsnooze,
  mitigated,
  resolved,
  reviewed,
  drill,
  help,
] as const;

export type CommandName = (typeof COMMANDS)[number]['name'];
