import { describeRule } from '../rule.ts';

const EVERYBODY =
  'Every responder may give themselves a role with `/role`, and then use what is kept for it: `lower-severity` and `resolved`.';
const SOME =
  'Whoever may use `/role` here may give themselves a role with `/role`, and then use what is kept for it: `resolved`.';

describeRule('role-open-to-all', {
  finds: [
    ['what its page says to avoid', 'commands:\n  lower-severity: [lead]\n  resolved: [lead]\n', [`2:3 ${EVERYBODY}`]],
    ['a lower permission for it', 'commands:\n  resolved: [lead, maintain]\n  role: [write]\n', [`3:9 ${SOME}`]],
    ['the owner, whom everybody may become', 'commands:\n  resolved: [lead]\n  role: [owner]\n', [`3:9 ${SOME}`]],
  ],
  leaves: [
    ['what its page prefers', 'commands:\n  lower-severity: [lead]\n  resolved: [lead]\n  role: [lead]\n'],
    ['commands for whoever has a permission', 'commands: { resolved: [maintain] }\n'],
    ['commands for the owner', 'commands: { resolved: [owner, maintain] }\n'],
    ['an equal permission for it', 'commands: { resolved: [lead, maintain], role: [maintain] }\n'],
    ['a policy that keeps no command for anybody', 'name: other\n'],
  ],
});
