import { describeCommand, testIncidents, testOutcomes } from '../../../support/commands.ts';

describeCommand('severity', { use: '/severity sev1 everybody', who: 'responders' });

testOutcomes([
  ['/severity', 'it needs one of sev1, sev2.'],
  ['/severity sev9', 'it needs one of sev1, sev2, not `sev9`. Did you mean `sev1`?'],
  ['/severity purple', 'it needs one of sev1, sev2, not `purple`.'],
  ['/severity sev2', 'obeyed'],
  ['/severity Sev2', 'obeyed'],
  ['/severity sev2.', 'obeyed'],
  ['/severity: `SEV2`', 'obeyed'],
  ['**/severity sev2**', 'obeyed'],
  ['_/severity sev2_ for now', 'obeyed'],
]);

testIncidents([
  ['/severity sev1', ({ choices }) => choices.map(({ severity, by }) => `${severity} ${by}`), ['sev1 asa']],
  ['/severity SEV1', ({ choices }) => choices.map(({ severity }) => severity), ['sev1']],
]);
