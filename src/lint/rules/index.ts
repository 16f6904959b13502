/** Written by `npm run build:registers` from the files of this folder; only the order of the list is yours. */
import type { LintRule } from '#lint/rule.ts';
import { alwaysTrue } from './always-true.ts';
import { cadenceNotMonotone } from './cadence-not-monotone.ts';
import { changeNotChecked } from './change-not-checked.ts';
import { contactOfNobody } from './contact-of-nobody.ts';
import { dayOnCalendar } from './day-on-calendar.ts';
import { deadRole } from './dead-role.ts';
import { detailNotInForm } from './detail-not-in-form.ts';
import { emptyLevel } from './empty-level.ts';
import { escalatesAfterResolved } from './escalates-after-resolved.ts';
import { finerThanCron } from './finer-than-cron.ts';
import { formWithoutLabel } from './form-without-label.ts';
import { holeInSchedule } from './hole-in-schedule.ts';
import { impliedBy } from './implied-by.ts';
import { labelNeverRemoved } from './label-never-removed.ts';
import { labelNotHeard } from './label-not-heard.ts';
import { ladderNotMonotone } from './ladder-not-monotone.ts';
import { literalNotInForm } from './literal-not-in-form.ts';
import { loginFromReport } from './login-from-report.ts';
import { loginLikeAnother } from './login-like-another.ts';
import { neverTrue } from './never-true.ts';
import { noEscalationPath } from './no-escalation-path.ts';
import { nobodyNew } from './nobody-new.ts';
import { oneService } from './one-service.ts';
import { optionUnknownToRules } from './option-unknown-to-rules.ts';
import { oscillation } from './oscillation.ts';
import { ownFormerName } from './own-former-name.ts';
import { personWithoutWay } from './person-without-way.ts';
import { redundantConjunct } from './redundant-conjunct.ts';
import { repeatsWithoutEnd } from './repeats-without-end.ts';
import { roleNotInTable } from './role-not-in-table.ts';
import { roleOpenToAll } from './role-open-to-all.ts';
import { roleTooLarge } from './role-too-large.ts';
import { roleWithoutHolder } from './role-without-holder.ts';
import { severityNotMonotone } from './severity-not-monotone.ts';
import { shadowedBy } from './shadowed-by.ts';
import { singleWay } from './single-way.ts';
import { textAreaForNumber } from './text-area-for-number.ts';
import { thresholdGap } from './threshold-gap.ts';
import { thresholdOverlap } from './threshold-overlap.ts';
import { twiceInARow } from './twice-in-a-row.ts';
import { unassignablePerson } from './unassignable-person.ts';
import { unevenShare } from './uneven-share.ts';
import { unprovedWay } from './unproved-way.ts';
import { unreadableTeam } from './unreadable-team.ts';
import { unusedChannel } from './unused-channel.ts';
import { unusedCondition } from './unused-condition.ts';
import { unusedDetail } from './unused-detail.ts';
import { unusedTemplate } from './unused-template.ts';
import { unusedTimetable } from './unused-timetable.ts';
import { variableNotPassed } from './variable-not-passed.ts';
import { zoneWithoutSummerTime } from './zone-without-summer-time.ts';

export const RULES: readonly LintRule[] = [
  neverTrue,
  alwaysTrue,
  shadowedBy,
  impliedBy,
  redundantConjunct,
  severityNotMonotone,
  thresholdGap,
  thresholdOverlap,
  cadenceNotMonotone,
  ladderNotMonotone,
  noEscalationPath,
  escalatesAfterResolved,
  oscillation,
  repeatsWithoutEnd,
  labelNeverRemoved,
  finerThanCron,
  emptyLevel,
  nobodyNew,
  deadRole,
  roleOpenToAll,
  roleWithoutHolder,
  holeInSchedule,
  unevenShare,
  roleTooLarge,
  unusedCondition,
  unusedDetail,
  unusedTemplate,
  unusedTimetable,
  unassignablePerson,
  loginLikeAnother,
  unreadableTeam,
  detailNotInForm,
  formWithoutLabel,
  literalNotInForm,
  optionUnknownToRules,
  textAreaForNumber,
  loginFromReport,
  personWithoutWay,
  singleWay,
  oneService,
  contactOfNobody,
  unusedChannel,
  variableNotPassed,
  changeNotChecked,
  labelNotHeard,
  unprovedWay,
  dayOnCalendar,
  zoneWithoutSummerTime,
  ownFormerName,
  roleNotInTable,
  twiceInARow,
];
