import { describe, expect, it } from 'vitest';
import { loadPolicy } from '#policy/index.ts';
import { MESSAGE_TEMPLATES } from '#domain/template.ts';
import { checkTemplates } from '#policy/templates.ts';
import { withLines, replaceIn } from './base.ts';

const START = withLines('').split('\n').length;

/** `line:col code name` of every problem, lines counted from `templates:` as 1. */
function problems(templates: string): readonly string[] {
  return checkTemplates([{ file: 'p.yml', text: withLines(`templates:\n${templates}`) }]).map(
    ({ code, place, path }) => `${(place?.line ?? 0) - START + 1}:${place?.col} ${code} ${path}`,
  );
}

describe('the templates of a policy', () => {
  it('may say how long ago something was that the report says, and of no other detail', () => {
    const text = replaceIn(
      'users: { heading: How many users?, type: number }',
      'users: { heading: How many users?, type: number }\n    seen: { heading: Seen, type: time }',
    );
    const of = (name: string): readonly string[] =>
      checkTemplates([
        { file: 'p.yml', text: `${text}templates: { mine: "{{ elapsed.since-detail.${name} }} minutes ago" }\n` },
      ]).map(({ message, help }) => `${message} ${help}`);
    expect(of('seen')).toEqual([]);
    expect(of('users')).toEqual([expect.stringContaining('elapsed.since-detail.users')]);
    expect(of('sen')).toEqual([expect.stringContaining('Did you mean `elapsed.since-detail.seen`?')]);
  });

  it('may use the values of a comment and every fact of the policy', () => {
    const values = [
      'mentions',
      'reason',
      'issue.number',
      'issue.title',
      'severity.name',
      'level.name',
      'policy.name',
      'next.at',
      'details.service',
      'details["users"]',
      'elapsed.since-update',
      'severity.update-every',
      'holders.responder',
      'is.big',
      'incident.labels.size',
      'incident.labels[0]',
    ];
    expect(problems(`  mine: |\n${values.map((value) => `    {{ ${value} }}\n`).join('')}`)).toEqual([]);
  });

  it('may use names of their own', () => {
    expect(
      problems(
        '  mine: |\n    {% for label in incident.labels %}{{ label }}{{ forloop.index }}{% endfor %}{% assign n = level %}{{ n }}\n',
      ),
    ).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'a block text',
      '  mine: |\n    hello {{reason}}\n\n      {{reasons}} {{mentions}}\n',
      ['5:9 unknown-variable /templates/mine'],
    ],
    ['a block text that is stripped', '  mine: |-\n    {{reasons}}\n', ['3:7 unknown-variable /templates/mine']],
    ['a plain text', '  mine: hello {{reasons}}\n', ['2:17 unknown-variable /templates/mine']],
    ['a quoted text', '  mine: "{{reason}} {{reasons}}"\n', ['2:23 unknown-variable /templates/mine']],
    [
      'a folded text, whose lines YAML joins',
      '  mine: >\n    hello\n    {{reasons}}\n',
      ['2:9 unknown-variable /templates/mine'],
    ],
    [
      'several templates',
      '  one: "{{a}}"\n  two: "{{b}}{{c}}"\n',
      [
        '2:11 unknown-variable /templates/one',
        '3:11 unknown-variable /templates/two',
        '3:16 unknown-variable /templates/two',
      ],
    ],
    ['a detail that does not exist', '  mine: "{{details.servic}}"\n', ['2:12 unknown-variable /templates/mine']],
    [
      'a part of a fact that does not exist',
      '  mine: "{{level.name.size.x}}"\n',
      ['2:12 unknown-variable /templates/mine'],
    ],
    ['a group alone', '  mine: "{{issue}}"\n', ['2:12 unknown-variable /templates/mine']],
    ['the prototype', '  mine: "{{issue.constructor.name}}"\n', ['2:12 unknown-variable /templates/mine']],
    ['an unclosed value', '  mine: |\n    one\n    {{ reason\n', ['4:5 template-syntax /templates/mine']],
    ['an unclosed block', '  mine: "{% if level %}"\n', ['2:10 template-syntax /templates/mine']],
    ['an unknown filter', '  mine: "{{ reason | shout }}"\n', ['2:10 template-syntax /templates/mine']],
    ['an unknown tag', '  mine: "{% shout %}"\n', ['2:10 template-syntax /templates/mine']],
    [
      'text that prints what strangers wrote',
      '  mine: "{{ issue.title | raw }}"\n',
      ['2:10 template-syntax /templates/mine'],
    ],
    ['what is folded and not closed', '  mine: "<details>{{reason}}"\n', ['2:9 template-open /templates/mine']],
    ['a tag that has no end', '  mine: "{{reason}} <div"\n', []],
    ['a tag that has no end in its line', '  mine: "<div class=a"\n', ['2:9 template-open /templates/mine']],
    ['an open fence', '  mine: |\n    ~~~\n    {{reason}}\n', ['2:9 template-open /templates/mine']],
    ['nothing that people see', '  mine: "<br> &nbsp;"\n', ['2:9 template-empty /templates/mine']],
    ['what a condition may close', '  mine: "<details>{% if level %}</details>{% endif %}"\n', []],
    ['a file', '  mine: "{% include \'secrets\' %}"\n', ['2:10 template-syntax /templates/mine']],
  ])('are told with their place in %s', (_, templates, expected) => {
    expect(problems(templates)).toEqual(expected);
  });

  it.each(Object.entries(MESSAGE_TEMPLATES))(
    'may word %s with its own values and parts',
    (id, { values, parts, facts }) => {
      const names = [...Object.keys(values), ...Object.keys(parts).map((name) => `part.${name}`)];
      const all = [...names, ...(facts ? ['details.service', 'elapsed.since-declared'] : [])];
      expect(problems(`  ${id}: |\n${all.map((value) => `    {{ ${value} }}\n`).join('')}`)).toEqual([]);
    },
  );

  it.each([
    ['call', 'part.reqest', 'part.request'],
    ['call-again', 'part.silense', 'part.silence'],
    ['status', 'part.timline', 'part.timeline'],
    ['status', 'severity.mrk', 'severity.mark'],
    ['call', 'details.servce', 'details.service'],
  ])('of %s: %s is probably %s', (id, found, meant) => {
    const [problem] = checkTemplates([{ file: 'p.yml', text: withLines(`templates: { ${id}: "{{${found}}}" }\n`) }]);
    expect(problem?.help).toContain(`Did you mean \`${meant}\`?`);
  });

  it.each([
    ['mine', 'part.request'],
    ['call', 'part.timeline'],
    ['call', 'reason'],
    ['status', 'elapsed.since-declared'],
    ['status', 'next.at'],
    ['status', 'mentions'],
    ['review', 'severity.name'],
  ])('of %s know no %s', (id, value) => {
    expect(problems(`  ${id}: "{{${value}}}"\n`)).toHaveLength(1);
  });

  it('are told with what was probably meant', () => {
    const [found] = checkTemplates([{ file: 'p.yml', text: withLines('templates: { mine: "{{severity.nam}}" }\n') }]);
    expect(found).toMatchObject({
      message: 'There is no value `severity.nam` for a template.',
      help: expect.stringContaining('Did you mean `severity.name`?'),
    });
  });

  it('are not asked for in a file that cannot be read, or that has none', () => {
    expect(checkTemplates([{ file: 'p.yml', text: 'a: [' }])).toEqual([]);
    expect(checkTemplates([{ file: 'p.yml', text: withLines('') }])).toEqual([]);
    expect(checkTemplates([{ file: 'p.yml', text: withLines('templates: { mine: 5 }\n') }])).toEqual([]);
  });

  it('of messages in parts are nothing that a trigger could name', () => {
    const text = replaceIn('{ escalate: next }', '{ comment: call }');
    const { diagnostics } = loadPolicy(`${text}templates: { call: "{{mentions}}" }\n`, 'p.yml');
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-template']);
  });

  it('leave a policy loadable: whoever loads one with templates asks for this check', () => {
    expect(loadPolicy(withLines('templates: { mine: "{{nothing}}" }\n'), 'p.yml').ok).toBe(true);
  });
});
