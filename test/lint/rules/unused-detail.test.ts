import { describeRule } from '../rule.ts';

describeRule('unused-detail', {
  avoid: ['5:5 Nothing reads the detail `browser`: no rule, no template, and nobody is asked for it.'],
  finds: [
    [
      'a required one that nobody is asked for',
      `
incident: { label: incident, headline: [], details: { users: { heading: Users, type: number, required: true } } }
severities:
  - { id: sev1 }
triggers: []
`,
      ['1:55 Nothing reads the detail `users`: no rule, no template, and nobody is asked for it.'],
    ],
    [
      'one whose name begins as another does that a template shows',
      `
incident:
  label: incident
  details:
    users: { heading: Users, type: number, required: true }
    browser: { heading: Browser, type: string }
    browser-version: { heading: Version, type: string }
templates:
  update-due: "{{mentions}} how is it with {{details.browser-version}}?"
`,
      ['5:5 Nothing reads the detail `browser`: no rule, no template, and nobody is asked for it.'],
    ],
  ],
  leaves: [
    [
      'one that a template reads by its name in brackets',
      `
incident:
  label: incident
  details:
    users: { heading: Users, type: number, required: true }
    browser: { heading: Browser, type: string }
templates:
  update-due: '{{mentions}} how is it{% if details["browser"] %} with that browser{% endif %}?'
`,
    ],
    [
      'one that stands beside the title in calls',
      `
incident: { label: incident, headline: [users], details: { users: { heading: Users, type: number } } }
`,
    ],
    [
      'one of which a template says how long ago it was',
      `
incident:
  label: incident
  details:
    users: { heading: Users, type: number, required: true }
    noticed: { heading: Noticed, type: time }
templates:
  update-due: "{{mentions}} noticed {{elapsed.since-detail.noticed}} minutes ago"
`,
    ],
    [
      'one that a template shows',
      `
incident:
  label: incident
  details:
    users: { heading: Users, type: number, required: true }
    browser: { heading: Browser, type: string }
templates:
  update-due: "{{mentions}} how is it with {{details.browser}}?"
`,
    ],
  ],
});
