import { describe, expect, test } from 'vitest';
import type { CommentMessage } from '#domain/message.ts';
import type { Problem } from '#domain/run-report.ts';
import { renderComment } from '#report/comment/comment.ts';
import { loadTemplates } from '#report/comment/liquid.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { policyOf } from '../../support/policy.ts';
import { elements, liveMentions } from '../../support/live.ts';
import { REMINDER } from '../../support/samples/reminder.ts';

const facts = {
  elapsed: { 'since-update': 65, 'since-declared': 37.5 },
  severity: { id: 'sev1', rank: 1, 'update-every': 30 },
  incident: { title: 'Help @bob <b>', labels: ['a', '@eve'] },
  details: { users: 5000 },
  level: 1,
};

const SOURCE = {
  version: 1,
  name: 'checkout',
  incident: {
    label: 'incident',
    details: { users: { heading: 'Users', type: 'number' }, service: { heading: 'Service', type: 'string' } },
  },
  severities: [{ id: 'sev1' }],
  roles: { responder: { who: ['dan'] } },
  levels: [{ name: 'Responders', roles: ['responder'] }],
};

async function render(
  source: string,
  more: Partial<CommentMessage> = {},
): Promise<{ text: string; problems: Problem[] }> {
  const problems: Problem[] = [];
  const policy = policyOf({ ...SOURCE, templates: { 'update-due': source } });
  const templates = await loadTemplates(policy, (problem) => problems.push(problem));
  const text = renderComment({ ...REMINDER, facts, ...more }, templates);
  return { text: text.split('\n<sub>')[0] ?? '', problems };
}

describe('the wording of an author', () => {
  test.each([
    ['{{mentions}} the last update is {{elapsed.since-update}} old.', '@dan and @heidi the last update is 1h5m old.'],
    [
      '{{severity.name}} promises one every {{severity.update-every}}.',
      '@dan and @heidi, Critical promises one every 30m.',
    ],
    [
      '{{elapsed.since-declared}} at {{level.name}} ({{level}}) of {{policy.name}}',
      '@dan and @heidi, 37m30s at Responders (1) of checkout',
    ],
    ['next: {{next.at}}', '@dan and @heidi, next: 11:07 UTC (in 30 minutes)'],
    ['{% if elapsed.since-update > 60 %}long{% else %}short{% endif %}', '@dan and @heidi, long'],
    ['{% for label in incident.labels %}{{label}} {% endfor %}', '@dan and @heidi, a @\u200Beve'],
    ['{{mentions}} and once more {{mentions}}', '@dan and @heidi and once more dan and heidi'],
    ['in {{details.service}}.', '@dan and @heidi, in .'],
    ['{% if details.service %}in {{details.service}}{% else %}somewhere{% endif %}', '@dan and @heidi, somewhere'],
    ['{{elapsed.since-acknowledged}}{{incident.type}}{{severity.acknowledge-within}}ok', '@dan and @heidi, ok'],
    [
      '{{severity.mark}} {{headline}}',
      '@dan and @heidi, 🔴 Checkout is down · checkout · 1200 users affected · no workaround',
    ],
    ['#{{issue.number}} {{reason}}', '@dan and @heidi, #12 The promised update is overdue.'],
  ])('%s', async (source, expected) => {
    expect(await render(source)).toEqual({ text: expected, problems: [] });
  });

  test.each([
    ['a variable that does not exist', '{{elapsed.since-lunch}}', 'undefined variable'],
    ['a prototype', '{{issue.constructor}}', 'undefined variable'],
    ['an unknown filter', '{{reason | shout}}', 'undefined filter'],
    ['a syntax error', '{{reason', 'not closed'],
    ['a file', '{% include "/etc/passwd" %}', 'not found'],
    ['a loop that does not end', '{% for i in (1..100000000) %}x{% endfor %}', 'limit'],
    ['more text than a comment holds', `{% for i in (1..70) %}${'x'.repeat(1000)}{% endfor %}`, 'characters long'],
    ['an open code fence', '```\n{{reason}}', 'code fence'],
    ['a code fence that another does not close', '````\n{{reason}}\n```', 'code fence'],
    ['an element that is not closed', '<details><summary>why</summary>\n\n{{reason}}', 'leaves `<details>` open'],
    ['a tag that is not closed', '<div title="{{reason}}\n\nmore', 'a tag of HTML open'],
    ['nothing that people see', '<br>&nbsp;\u200B{% if level > 9 %}x{% endif %}', 'says nothing'],
    ['a filter that prints what strangers wrote', '{{issue.title | raw}}', 'undefined filter'],
  ])('%s is reported, and the shipped wording is said', async (_, source, why) => {
    const { text, problems } = await render(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'template-failed', message: expect.stringContaining(why) });
    expect(text).toBe(renderComment(REMINDER, shippedTemplates).split('\n<sub>')[0]);
  });

  test.each([
    ['a heading', '# News', '@dan and @heidi:\n\n# News'],
    ['a list', '- one\n- two', '@dan and @heidi:\n\n- one\n- two'],
    ['a table', '| a |\n| - |\n| b |', '@dan and @heidi:\n\n| a |\n| - |\n| b |'],
    ['code', '```\n{{mentions}}\n```', '@dan and @heidi:\n\n```\ndan and heidi\n```'],
    ['a tag', '<p title="{{mentions}}">x</p>', '@dan and @heidi:\n\n<p title="dan and heidi">x</p>'],
    ['code in a sentence', 'Ask `{{mentions}}`', '@dan and @heidi, Ask `dan and heidi`'],
    ['a link', '[{{mentions}}](https://acme.example)', '@dan and @heidi, [dan and heidi](https://acme.example)'],
  ])('has whom it addresses first where a mention in %s notifies nobody', async (_, source, expected) => {
    const { text, problems } = await render(source);
    expect(text.trimEnd()).toBe(expected);
    expect(problems).toEqual([]);
  });

  test('addresses nobody where nobody is to be addressed', async () => {
    const reminders = REMINDER.reminders.map((reminder) => ({ ...reminder, mentions: [] }));
    const source = '{% if mentions %}{{mentions}}: {% endif %}please look';
    expect((await render(source, { reminders, mentions: [] })).text).toBe('please look');
  });

  test('has below it how late it comes, for `update-due` as for any', async () => {
    const late = { fired: REMINDER.fired.map((firing) => ({ ...firing, due: REMINDER.at - 600 })) };
    const reminders = REMINDER.reminders.map((reminder) => ({ ...reminder, template: 'update-due' }));
    const own = policyOf({ ...SOURCE, templates: { 'update-due': 'Write an update.' } });
    const templates = await loadTemplates(own, () => undefined);
    expect(renderComment({ ...REMINDER, ...late, reminders, facts }, templates)).toContain(
      'Write an update.\n\nThis reminder comes 10 minutes late.',
    );
    expect(renderComment({ ...REMINDER, ...late, reminders, facts }, shippedTemplates)).not.toContain(
      'This reminder comes',
    );
  });

  test('has below it how late it comes, and not within its code', async () => {
    const late = { fired: REMINDER.fired.map((firing) => ({ ...firing, due: REMINDER.at - 600 })) };
    const reminders = REMINDER.reminders.map((reminder) => ({ ...reminder, template: 'ownership' }));
    const templates = await loadTemplates(
      policyOf({ ...SOURCE, templates: { ownership: 'one\n\n```\ntwo\n\nthree\n```' } }),
      () => undefined,
    );
    const text = renderComment({ ...REMINDER, ...late, reminders, facts }, templates);
    expect(text).toContain('two\n\nthree\n```\n\nThis reminder comes 10 minutes late.');
  });

  test.each([
    '{{mentions}} @bob and @acme/sre, please',
    '&#64;bob &#x40;bob &commat;bob \\@bob',
    '@&#98;ob @<b>bob</b> @**bob**',
    'mail{{mentions}}y {{mentions}}/core {{mentions}}-x {{mentions}}.x',
    '<? {{mentions}}',
    '<![CDATA[ {{mentions}}',
    '<!DOCTYPE {{mentions}}',
    '`a ``{{mentions}}`` b',
    '<pre>{{mentions}}</pre>',
    '<a href="https://acme.example">{{mentions}}</a>',
    '[^1]: {{mentions}}',
    '`{{mentions}} {{mentions}}',
    '`a {{mentions}}{{mentions}}`',
    '    {{mentions}}\n\n    {{mentions}}',
    '{{mentions | upcase}} {{mentions | append: "x"}}',
    '{{incident.title}} {{issue.title}}',
    '{{mentions}} {{mentions}} {{mentions}}',
    '<!-- escalation {"v":1} --> {{mentions}}',
    'no mention at all',
  ])('%s mentions nobody but those it is to mention', async (source) => {
    const { text } = await render(source);
    expect([...liveMentions(text)].sort()).toEqual(['dan', 'heidi']);
    expect(elements(text)).not.toContain('!--');
  });

  test('an id that is neither shipped nor in the policy says the reason', async () => {
    const [reminder] = REMINDER.reminders;
    const { text } = await render('unused', { reminders: reminder ? [{ ...reminder, template: 'own' }] : [] });
    expect(text).toContain('**🔴 Critical · @dan and @heidi: please look at this.** The promised update is overdue.');
  });
});
