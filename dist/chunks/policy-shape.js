const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
// src/generated/policy-schema.js
var e = (e, t) => () => (t || (e((t = { exports: {} }).exports, t, t.exports), e = null), t.exports);
var t = e(((e) => {
	Object.defineProperty(e, "__esModule", { value: !0 });
	function t(e) {
		let t = e.length, n = 0, r = 0, i;
		for (; r < t;) n++, i = e.charCodeAt(r++), i >= 55296 && i <= 56319 && r < t && (i = e.charCodeAt(r), (i & 64512) == 56320 && r++);
		return n;
	}
	e.default = t, t.code = `require("ajv/dist/runtime/ucs2length").default`;
}));
var n = e(((e, t) => {
	t.exports = function e(t, n) {
		if (t === n) return !0;
		if (t && n && typeof t == `object` && typeof n == `object`) {
			if (t.constructor !== n.constructor) return !1;
			var r, i, a;
			if (Array.isArray(t)) {
				if (r = t.length, r != n.length) return !1;
				for (i = r; i-- !== 0;) if (!e(t[i], n[i])) return !1;
				return !0;
			}
			if (t.constructor === RegExp) return t.source === n.source && t.flags === n.flags;
			if (t.valueOf !== Object.prototype.valueOf) return t.valueOf() === n.valueOf();
			if (t.toString !== Object.prototype.toString) return t.toString() === n.toString();
			if (a = Object.keys(t), r = a.length, r !== Object.keys(n).length) return !1;
			for (i = r; i-- !== 0;) if (!Object.prototype.hasOwnProperty.call(n, a[i])) return !1;
			for (i = r; i-- !== 0;) {
				var o = a[i];
				if (!e(t[o], n[o])) return !1;
			}
			return !0;
		}
		return t !== t && n !== n;
	};
}));
var r = e(((e) => {
	Object.defineProperty(e, "__esModule", { value: !0 });
	let t = n();
	t.code = `require("ajv/dist/runtime/equal").default`, e.default = t;
}));
var a = De;
const o = {
	$schema: `http://json-schema.org/draft-07/schema#`,
	$id: `https://raw.githubusercontent.com/OWNER/REPO/v1/schemas/policy.v1.schema.json`,
	title: `Escalation policy, version 1`,
	description: `When an incident escalates, how severe it is, and who is called.`,
	type: `object`,
	required: [
		`version`,
		`name`,
		`incident`,
		`severities`,
		`roles`,
		`levels`
	],
	additionalProperties: !1,
	properties: {
		version: {
			description: "The version of this language: `version: 1`.",
			const: 1
		},
		name: {
			description: `What this policy is called in comments.`,
			allOf: [{ $ref: `#/definitions/id` }]
		},
		formerly: {
			description: `Names this policy had before: incidents that were called under them go on.`,
			type: `array`,
			maxItems: 20,
			uniqueItems: !0,
			items: { $ref: `#/definitions/id` }
		},
		"trusted-authors": {
			description: "Accounts that ran this policy before: what they recorded goes on. `github-actions` is the job's own token.",
			type: `array`,
			maxItems: 5,
			uniqueItems: !0,
			items: { $ref: `#/definitions/author` }
		},
		extends: {
			title: `extends`,
			description: "The file that this one is written over: a path from the root of the repository, or `owner/name//path@<full commit sha>`. Maps merge key by key, a list, a rule or a plain value replaces, and null removes.",
			type: `string`,
			maxLength: 500,
			pattern: `^(?:[A-Za-z\\d][\\w.-]*/[\\w.-]+//[^@]+@[\\da-f]{40}|(?!.*//)[^@/\\\\][^@\\\\]*)$`,
			patternErrorMessage: `Write a path from the root of this repository, or owner/name//path/to/policy.yml@ and the full sha of a commit.`
		},
		"effective-from": {
			description: `Incidents declared earlier are left alone. Without an offset it is UTC.`,
			allOf: [{ $ref: `#/definitions/instant` }]
		},
		mode: {
			description: "`evaluate`: decide and show what would be done, do nothing.",
			allOf: [{ $ref: `#/definitions/mode` }]
		},
		incident: {
			description: `Which issues are incidents.`,
			allOf: [{ $ref: `#/definitions/incident` }]
		},
		conditions: {
			description: "Named booleans, usable as `{var: is.<name>}`.",
			type: `object`,
			maxProperties: 500,
			propertyNames: { $ref: `#/definitions/id` },
			additionalProperties: { $ref: `#/definitions/rule` }
		},
		tables: {
			description: "Tables that rules look things up in: `{lookup: [<table>, {var: <fact>}]}`. The row `\"*\"` is for all other keys, and for a fact that is absent; without it both give null.",
			type: `object`,
			maxProperties: 200,
			propertyNames: { $ref: `#/definitions/id` },
			additionalProperties: { $ref: `#/definitions/table` }
		},
		severities: {
			description: "Most severe first. An incident has the first one whose `when` holds; the last takes what is left.",
			type: `array`,
			minItems: 1,
			maxItems: 20,
			items: { $ref: `#/definitions/severity` }
		},
		roles: {
			description: `Who is called.`,
			type: `object`,
			maxProperties: 100,
			propertyNames: { $ref: `#/definitions/id` },
			additionalProperties: { $ref: `#/definitions/role` },
			minProperties: 1
		},
		levels: {
			description: `The chain of command. Level 1 is engaged as soon as an incident is declared.`,
			type: `array`,
			minItems: 1,
			maxItems: 50,
			items: { $ref: `#/definitions/level` }
		},
		triggers: {
			description: `What happens, and when.`,
			type: `array`,
			maxItems: 500,
			items: { $ref: `#/definitions/trigger` }
		},
		review: { $ref: `#/definitions/review` },
		schedules: {
			description: "Who is on call, by name: `{var: oncall.<name>}`.",
			type: `object`,
			maxProperties: 100,
			propertyNames: { $ref: `#/definitions/id` },
			additionalProperties: { $ref: `#/definitions/schedule` }
		},
		calendars: {
			description: "Business hours, by name: `clock: <name>` and `{var: calendar.<name>}`.",
			type: `object`,
			maxProperties: 100,
			propertyNames: { $ref: `#/definitions/id` },
			additionalProperties: { $ref: `#/definitions/calendar` }
		},
		templates: {
			description: "Your own wording, by template id (Liquid): of a message whose words ship, or of an id of your own that a trigger names in `comment`.",
			type: `object`,
			propertyNames: { $ref: `#/definitions/id` },
			additionalProperties: {
				type: `string`,
				minLength: 1,
				pattern: `^$|\\S`,
				patternErrorMessage: `Nothing but blanks stands here.`
			},
			properties: {
				"update-due": {
					description: "Asks the owner for an update. It may print `mentions`, `issue.number`, `issue.title`, `headline`, `severity.name`, `severity.mark`, `level.name`, `policy.name`, `next.at`, `reason`, and every fact.",
					type: `string`,
					minLength: 1,
					pattern: `^$|\\S`,
					patternErrorMessage: `Nothing but blanks stands here.`
				},
				ownership: {
					description: "Asks whoever it mentions to settle who owns the incident. It may print `mentions`, `issue.number`, `issue.title`, `headline`, `severity.name`, `severity.mark`, `level.name`, `policy.name`, `next.at`, `reason`, and every fact.",
					type: `string`,
					minLength: 1,
					pattern: `^$|\\S`,
					patternErrorMessage: `Nothing but blanks stands here.`
				},
				"review-due": {
					description: "Says that the post-incident review is due. It may print `mentions`, `issue.number`, `issue.title`, `headline`, `severity.name`, `severity.mark`, `level.name`, `policy.name`, `next.at`, `reason`, and every fact.",
					type: `string`,
					minLength: 1,
					pattern: `^$|\\S`,
					patternErrorMessage: `Nothing but blanks stands here.`
				},
				"actions-due": {
					description: "Says that action items of the review are past their dates. It may print `mentions`, `issue.number`, `issue.title`, `headline`, `severity.name`, `severity.mark`, `level.name`, `policy.name`, `next.at`, `reason`, and every fact.",
					type: `string`,
					minLength: 1,
					pattern: `^$|\\S`,
					patternErrorMessage: `Nothing but blanks stands here.`
				},
				"missing-details": {
					description: "Asks the reporter for the details that are missing. It may print `mentions`, `issue.number`, `issue.title`, `headline`, `severity.name`, `severity.mark`, `level.name`, `policy.name`, `next.at`, `reason`, and every fact.",
					type: `string`,
					minLength: 1,
					pattern: `^$|\\S`,
					patternErrorMessage: `Nothing but blanks stands here.`
				},
				call: {
					description: "A call: a level is engaged, somebody asked for help, or a role is handed over. It may print `part.request`, `part.otherwise`, `part.broken`, `part.why`, `part.roles`, `part.notes`, `part.stops`, `mentions`, `issue.number`, `issue.title`, `headline`, `severity.name`, `severity.mark`, `level.name`, `policy.name`, `next.at`, and every fact.",
					type: `string`,
					minLength: 1,
					pattern: `^$|\\S`,
					patternErrorMessage: `Nothing but blanks stands here.`
				},
				"call-again": {
					description: "The same call again, of the same people. It may print `part.nth`, `part.request`, `part.silence`, `part.otherwise`, `part.delay`, `mentions`, `issue.number`, `issue.title`, `headline`, `severity.name`, `severity.mark`, `level.name`, `policy.name`, `next.at`, and every fact.",
					type: `string`,
					minLength: 1,
					pattern: `^$|\\S`,
					patternErrorMessage: `Nothing but blanks stands here.`
				},
				"severity-rise": {
					description: "A rise of severity that calls nobody. It may print `part.before`, `part.promises`, `part.broken`, `part.stops`, `issue.number`, `issue.title`, `headline`, `severity.name`, `severity.mark`, `level.name`, `policy.name`, `next.at`, and every fact.",
					type: `string`,
					minLength: 1,
					pattern: `^$|\\S`,
					patternErrorMessage: `Nothing but blanks stands here.`
				},
				"holding-statement": {
					description: "What is known, for readers who wait; a bare `/update` requests it. It may print `part.state`, `part.known`, `part.requester`, `issue.number`, `issue.title`, `headline`, `severity.name`, `severity.mark`, `level.name`, `policy.name`, `next.at`, and every fact.",
					type: `string`,
					minLength: 1,
					pattern: `^$|\\S`,
					patternErrorMessage: `Nothing but blanks stands here.`
				},
				review: {
					description: "The draft of the post-incident review, as a comment or as an issue of its own. It may print `part.introduction`, `part.numbers`, `part.path`, `part.reached`, `part.happened`, `part.questions`, `issue.number`, `issue.title`.",
					type: `string`,
					minLength: 1,
					pattern: `^$|\\S`,
					patternErrorMessage: `Nothing but blanks stands here.`
				},
				status: {
					description: "The status comment, edited in place. It may print `part.state`, `part.overdue`, `part.now`, `part.paused`, `part.handovers`, `part.missing`, `part.review`, `part.messages`, `part.next`, `part.unwatched`, `part.do`, `part.answers`, `part.people`, `part.timeline`, `part.origin`, `issue.number`, `issue.title`, `headline`, `severity.name`, `severity.mark`, `level.name`, `policy.name`.",
					type: `string`,
					minLength: 1,
					pattern: `^$|\\S`,
					patternErrorMessage: `Nothing but blanks stands here.`
				}
			}
		},
		channels: {
			description: "Ways out of GitHub, by name: places that `notify` names, and ways to people that `reach` names.",
			type: `object`,
			maxProperties: 50,
			propertyNames: { $ref: `#/definitions/id` },
			additionalProperties: { $ref: `#/definitions/channel` }
		},
		contacts: {
			title: `contacts`,
			description: "How a login is reached, by channel: `alice: { mail: alice@acme.example }`. Or `env:TOCSIN_\u2026`, the variable that holds this map as YAML or JSON: personal addresses do not belong into a public repository.",
			type: [`string`, `object`],
			pattern: `^env:TOCSIN_[A-Z\\d_]+$`,
			patternErrorMessage: `Either a map, or a variable such as env:TOCSIN_CONTACTS.`,
			maxProperties: 2e3
		},
		reach: {
			description: `How a person who is called is reached, step by step until the incident is acknowledged. A severity names one.`,
			type: `object`,
			maxProperties: 50,
			propertyNames: { $ref: `#/definitions/id` },
			additionalProperties: {
				type: `array`,
				minItems: 1,
				maxItems: 20,
				items: { $ref: `#/definitions/reach-step` }
			}
		},
		commands: {
			title: `commands`,
			description: `Who may use a command, besides admins, who always may. A command that is not named stays as it is.`,
			type: `object`,
			additionalProperties: !1,
			minProperties: 1,
			properties: {
				ack: { $ref: `#/definitions/authority` },
				update: { $ref: `#/definitions/authority` },
				next: { $ref: `#/definitions/authority` },
				escalate: { $ref: `#/definitions/authority` },
				severity: { $ref: `#/definitions/authority` },
				"raise-severity": { $ref: `#/definitions/authority` },
				"lower-severity": { $ref: `#/definitions/authority` },
				role: { $ref: `#/definitions/authority` },
				handoff: { $ref: `#/definitions/authority` },
				snooze: { $ref: `#/definitions/authority` },
				unsnooze: { $ref: `#/definitions/authority` },
				mitigated: { $ref: `#/definitions/authority` },
				resolved: { $ref: `#/definitions/authority` },
				reviewed: { $ref: `#/definitions/authority` }
			}
		},
		limits: {
			description: `How much one run may write and send.`,
			type: `object`,
			additionalProperties: !1,
			properties: {
				"comments-per-run": {
					description: `New comments in one run; the rest waits for the next.`,
					type: `integer`,
					minimum: 1,
					default: 30
				},
				"messages-per-run": {
					description: `Messages by channels in one run; the rest waits for the next.`,
					type: `integer`,
					minimum: 1,
					default: 60
				},
				"messages-per-person": {
					title: `rate`,
					description: "Messages to one person in a while, such as `6 in 15m`; the rest waits and is summed up.",
					type: `string`,
					pattern: `^[1-9]\\d{0,3} in (?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
					patternErrorMessage: `A number in a duration, such as 6 in 15m.`,
					default: `6 in 15m`
				}
			}
		}
	},
	definitions: {
		id: {
			title: `name`,
			type: `string`,
			pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
			patternErrorMessage: `Not a name in kebab-case: lower-case letters, digits and single dashes between them.`,
			maxLength: 64
		},
		name: {
			type: `string`,
			minLength: 1,
			pattern: `^$|\\S`,
			patternErrorMessage: `Nothing but blanks stands here.`,
			maxLength: 100
		},
		sentence: {
			type: `string`,
			minLength: 1,
			pattern: `^$|\\S`,
			patternErrorMessage: `Nothing but blanks stands here.`,
			maxLength: 500
		},
		label: {
			title: `label`,
			type: `string`,
			pattern: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$`,
			patternErrorMessage: `A label neither begins nor ends with a space, and has no comma.`,
			minLength: 1,
			maxLength: 50
		},
		labels: {
			title: `label`,
			type: [`string`, `array`],
			pattern: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$`,
			patternErrorMessage: `A label neither begins nor ends with a space, and has no comma.`,
			minLength: 1,
			maxLength: 50,
			minItems: 1,
			uniqueItems: !0,
			items: { $ref: `#/definitions/label` }
		},
		login: {
			title: `login`,
			type: `string`,
			pattern: `^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$`,
			patternErrorMessage: `Not a GitHub login or team. Write alice, or "@org/team" in quotes.`
		},
		author: {
			title: `author`,
			type: `string`,
			pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,98}(?:_[A-Za-z0-9]{1,20})?$`,
			patternErrorMessage: `Not the name of an account as it is written here: without @ and without [bot], such as github-actions.`
		},
		duration: {
			title: `duration`,
			type: `string`,
			pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
			patternErrorMessage: `Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w.`
		},
		instant: {
			title: `instant`,
			type: `string`,
			pattern: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$`,
			patternErrorMessage: `Not a date or time such as 2026-11-22 or 2026-11-22T09:00Z.`
		},
		"local-time": {
			title: `local time`,
			type: `string`,
			pattern: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$`,
			patternErrorMessage: `Not a local time such as 2026-01-05T09:00.`
		},
		date: {
			title: `date`,
			type: `string`,
			pattern: `^\\d{4}-\\d{2}-\\d{2}$`,
			patternErrorMessage: `Not a date such as 2026-12-25.`
		},
		"time-of-day": {
			title: `time of day`,
			type: `string`,
			pattern: `^(?:[01]\\d|2[0-3]):[0-5]\\d$`,
			patternErrorMessage: `Not a time of day such as "09:00".`
		},
		"end-of-day": {
			title: `time of day`,
			type: `string`,
			pattern: `^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$`,
			patternErrorMessage: `Not a time of day such as "17:30", or "24:00".`
		},
		days: {
			type: `array`,
			minItems: 1,
			uniqueItems: !0,
			items: {
				type: `string`,
				enum: [
					`mon`,
					`tue`,
					`wed`,
					`thu`,
					`fri`,
					`sat`,
					`sun`
				]
			}
		},
		mode: {
			type: `string`,
			enum: [`act`, `evaluate`],
			default: `act`
		},
		roles: {
			type: [`string`, `array`],
			minItems: 1,
			uniqueItems: !0,
			items: { type: `string` }
		},
		authority: {
			description: "Roles (whoever holds them when the command is written; `owner` is one), or repository permissions (`triage`, `write`, `maintain`, `admin`: whoever has at least that).",
			type: [`string`, `array`],
			minItems: 1,
			uniqueItems: !0,
			items: { type: `string` }
		},
		places: {
			type: [`string`, `array`],
			minItems: 1,
			uniqueItems: !0,
			items: { type: `string` }
		},
		incident: {
			description: `Which issues are incidents.`,
			type: `object`,
			required: [`label`],
			additionalProperties: !1,
			properties: {
				label: {
					description: `An issue carrying it is an incident; of a list, any of them.`,
					allOf: [{ $ref: `#/definitions/labels` }]
				},
				when: {
					description: "A rule over `incident.*` and `details.*`: false = not an incident.",
					allOf: [{ $ref: `#/definitions/rule` }]
				},
				acknowledge: {
					description: `What acknowledges an incident; what any responder says or does, unless this says otherwise.`,
					type: `object`,
					additionalProperties: !1,
					properties: {
						by: {
							description: "`responders`, unless given: whoever is assigned, holds a role, is named by a role of the policy, is on call by a schedule, or has triage permission. `called`: only who was called, holds a role or is assigned, so that the comment of a passer-by stops nothing; an `/ack` assigns, and so counts.",
							type: `string`,
							enum: [`responders`, `called`]
						},
						how: {
							description: "The ways that count: a comment, assigning oneself, and the command `/ack`, which counts even where it is not listed. All three unless this says otherwise.",
							type: `array`,
							minItems: 1,
							uniqueItems: !0,
							items: {
								type: `string`,
								enum: [
									`ack`,
									`comment`,
									`assign`
								]
							}
						}
					}
				},
				headline: {
					description: `The details that say how bad it is: they stand beside the title in every call, in this order. The required ones that are short, unless this says otherwise.`,
					type: `array`,
					uniqueItems: !0,
					items: { type: `string` }
				},
				"max-age": {
					description: `Past it the incident is reported as abandoned.`,
					allOf: [{ $ref: `#/definitions/duration` }]
				},
				details: {
					description: "Sections of the issue form, as typed facts: `{var: details.<name>}`.",
					type: `object`,
					maxProperties: 100,
					propertyNames: { $ref: `#/definitions/id` },
					additionalProperties: { $ref: `#/definitions/detail` }
				}
			}
		},
		detail: {
			description: `A section of the issue form.`,
			type: `object`,
			required: [`heading`, `type`],
			additionalProperties: !1,
			properties: {
				heading: {
					description: `The heading of the section, as in the form.`,
					allOf: [{ $ref: `#/definitions/name` }]
				},
				type: {
					description: `How the section is read.`,
					type: `string`,
					enum: [
						`string`,
						`number`,
						`boolean`,
						`time`,
						`list`,
						`text`
					]
				},
				values: {
					description: "What the answer is one of, for a detail of type `string` or `list`. An answer that differs in case, blanks or its last punctuation is read as the one written here.",
					type: `array`,
					minItems: 1,
					maxItems: 500,
					uniqueItems: !0,
					items: {
						type: `string`,
						minLength: 1,
						pattern: `^$|\\S`,
						patternErrorMessage: `Nothing but blanks stands here.`,
						maxLength: 200
					}
				},
				"on-other": {
					description: "What becomes of an answer that is none of `values`: it is kept, or the detail is absent.",
					type: `string`,
					enum: [`keep`, `absent`],
					default: `keep`
				},
				required: {
					description: "Its absence counts in `count.missing-details`.",
					type: `boolean`,
					default: !1
				}
			}
		},
		table: {
			description: "What stands at each key; `\"*\"` is the row for all others. All rows are of one kind: text, numbers, durations, truths, or lists of text.",
			type: `object`,
			minProperties: 1,
			maxProperties: 1e3,
			additionalProperties: { $ref: `#/definitions/table-value` }
		},
		"table-value": {
			description: "A text, a number, `true` or `false`, a list of texts, `{duration: 4h}`, or null for nothing.",
			type: [
				`string`,
				`number`,
				`boolean`,
				`array`,
				`object`,
				`null`
			],
			items: { type: `string` },
			required: [`duration`],
			additionalProperties: !1,
			properties: { duration: {
				description: `A duration, in minutes.`,
				allOf: [{ $ref: `#/definitions/duration` }]
			} }
		},
		severity: {
			description: `One severity.`,
			type: `object`,
			required: [`id`],
			additionalProperties: !1,
			properties: {
				id: {
					description: "As in `/severity <id>`.",
					allOf: [{ $ref: `#/definitions/id` }]
				},
				name: {
					description: `What people call it.`,
					allOf: [{ $ref: `#/definitions/name` }]
				},
				label: {
					description: `The label that shows it.`,
					allOf: [{ $ref: `#/definitions/label` }]
				},
				when: {
					description: `A rule; the last severity needs none.`,
					allOf: [{ $ref: `#/definitions/rule` }]
				},
				"acknowledge-within": {
					title: `duration`,
					description: "`severity.acknowledge-within` in rules: a duration, or a rule that gives minutes by facts that time alone does not change.",
					type: [`string`, `object`],
					pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
					patternErrorMessage: `Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w.`,
					allOf: [{ $ref: `#/definitions/rule` }]
				},
				"update-every": {
					title: `duration`,
					description: "`severity.update-every` in rules: the promised cadence. A duration, or a rule that gives minutes by facts that time alone does not change.",
					type: [`string`, `object`],
					pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
					patternErrorMessage: `Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w.`,
					allOf: [{ $ref: `#/definitions/rule` }]
				},
				"max-snooze": {
					description: `The longest /snooze that is accepted. Until the first comment has announced the severity, the shortest of all severities.`,
					default: `1d`,
					allOf: [{ $ref: `#/definitions/duration` }]
				},
				clock: {
					description: "`always`, or the name of a calendar: `elapsed.*` then counts only its open minutes.",
					type: `string`,
					default: `always`
				},
				reach: {
					description: `The name of how people are reached who are called; without it on GitHub alone.`,
					type: `string`
				}
			}
		},
		role: {
			description: `Who is called, and for what.`,
			type: `object`,
			required: [`who`],
			additionalProperties: !1,
			properties: {
				name: {
					description: `What people call it.`,
					allOf: [{ $ref: `#/definitions/name` }]
				},
				does: {
					description: `What is expected of them; said when they are called.`,
					allOf: [{ $ref: `#/definitions/sentence` }]
				},
				who: {
					description: `A login, a list of logins, or a rule that gives one of those or null. "@org/team" stands for its members.`,
					allOf: [{ $ref: `#/definitions/people` }]
				},
				otherwise: {
					description: "When `who` yields nobody who can be assigned.",
					allOf: [{ $ref: `#/definitions/people` }]
				}
			}
		},
		level: {
			description: `One level of the chain of command.`,
			type: `object`,
			required: [`name`, `roles`],
			additionalProperties: !1,
			properties: {
				name: {
					description: `What people call it.`,
					allOf: [{ $ref: `#/definitions/name` }]
				},
				roles: {
					description: `The roles that are called.`,
					type: `array`,
					minItems: 1,
					uniqueItems: !0,
					items: { type: `string` }
				},
				label: {
					description: `The label that shows it.`,
					allOf: [{ $ref: `#/definitions/label` }]
				},
				notify: {
					description: `Channels that are places, which the call of this level is announced in.`,
					allOf: [{ $ref: `#/definitions/places` }]
				}
			}
		},
		trigger: {
			description: `What happens, and when.`,
			type: `object`,
			required: [
				`id`,
				`reason`,
				`when`,
				`do`
			],
			additionalProperties: !1,
			properties: {
				id: {
					description: `Its name in the ledger: a renamed trigger is a new one.`,
					allOf: [{ $ref: `#/definitions/id` }]
				},
				reason: {
					description: `Said in the comment when it fires.`,
					allOf: [{ $ref: `#/definitions/sentence` }]
				},
				phase: {
					description: `Which part of an incident's life it belongs to.`,
					type: `string`,
					enum: [`open`, `resolved`],
					default: `open`
				},
				mode: {
					description: "`evaluate`: shown in the summary as what would have happened, never done.",
					allOf: [{ $ref: `#/definitions/mode` }]
				},
				when: {
					description: `A rule; fires when it holds.`,
					allOf: [{ $ref: `#/definitions/rule` }]
				},
				repeat: {
					title: `duration`,
					description: "Fires again after this long: a duration (`0m`: at once, when there is something new), or a rule that gives minutes.",
					type: [`string`, `object`],
					pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
					patternErrorMessage: `Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w.`,
					allOf: [{ $ref: `#/definitions/rule` }]
				},
				clock: {
					description: "`always`, or the name of a calendar: `elapsed.*` and `repeat` of this trigger count on it, instead of on the clock of the severity.",
					type: `string`
				},
				limit: {
					description: `The most times it fires in one episode.`,
					type: `integer`,
					minimum: 1
				},
				do: {
					description: `What is done when it fires.`,
					allOf: [{ $ref: `#/definitions/do` }]
				}
			}
		},
		do: {
			description: `What is done when the trigger fires.`,
			type: `object`,
			additionalProperties: !1,
			minProperties: 1,
			properties: {
				escalate: {
					title: `level`,
					description: "`next`, or the number of a level. At the top, and for a level at or below the engaged one, the engaged level is called again.",
					type: [`string`, `integer`],
					pattern: `^next$`,
					patternErrorMessage: `Either next or the number of a level.`,
					minimum: 1,
					examples: [`next`]
				},
				"raise-severity": {
					description: `The id of a severity.`,
					type: `string`
				},
				assign: {
					description: `Roles whose people are assigned.`,
					allOf: [{ $ref: `#/definitions/roles` }]
				},
				mention: {
					description: "Roles whose people are mentioned; `owner` is who took the incident, after a reopening with whoever acknowledged it anew until the owner answers; and the roles of the engaged level while nobody has it.",
					allOf: [{ $ref: `#/definitions/roles` }]
				},
				label: {
					description: `Labels to add.`,
					allOf: [{ $ref: `#/definitions/labels` }]
				},
				unlabel: {
					description: `Labels to take off.`,
					allOf: [{ $ref: `#/definitions/labels` }]
				},
				notify: {
					description: `Channels that are places, which are sent a message.`,
					allOf: [{ $ref: `#/definitions/places` }]
				},
				comment: {
					description: `The id of a template: one that ships, or of your own.`,
					type: `string`,
					examples: [
						`update-due`,
						`ownership`,
						`review-due`,
						`actions-due`,
						`missing-details`
					]
				},
				"ask-for": {
					description: `Asks the reporter for the required details that are missing.`,
					type: `string`,
					enum: [`missing-details`]
				}
			}
		},
		channel: {
			description: "A way out of GitHub. Each type has settings of its own; any of them may be `env:TOCSIN_\u2026`, the name of a variable.",
			type: `object`,
			required: [`type`],
			properties: { type: {
				description: `Which service it is.`,
				type: `string`,
				enum: [
					`slack`,
					`teams`,
					`email`,
					`pagerduty`,
					`webhook`,
					`ntfy`,
					`pushover`,
					`twilio-sms`,
					`twilio-voice`,
					`telegram`,
					`discord`
				]
			} },
			allOf: [{ $ref: `#/definitions/channel-settings` }]
		},
		"channel-settings": !0,
		"reach-step": {
			description: `One step of a reach.`,
			type: `object`,
			required: [`by`],
			additionalProperties: !1,
			properties: {
				after: {
					description: `How long after the call; the first step needs none.`,
					allOf: [{ $ref: `#/definitions/duration` }]
				},
				by: {
					description: `Channels that reach people, all at once.`,
					allOf: [{ $ref: `#/definitions/places` }]
				}
			}
		},
		review: {
			description: `The post-incident review.`,
			type: `object`,
			required: [`severities`, `due`],
			additionalProperties: !1,
			properties: {
				severities: {
					description: `Severities whose incidents are reviewed.`,
					type: `array`,
					minItems: 1,
					uniqueItems: !0,
					items: { type: `string` }
				},
				as: {
					description: "Where the review is written. To close a review issue is to say `/reviewed`, which itself leaves it open.",
					type: `string`,
					enum: [`comment`, `issue`],
					default: `comment`
				},
				label: {
					description: `The label of the review issue.`,
					allOf: [{ $ref: `#/definitions/label` }]
				},
				due: {
					description: "How long after the resolution it is to be done by. Who is reminded of it says a trigger of the phase `resolved` that reads `review.due`.",
					allOf: [{ $ref: `#/definitions/duration` }]
				},
				clock: {
					description: "`always`, or the name of a calendar: `due` counts on it, and so do triggers of the phase `resolved` that read `review.due` and have no clock of their own.",
					type: `string`
				}
			}
		},
		schedule: {
			description: `Who is on call.`,
			type: `object`,
			required: [`timezone`, `layers`],
			additionalProperties: !1,
			properties: {
				timezone: {
					description: "A name of the IANA database, such as `Europe/London`.",
					type: `string`
				},
				layers: {
					description: "A later layer wins where it has somebody on call. An empty list beside `overrides` is a rota by dates.",
					type: `array`,
					items: { $ref: `#/definitions/layer` }
				},
				overrides: {
					description: `Swaps and holidays. Where they overlap, the later in the list wins.`,
					type: `array`,
					items: { $ref: `#/definitions/override` }
				}
			}
		},
		layer: {
			description: `A rotation.`,
			type: `object`,
			required: [
				`rotate`,
				`every`,
				`from`
			],
			additionalProperties: !1,
			properties: {
				rotate: {
					description: `A login, or a list of logins who are on call together, per turn.`,
					type: `array`,
					minItems: 1,
					items: {
						title: `login`,
						type: [`string`, `array`],
						pattern: `^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$`,
						patternErrorMessage: `Not a GitHub login or team. Write alice, or "@org/team" in quotes.`,
						minItems: 1,
						uniqueItems: !0,
						items: { $ref: `#/definitions/login` }
					}
				},
				every: {
					title: `period`,
					description: "One whole number of one unit: `12h`, `1d`, `1w`, `1mo`.",
					type: `string`,
					pattern: `^[1-9]\\d{0,4}(?:h|d|w|mo)$`,
					patternErrorMessage: `Not one whole number of one unit: 12h, 1d, 1w or 1mo.`,
					examples: [
						`1w`,
						`1d`,
						`12h`,
						`1mo`
					]
				},
				from: {
					description: "The first hand-off, in local time: `2026-01-05T09:00`, or a date for its first minute.",
					allOf: [{ $ref: `#/definitions/local-time` }]
				},
				hours: {
					description: `Only within these hours; the rotation goes on outside them.`,
					allOf: [{ $ref: `#/definitions/hours` }]
				},
				timezone: {
					description: `The time zone of this layer, where it is another than that of the schedule: its hand-offs and hours are local times there.`,
					type: `string`
				}
			}
		},
		hours: {
			description: `A weekly window. One over midnight belongs to the day it starts on.`,
			type: `object`,
			required: [
				`days`,
				`from`,
				`to`
			],
			additionalProperties: !1,
			properties: {
				days: {
					description: `mon tue wed thu fri sat sun`,
					allOf: [{ $ref: `#/definitions/days` }]
				},
				from: {
					description: `"18:00"`,
					allOf: [{ $ref: `#/definitions/time-of-day` }]
				},
				to: {
					description: "\"08:00\"; equal to `from` = until that time the next day; \"24:00\" = until the end of the day.",
					allOf: [{ $ref: `#/definitions/end-of-day` }]
				}
			}
		},
		override: {
			description: `Somebody else for a while, day and night, whatever the hours of the layers.`,
			type: `object`,
			required: [
				`from`,
				`to`,
				`who`
			],
			additionalProperties: !1,
			properties: {
				from: {
					description: "Local time: `2026-12-24T09:00`, or a date, from its first minute on.",
					allOf: [{ $ref: `#/definitions/local-time` }]
				},
				to: {
					description: `Local time, excluded, as a date is with all of its day.`,
					allOf: [{ $ref: `#/definitions/local-time` }]
				},
				who: {
					description: `An empty list = nobody, on purpose.`,
					type: `array`,
					uniqueItems: !0,
					items: { $ref: `#/definitions/login` }
				}
			}
		},
		calendar: {
			description: `Business hours.`,
			type: `object`,
			required: [`timezone`],
			additionalProperties: !1,
			properties: {
				timezone: {
					description: "A name of the IANA database, such as `Europe/London`.",
					type: `string`
				},
				days: {
					description: `mon tue wed thu fri sat sun`,
					allOf: [{ $ref: `#/definitions/days` }]
				},
				from: {
					description: `"09:00"`,
					allOf: [{ $ref: `#/definitions/time-of-day` }]
				},
				to: {
					description: `"17:30"`,
					allOf: [{ $ref: `#/definitions/end-of-day` }]
				},
				hours: {
					description: "Several windows, in place of `days`, `from` and `to`.",
					type: `array`,
					minItems: 1,
					maxItems: 50,
					items: { $ref: `#/definitions/hours` }
				},
				holidays: {
					description: `Closed on these days.`,
					type: `array`,
					uniqueItems: !0,
					items: { $ref: `#/definitions/date` }
				}
			}
		},
		people: {
			type: [
				`object`,
				`array`,
				`string`,
				`null`
			],
			allOf: [{ $ref: `#/definitions/rule` }]
		},
		rule: !0,
		"element-rule": !0,
		fact: !0
	}
};
const s = {
	title: `name`,
	type: `string`,
	pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
	patternErrorMessage: `Not a name in kebab-case: lower-case letters, digits and single dashes between them.`,
	maxLength: 64
};
const c = {
	title: `author`,
	type: `string`,
	pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,98}(?:_[A-Za-z0-9]{1,20})?$`,
	patternErrorMessage: `Not the name of an account as it is written here: without @ and without [bot], such as github-actions.`
};
const ee = {
	title: `instant`,
	type: `string`,
	pattern: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$`,
	patternErrorMessage: `Not a date or time such as 2026-11-22 or 2026-11-22T09:00Z.`
};
const l = {
	type: `string`,
	enum: [`act`, `evaluate`],
	default: `act`
};
const u = {
	description: "Roles (whoever holds them when the command is written; `owner` is one), or repository permissions (`triage`, `write`, `maintain`, `admin`: whoever has at least that).",
	type: [`string`, `array`],
	minItems: 1,
	uniqueItems: !0,
	items: { type: `string` }
};
const d = Object.prototype.hasOwnProperty;
const f = t().default;
const p = r().default;
const m = RegExp(`^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`, `u`);
const te = RegExp(`^[A-Za-z0-9][A-Za-z0-9-]{0,98}(?:_[A-Za-z0-9]{1,20})?$`, `u`);
const ne = RegExp(`^(?:[A-Za-z\\d][\\w.-]*/[\\w.-]+//[^@]+@[\\da-f]{40}|(?!.*//)[^@/\\\\][^@\\\\]*)$`, `u`);
const re = RegExp(`^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$`, `u`);
const h = RegExp(`^$|\\S`, `u`);
const ie = RegExp(`^env:TOCSIN_[A-Z\\d_]+$`, `u`);
const ae = RegExp(`^[1-9]\\d{0,3} in (?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`, `u`);
const g = {
	description: `Which issues are incidents.`,
	type: `object`,
	required: [`label`],
	additionalProperties: !1,
	properties: {
		label: {
			description: `An issue carrying it is an incident; of a list, any of them.`,
			allOf: [{ $ref: `#/definitions/labels` }]
		},
		when: {
			description: "A rule over `incident.*` and `details.*`: false = not an incident.",
			allOf: [{ $ref: `#/definitions/rule` }]
		},
		acknowledge: {
			description: `What acknowledges an incident; what any responder says or does, unless this says otherwise.`,
			type: `object`,
			additionalProperties: !1,
			properties: {
				by: {
					description: "`responders`, unless given: whoever is assigned, holds a role, is named by a role of the policy, is on call by a schedule, or has triage permission. `called`: only who was called, holds a role or is assigned, so that the comment of a passer-by stops nothing; an `/ack` assigns, and so counts.",
					type: `string`,
					enum: [`responders`, `called`]
				},
				how: {
					description: "The ways that count: a comment, assigning oneself, and the command `/ack`, which counts even where it is not listed. All three unless this says otherwise.",
					type: `array`,
					minItems: 1,
					uniqueItems: !0,
					items: {
						type: `string`,
						enum: [
							`ack`,
							`comment`,
							`assign`
						]
					}
				}
			}
		},
		headline: {
			description: `The details that say how bad it is: they stand beside the title in every call, in this order. The required ones that are short, unless this says otherwise.`,
			type: `array`,
			uniqueItems: !0,
			items: { type: `string` }
		},
		"max-age": {
			description: `Past it the incident is reported as abandoned.`,
			allOf: [{ $ref: `#/definitions/duration` }]
		},
		details: {
			description: "Sections of the issue form, as typed facts: `{var: details.<name>}`.",
			type: `object`,
			maxProperties: 100,
			propertyNames: { $ref: `#/definitions/id` },
			additionalProperties: { $ref: `#/definitions/detail` }
		}
	}
};
const _ = {
	title: `duration`,
	type: `string`,
	pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
	patternErrorMessage: `Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w.`
};
const v = {
	title: `label`,
	type: [`string`, `array`],
	pattern: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$`,
	patternErrorMessage: `A label neither begins nor ends with a space, and has no comma.`,
	minLength: 1,
	maxLength: 50,
	minItems: 1,
	uniqueItems: !0,
	items: { $ref: `#/definitions/label` }
};
const y = {
	title: `label`,
	type: `string`,
	pattern: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$`,
	patternErrorMessage: `A label neither begins nor ends with a space, and has no comma.`,
	minLength: 1,
	maxLength: 50
};
const b = RegExp(`^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$`, `u`);
function x(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (typeof e != `string` && !Array.isArray(e)) {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: v.type },
			message: `must be string,array`,
			schema: v.type,
			parentSchema: v,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	if (typeof e == `string`) {
		if (f(e) > 50) {
			let n = {
				instancePath: t,
				schemaPath: `#/maxLength`,
				keyword: `maxLength`,
				params: { limit: 50 },
				message: `must NOT have more than 50 characters`,
				schema: 50,
				parentSchema: v,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (f(e) < 1) {
			let n = {
				instancePath: t,
				schemaPath: `#/minLength`,
				keyword: `minLength`,
				params: { limit: 1 },
				message: `must NOT have fewer than 1 characters`,
				schema: 1,
				parentSchema: v,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (!b.test(e)) {
			let n = {
				instancePath: t,
				schemaPath: `#/pattern`,
				keyword: `pattern`,
				params: { pattern: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$` },
				message: `must match pattern "^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$"`,
				schema: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$`,
				parentSchema: v,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
	}
	if (Array.isArray(e)) {
		if (e.length < 1) {
			let n = {
				instancePath: t,
				schemaPath: `#/minItems`,
				keyword: `minItems`,
				params: { limit: 1 },
				message: `must NOT have fewer than 1 items`,
				schema: 1,
				parentSchema: v,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		let n = e.length;
		for (let r = 0; r < n; r++) {
			let n = e[r];
			if (typeof n == `string`) {
				if (f(n) > 50) {
					let e = {
						instancePath: t + `/` + r,
						schemaPath: `#/definitions/label/maxLength`,
						keyword: `maxLength`,
						params: { limit: 50 },
						message: `must NOT have more than 50 characters`,
						schema: 50,
						parentSchema: y,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (f(n) < 1) {
					let e = {
						instancePath: t + `/` + r,
						schemaPath: `#/definitions/label/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: y,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (!b.test(n)) {
					let e = {
						instancePath: t + `/` + r,
						schemaPath: `#/definitions/label/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$` },
						message: `must match pattern "^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$"`,
						schema: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$`,
						parentSchema: y,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/` + r,
					schemaPath: `#/definitions/label/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: y.type,
					parentSchema: y,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		let r = e.length, i;
		if (r > 1) {
			outer0: for (; r--;) for (i = r; i--;) if (p(e[r], e[i])) {
				let n = {
					instancePath: t,
					schemaPath: `#/uniqueItems`,
					keyword: `uniqueItems`,
					params: {
						i: r,
						j: i
					},
					message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
					schema: !0,
					parentSchema: v,
					data: e
				};
				a === null ? a = [n] : a.push(n), o++;
				break outer0;
			}
		}
	}
	return x.errors = a, o === 0;
}
const S = {
	description: `A section of the issue form.`,
	type: `object`,
	required: [`heading`, `type`],
	additionalProperties: !1,
	properties: {
		heading: {
			description: `The heading of the section, as in the form.`,
			allOf: [{ $ref: `#/definitions/name` }]
		},
		type: {
			description: `How the section is read.`,
			type: `string`,
			enum: [
				`string`,
				`number`,
				`boolean`,
				`time`,
				`list`,
				`text`
			]
		},
		values: {
			description: "What the answer is one of, for a detail of type `string` or `list`. An answer that differs in case, blanks or its last punctuation is read as the one written here.",
			type: `array`,
			minItems: 1,
			maxItems: 500,
			uniqueItems: !0,
			items: {
				type: `string`,
				minLength: 1,
				pattern: `^$|\\S`,
				patternErrorMessage: `Nothing but blanks stands here.`,
				maxLength: 200
			}
		},
		"on-other": {
			description: "What becomes of an answer that is none of `values`: it is kept, or the detail is absent.",
			type: `string`,
			enum: [`keep`, `absent`],
			default: `keep`
		},
		required: {
			description: "Its absence counts in `count.missing-details`.",
			type: `boolean`,
			default: !1
		}
	}
};
const C = {
	type: `string`,
	minLength: 1,
	pattern: `^$|\\S`,
	patternErrorMessage: `Nothing but blanks stands here.`,
	maxLength: 100
};
function oe(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.heading === void 0 || !d.call(e, `heading`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `heading` },
				message: `must have required property 'heading'`,
				schema: S.required,
				parentSchema: S,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.type === void 0 || !d.call(e, `type`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `type` },
				message: `must have required property 'type'`,
				schema: S.required,
				parentSchema: S,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (n !== `heading` && n !== `type` && n !== `values` && n !== `on-other` && n !== `required`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: S,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.heading !== void 0 && d.call(e, `heading`)) {
			let n = e.heading;
			if (typeof n == `string`) {
				if (f(n) > 100) {
					let e = {
						instancePath: t + `/heading`,
						schemaPath: `#/definitions/name/maxLength`,
						keyword: `maxLength`,
						params: { limit: 100 },
						message: `must NOT have more than 100 characters`,
						schema: 100,
						parentSchema: C,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (f(n) < 1) {
					let e = {
						instancePath: t + `/heading`,
						schemaPath: `#/definitions/name/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: C,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (!h.test(n)) {
					let e = {
						instancePath: t + `/heading`,
						schemaPath: `#/definitions/name/pattern`,
						keyword: `pattern`,
						params: { pattern: `^$|\\S` },
						message: `must match pattern "^$|\\S"`,
						schema: `^$|\\S`,
						parentSchema: C,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/heading`,
					schemaPath: `#/definitions/name/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: C.type,
					parentSchema: C,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.type !== void 0 && d.call(e, `type`)) {
			let n = e.type;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/type`,
					schemaPath: `#/properties/type/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: S.properties.type.type,
					parentSchema: S.properties.type,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (n !== `string` && n !== `number` && n !== `boolean` && n !== `time` && n !== `list` && n !== `text`) {
				let e = {
					instancePath: t + `/type`,
					schemaPath: `#/properties/type/enum`,
					keyword: `enum`,
					params: { allowedValues: S.properties.type.enum },
					message: `must be equal to one of the allowed values`,
					schema: S.properties.type.enum,
					parentSchema: S.properties.type,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.values !== void 0 && d.call(e, `values`)) {
			let n = e.values;
			if (Array.isArray(n)) {
				if (n.length > 500) {
					let e = {
						instancePath: t + `/values`,
						schemaPath: `#/properties/values/maxItems`,
						keyword: `maxItems`,
						params: { limit: 500 },
						message: `must NOT have more than 500 items`,
						schema: 500,
						parentSchema: S.properties.values,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + `/values`,
						schemaPath: `#/properties/values/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: S.properties.values,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (f(e) > 200) {
							let n = {
								instancePath: t + `/values/` + r,
								schemaPath: `#/properties/values/items/maxLength`,
								keyword: `maxLength`,
								params: { limit: 200 },
								message: `must NOT have more than 200 characters`,
								schema: 200,
								parentSchema: S.properties.values.items,
								data: e
							};
							a === null ? a = [n] : a.push(n), o++;
						}
						if (f(e) < 1) {
							let n = {
								instancePath: t + `/values/` + r,
								schemaPath: `#/properties/values/items/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: S.properties.values.items,
								data: e
							};
							a === null ? a = [n] : a.push(n), o++;
						}
						if (!h.test(e)) {
							let n = {
								instancePath: t + `/values/` + r,
								schemaPath: `#/properties/values/items/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: S.properties.values.items,
								data: e
							};
							a === null ? a = [n] : a.push(n), o++;
						}
					} else {
						let n = {
							instancePath: t + `/values/` + r,
							schemaPath: `#/properties/values/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: S.properties.values.items.type,
							parentSchema: S.properties.values.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let s = n[r];
						if (typeof s == `string`) {
							if (typeof e[s] == `number`) {
								i = e[s];
								let c = {
									instancePath: t + `/values`,
									schemaPath: `#/properties/values/uniqueItems`,
									keyword: `uniqueItems`,
									params: {
										i: r,
										j: i
									},
									message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
									schema: !0,
									parentSchema: S.properties.values,
									data: n
								};
								a === null ? a = [c] : a.push(c), o++;
								break;
							}
							e[s] = r;
						}
					}
				}
			} else {
				let e = {
					instancePath: t + `/values`,
					schemaPath: `#/properties/values/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: S.properties.values.type,
					parentSchema: S.properties.values,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e[`on-other`] !== void 0 && d.call(e, `on-other`)) {
			let n = e[`on-other`];
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/on-other`,
					schemaPath: `#/properties/on-other/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: S.properties[`on-other`].type,
					parentSchema: S.properties[`on-other`],
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (n !== `keep` && n !== `absent`) {
				let e = {
					instancePath: t + `/on-other`,
					schemaPath: `#/properties/on-other/enum`,
					keyword: `enum`,
					params: { allowedValues: S.properties[`on-other`].enum },
					message: `must be equal to one of the allowed values`,
					schema: S.properties[`on-other`].enum,
					parentSchema: S.properties[`on-other`],
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.required !== void 0 && d.call(e, `required`)) {
			let n = e.required;
			if (typeof n != `boolean`) {
				let e = {
					instancePath: t + `/required`,
					schemaPath: `#/properties/required/type`,
					keyword: `type`,
					params: { type: `boolean` },
					message: `must be boolean`,
					schema: S.properties.required.type,
					parentSchema: S.properties.required,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: S.type,
			parentSchema: S,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return oe.errors = a, o === 0;
}
const w = RegExp(`^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`, `u`);
function T(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.label === void 0 || !d.call(e, `label`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `label` },
				message: `must have required property 'label'`,
				schema: g.required,
				parentSchema: g,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (n !== `label` && n !== `when` && n !== `acknowledge` && n !== `headline` && n !== `max-age` && n !== `details`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: g,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.label !== void 0 && d.call(e, `label`) && (x(e.label, {
			instancePath: t + `/label`,
			parentData: e,
			parentDataProperty: `label`,
			rootData: i
		}) || (a = a === null ? x.errors : a.concat(x.errors), o = a.length)), e.acknowledge !== void 0 && d.call(e, `acknowledge`)) {
			let n = e.acknowledge;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				for (let e of Object.keys(n)) if (e !== `by` && e !== `how`) {
					let r = {
						instancePath: t + `/acknowledge`,
						schemaPath: `#/properties/acknowledge/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: g.properties.acknowledge,
						data: n
					};
					a === null ? a = [r] : a.push(r), o++;
				}
				if (n.by !== void 0 && d.call(n, `by`)) {
					let e = n.by;
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/acknowledge/by`,
							schemaPath: `#/properties/acknowledge/properties/by/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: g.properties.acknowledge.properties.by.type,
							parentSchema: g.properties.acknowledge.properties.by,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
					if (e !== `responders` && e !== `called`) {
						let n = {
							instancePath: t + `/acknowledge/by`,
							schemaPath: `#/properties/acknowledge/properties/by/enum`,
							keyword: `enum`,
							params: { allowedValues: g.properties.acknowledge.properties.by.enum },
							message: `must be equal to one of the allowed values`,
							schema: g.properties.acknowledge.properties.by.enum,
							parentSchema: g.properties.acknowledge.properties.by,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				if (n.how !== void 0 && d.call(n, `how`)) {
					let e = n.how;
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/acknowledge/how`,
								schemaPath: `#/properties/acknowledge/properties/how/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: g.properties.acknowledge.properties.how,
								data: e
							};
							a === null ? a = [n] : a.push(n), o++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/acknowledge/how/` + r,
									schemaPath: `#/properties/acknowledge/properties/how/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: g.properties.acknowledge.properties.how.items.type,
									parentSchema: g.properties.acknowledge.properties.how.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), o++;
							}
							if (n !== `ack` && n !== `comment` && n !== `assign`) {
								let e = {
									instancePath: t + `/acknowledge/how/` + r,
									schemaPath: `#/properties/acknowledge/properties/how/items/enum`,
									keyword: `enum`,
									params: { allowedValues: g.properties.acknowledge.properties.how.items.enum },
									message: `must be equal to one of the allowed values`,
									schema: g.properties.acknowledge.properties.how.items.enum,
									parentSchema: g.properties.acknowledge.properties.how.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), o++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let s = e[r];
								if (typeof s == `string`) {
									if (typeof n[s] == `number`) {
										i = n[s];
										let c = {
											instancePath: t + `/acknowledge/how`,
											schemaPath: `#/properties/acknowledge/properties/how/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: g.properties.acknowledge.properties.how,
											data: e
										};
										a === null ? a = [c] : a.push(c), o++;
										break;
									}
									n[s] = r;
								}
							}
						}
					} else {
						let n = {
							instancePath: t + `/acknowledge/how`,
							schemaPath: `#/properties/acknowledge/properties/how/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: g.properties.acknowledge.properties.how.type,
							parentSchema: g.properties.acknowledge.properties.how,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/acknowledge`,
					schemaPath: `#/properties/acknowledge/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: g.properties.acknowledge.type,
					parentSchema: g.properties.acknowledge,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.headline !== void 0 && d.call(e, `headline`)) {
			let n = e.headline;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/headline/` + r,
							schemaPath: `#/properties/headline/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: g.properties.headline.items.type,
							parentSchema: g.properties.headline.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let s = n[r];
						if (typeof s == `string`) {
							if (typeof e[s] == `number`) {
								i = e[s];
								let c = {
									instancePath: t + `/headline`,
									schemaPath: `#/properties/headline/uniqueItems`,
									keyword: `uniqueItems`,
									params: {
										i: r,
										j: i
									},
									message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
									schema: !0,
									parentSchema: g.properties.headline,
									data: n
								};
								a === null ? a = [c] : a.push(c), o++;
								break;
							}
							e[s] = r;
						}
					}
				}
			} else {
				let e = {
					instancePath: t + `/headline`,
					schemaPath: `#/properties/headline/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: g.properties.headline.type,
					parentSchema: g.properties.headline,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e[`max-age`] !== void 0 && d.call(e, `max-age`)) {
			let n = e[`max-age`];
			if (typeof n == `string`) {
				if (!w.test(n)) {
					let e = {
						instancePath: t + `/max-age`,
						schemaPath: `#/definitions/duration/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$` },
						message: `must match pattern "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$"`,
						schema: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
						parentSchema: _,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/max-age`,
					schemaPath: `#/definitions/duration/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: _.type,
					parentSchema: _,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.details !== void 0 && d.call(e, `details`)) {
			let n = e.details;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (Object.keys(n).length > 100) {
					let e = {
						instancePath: t + `/details`,
						schemaPath: `#/properties/details/maxProperties`,
						keyword: `maxProperties`,
						params: { limit: 100 },
						message: `must NOT have more than 100 properties`,
						schema: 100,
						parentSchema: g.properties.details,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				for (let e of Object.keys(n)) {
					let r = o;
					if (typeof e == `string`) {
						if (f(e) > 64) {
							let n = {
								instancePath: t + `/details`,
								schemaPath: `#/definitions/id/maxLength`,
								keyword: `maxLength`,
								params: { limit: 64 },
								message: `must NOT have more than 64 characters`,
								schema: 64,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), o++;
						}
						if (!m.test(e)) {
							let n = {
								instancePath: t + `/details`,
								schemaPath: `#/definitions/id/pattern`,
								keyword: `pattern`,
								params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
								message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
								schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), o++;
						}
					} else {
						let n = {
							instancePath: t + `/details`,
							schemaPath: `#/definitions/id/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: s.type,
							parentSchema: s,
							data: e,
							propertyName: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
					if (r !== o) {
						let r = {
							instancePath: t + `/details`,
							schemaPath: `#/properties/details/propertyNames`,
							keyword: `propertyNames`,
							params: { propertyName: e },
							message: `property name must be valid`,
							schema: g.properties.details.propertyNames,
							parentSchema: g.properties.details,
							data: n
						};
						a === null ? a = [r] : a.push(r), o++;
					}
				}
				for (let e of Object.keys(n)) oe(n[e], {
					instancePath: t + `/details/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
					parentData: n,
					parentDataProperty: e,
					rootData: i
				}) || (a = a === null ? oe.errors : a.concat(oe.errors), o = a.length);
			} else {
				let e = {
					instancePath: t + `/details`,
					schemaPath: `#/properties/details/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: g.properties.details.type,
					parentSchema: g.properties.details,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: g.type,
			parentSchema: g,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return T.errors = a, o === 0;
}
const se = {
	description: "What stands at each key; `\"*\"` is the row for all others. All rows are of one kind: text, numbers, durations, truths, or lists of text.",
	type: `object`,
	minProperties: 1,
	maxProperties: 1e3,
	additionalProperties: { $ref: `#/definitions/table-value` }
};
const E = {
	description: "A text, a number, `true` or `false`, a list of texts, `{duration: 4h}`, or null for nothing.",
	type: [
		`string`,
		`number`,
		`boolean`,
		`array`,
		`object`,
		`null`
	],
	items: { type: `string` },
	required: [`duration`],
	additionalProperties: !1,
	properties: { duration: {
		description: `A duration, in minutes.`,
		allOf: [{ $ref: `#/definitions/duration` }]
	} }
};
function ce(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (typeof e != `object` && typeof e != `string` && !(typeof e == `number` && isFinite(e)) && typeof e != `boolean`) {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: E.type },
			message: `must be string,number,boolean,array,object,null`,
			schema: E.type,
			parentSchema: E,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	if (Array.isArray(e)) {
		let n = e.length;
		for (let r = 0; r < n; r++) {
			let n = e[r];
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/` + r,
					schemaPath: `#/items/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: E.items.type,
					parentSchema: E.items,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	}
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.duration === void 0 || !d.call(e, `duration`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `duration` },
				message: `must have required property 'duration'`,
				schema: E.required,
				parentSchema: E,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (n !== `duration`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: E,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.duration !== void 0 && d.call(e, `duration`)) {
			let n = e.duration;
			if (typeof n == `string`) {
				if (!w.test(n)) {
					let e = {
						instancePath: t + `/duration`,
						schemaPath: `#/definitions/duration/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$` },
						message: `must match pattern "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$"`,
						schema: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
						parentSchema: _,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/duration`,
					schemaPath: `#/definitions/duration/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: _.type,
					parentSchema: _,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	}
	return ce.errors = a, o === 0;
}
function le(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (Object.keys(e).length > 1e3) {
			let n = {
				instancePath: t,
				schemaPath: `#/maxProperties`,
				keyword: `maxProperties`,
				params: { limit: 1e3 },
				message: `must NOT have more than 1000 properties`,
				schema: 1e3,
				parentSchema: se,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (Object.keys(e).length < 1) {
			let n = {
				instancePath: t,
				schemaPath: `#/minProperties`,
				keyword: `minProperties`,
				params: { limit: 1 },
				message: `must NOT have fewer than 1 properties`,
				schema: 1,
				parentSchema: se,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) ce(e[n], {
			instancePath: t + `/` + n.replace(/~/g, `~0`).replace(/\//g, `~1`),
			parentData: e,
			parentDataProperty: n,
			rootData: i
		}) || (a = a === null ? ce.errors : a.concat(ce.errors), o = a.length);
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: se.type,
			parentSchema: se,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return le.errors = a, o === 0;
}
const D = {
	description: `One severity.`,
	type: `object`,
	required: [`id`],
	additionalProperties: !1,
	properties: {
		id: {
			description: "As in `/severity <id>`.",
			allOf: [{ $ref: `#/definitions/id` }]
		},
		name: {
			description: `What people call it.`,
			allOf: [{ $ref: `#/definitions/name` }]
		},
		label: {
			description: `The label that shows it.`,
			allOf: [{ $ref: `#/definitions/label` }]
		},
		when: {
			description: `A rule; the last severity needs none.`,
			allOf: [{ $ref: `#/definitions/rule` }]
		},
		"acknowledge-within": {
			title: `duration`,
			description: "`severity.acknowledge-within` in rules: a duration, or a rule that gives minutes by facts that time alone does not change.",
			type: [`string`, `object`],
			pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
			patternErrorMessage: `Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w.`,
			allOf: [{ $ref: `#/definitions/rule` }]
		},
		"update-every": {
			title: `duration`,
			description: "`severity.update-every` in rules: the promised cadence. A duration, or a rule that gives minutes by facts that time alone does not change.",
			type: [`string`, `object`],
			pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
			patternErrorMessage: `Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w.`,
			allOf: [{ $ref: `#/definitions/rule` }]
		},
		"max-snooze": {
			description: `The longest /snooze that is accepted. Until the first comment has announced the severity, the shortest of all severities.`,
			default: `1d`,
			allOf: [{ $ref: `#/definitions/duration` }]
		},
		clock: {
			description: "`always`, or the name of a calendar: `elapsed.*` then counts only its open minutes.",
			type: `string`,
			default: `always`
		},
		reach: {
			description: `The name of how people are reached who are called; without it on GitHub alone.`,
			type: `string`
		}
	}
};
function O(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.id === void 0 || !d.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: D.required,
				parentSchema: D,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (!d.call(D.properties, n)) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: D,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.id !== void 0 && d.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (f(n) > 64) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/definitions/id/maxLength`,
						keyword: `maxLength`,
						params: { limit: 64 },
						message: `must NOT have more than 64 characters`,
						schema: 64,
						parentSchema: s,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (!m.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/definitions/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
						message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
						schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
						parentSchema: s,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/definitions/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: s.type,
					parentSchema: s,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.name !== void 0 && d.call(e, `name`)) {
			let n = e.name;
			if (typeof n == `string`) {
				if (f(n) > 100) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/definitions/name/maxLength`,
						keyword: `maxLength`,
						params: { limit: 100 },
						message: `must NOT have more than 100 characters`,
						schema: 100,
						parentSchema: C,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (f(n) < 1) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/definitions/name/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: C,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (!h.test(n)) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/definitions/name/pattern`,
						keyword: `pattern`,
						params: { pattern: `^$|\\S` },
						message: `must match pattern "^$|\\S"`,
						schema: `^$|\\S`,
						parentSchema: C,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/name`,
					schemaPath: `#/definitions/name/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: C.type,
					parentSchema: C,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.label !== void 0 && d.call(e, `label`)) {
			let n = e.label;
			if (typeof n == `string`) {
				if (f(n) > 50) {
					let e = {
						instancePath: t + `/label`,
						schemaPath: `#/definitions/label/maxLength`,
						keyword: `maxLength`,
						params: { limit: 50 },
						message: `must NOT have more than 50 characters`,
						schema: 50,
						parentSchema: y,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (f(n) < 1) {
					let e = {
						instancePath: t + `/label`,
						schemaPath: `#/definitions/label/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: y,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (!b.test(n)) {
					let e = {
						instancePath: t + `/label`,
						schemaPath: `#/definitions/label/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$` },
						message: `must match pattern "^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$"`,
						schema: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$`,
						parentSchema: y,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/label`,
					schemaPath: `#/definitions/label/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: y.type,
					parentSchema: y,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e[`acknowledge-within`] !== void 0 && d.call(e, `acknowledge-within`)) {
			let n = e[`acknowledge-within`];
			if (typeof n != `string` && (!n || typeof n != `object` || Array.isArray(n))) {
				let e = {
					instancePath: t + `/acknowledge-within`,
					schemaPath: `#/properties/acknowledge-within/type`,
					keyword: `type`,
					params: { type: D.properties[`acknowledge-within`].type },
					message: `must be string,object`,
					schema: D.properties[`acknowledge-within`].type,
					parentSchema: D.properties[`acknowledge-within`],
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (typeof n == `string` && !w.test(n)) {
				let e = {
					instancePath: t + `/acknowledge-within`,
					schemaPath: `#/properties/acknowledge-within/pattern`,
					keyword: `pattern`,
					params: { pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$` },
					message: `must match pattern "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$"`,
					schema: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
					parentSchema: D.properties[`acknowledge-within`],
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e[`update-every`] !== void 0 && d.call(e, `update-every`)) {
			let n = e[`update-every`];
			if (typeof n != `string` && (!n || typeof n != `object` || Array.isArray(n))) {
				let e = {
					instancePath: t + `/update-every`,
					schemaPath: `#/properties/update-every/type`,
					keyword: `type`,
					params: { type: D.properties[`update-every`].type },
					message: `must be string,object`,
					schema: D.properties[`update-every`].type,
					parentSchema: D.properties[`update-every`],
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (typeof n == `string` && !w.test(n)) {
				let e = {
					instancePath: t + `/update-every`,
					schemaPath: `#/properties/update-every/pattern`,
					keyword: `pattern`,
					params: { pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$` },
					message: `must match pattern "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$"`,
					schema: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
					parentSchema: D.properties[`update-every`],
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e[`max-snooze`] !== void 0 && d.call(e, `max-snooze`)) {
			let n = e[`max-snooze`];
			if (typeof n == `string`) {
				if (!w.test(n)) {
					let e = {
						instancePath: t + `/max-snooze`,
						schemaPath: `#/definitions/duration/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$` },
						message: `must match pattern "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$"`,
						schema: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
						parentSchema: _,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/max-snooze`,
					schemaPath: `#/definitions/duration/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: _.type,
					parentSchema: _,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.clock !== void 0 && d.call(e, `clock`)) {
			let n = e.clock;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/clock`,
					schemaPath: `#/properties/clock/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: D.properties.clock.type,
					parentSchema: D.properties.clock,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.reach !== void 0 && d.call(e, `reach`)) {
			let n = e.reach;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/reach`,
					schemaPath: `#/properties/reach/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: D.properties.reach.type,
					parentSchema: D.properties.reach,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: D.type,
			parentSchema: D,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return O.errors = a, o === 0;
}
const k = {
	description: `Who is called, and for what.`,
	type: `object`,
	required: [`who`],
	additionalProperties: !1,
	properties: {
		name: {
			description: `What people call it.`,
			allOf: [{ $ref: `#/definitions/name` }]
		},
		does: {
			description: `What is expected of them; said when they are called.`,
			allOf: [{ $ref: `#/definitions/sentence` }]
		},
		who: {
			description: `A login, a list of logins, or a rule that gives one of those or null. "@org/team" stands for its members.`,
			allOf: [{ $ref: `#/definitions/people` }]
		},
		otherwise: {
			description: "When `who` yields nobody who can be assigned.",
			allOf: [{ $ref: `#/definitions/people` }]
		}
	}
};
const A = {
	type: `string`,
	minLength: 1,
	pattern: `^$|\\S`,
	patternErrorMessage: `Nothing but blanks stands here.`,
	maxLength: 500
};
const ue = {
	type: [
		`object`,
		`array`,
		`string`,
		`null`
	],
	allOf: [{ $ref: `#/definitions/rule` }]
};
function j(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (typeof e != `object` && typeof e != `string`) {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: ue.type },
			message: `must be object,array,string,null`,
			schema: ue.type,
			parentSchema: ue,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return j.errors = a, o === 0;
}
function de(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.who === void 0 || !d.call(e, `who`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `who` },
				message: `must have required property 'who'`,
				schema: k.required,
				parentSchema: k,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (n !== `name` && n !== `does` && n !== `who` && n !== `otherwise`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: k,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.name !== void 0 && d.call(e, `name`)) {
			let n = e.name;
			if (typeof n == `string`) {
				if (f(n) > 100) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/definitions/name/maxLength`,
						keyword: `maxLength`,
						params: { limit: 100 },
						message: `must NOT have more than 100 characters`,
						schema: 100,
						parentSchema: C,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (f(n) < 1) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/definitions/name/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: C,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (!h.test(n)) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/definitions/name/pattern`,
						keyword: `pattern`,
						params: { pattern: `^$|\\S` },
						message: `must match pattern "^$|\\S"`,
						schema: `^$|\\S`,
						parentSchema: C,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/name`,
					schemaPath: `#/definitions/name/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: C.type,
					parentSchema: C,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.does !== void 0 && d.call(e, `does`)) {
			let n = e.does;
			if (typeof n == `string`) {
				if (f(n) > 500) {
					let e = {
						instancePath: t + `/does`,
						schemaPath: `#/definitions/sentence/maxLength`,
						keyword: `maxLength`,
						params: { limit: 500 },
						message: `must NOT have more than 500 characters`,
						schema: 500,
						parentSchema: A,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (f(n) < 1) {
					let e = {
						instancePath: t + `/does`,
						schemaPath: `#/definitions/sentence/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: A,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (!h.test(n)) {
					let e = {
						instancePath: t + `/does`,
						schemaPath: `#/definitions/sentence/pattern`,
						keyword: `pattern`,
						params: { pattern: `^$|\\S` },
						message: `must match pattern "^$|\\S"`,
						schema: `^$|\\S`,
						parentSchema: A,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/does`,
					schemaPath: `#/definitions/sentence/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: A.type,
					parentSchema: A,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		e.who !== void 0 && d.call(e, `who`) && (j(e.who, {
			instancePath: t + `/who`,
			parentData: e,
			parentDataProperty: `who`,
			rootData: i
		}) || (a = a === null ? j.errors : a.concat(j.errors), o = a.length)), e.otherwise !== void 0 && d.call(e, `otherwise`) && (j(e.otherwise, {
			instancePath: t + `/otherwise`,
			parentData: e,
			parentDataProperty: `otherwise`,
			rootData: i
		}) || (a = a === null ? j.errors : a.concat(j.errors), o = a.length));
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: k.type,
			parentSchema: k,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return de.errors = a, o === 0;
}
const M = {
	description: `One level of the chain of command.`,
	type: `object`,
	required: [`name`, `roles`],
	additionalProperties: !1,
	properties: {
		name: {
			description: `What people call it.`,
			allOf: [{ $ref: `#/definitions/name` }]
		},
		roles: {
			description: `The roles that are called.`,
			type: `array`,
			minItems: 1,
			uniqueItems: !0,
			items: { type: `string` }
		},
		label: {
			description: `The label that shows it.`,
			allOf: [{ $ref: `#/definitions/label` }]
		},
		notify: {
			description: `Channels that are places, which the call of this level is announced in.`,
			allOf: [{ $ref: `#/definitions/places` }]
		}
	}
};
const N = {
	type: [`string`, `array`],
	minItems: 1,
	uniqueItems: !0,
	items: { type: `string` }
};
function fe(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.name === void 0 || !d.call(e, `name`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `name` },
				message: `must have required property 'name'`,
				schema: M.required,
				parentSchema: M,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.roles === void 0 || !d.call(e, `roles`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `roles` },
				message: `must have required property 'roles'`,
				schema: M.required,
				parentSchema: M,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (n !== `name` && n !== `roles` && n !== `label` && n !== `notify`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: M,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.name !== void 0 && d.call(e, `name`)) {
			let n = e.name;
			if (typeof n == `string`) {
				if (f(n) > 100) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/definitions/name/maxLength`,
						keyword: `maxLength`,
						params: { limit: 100 },
						message: `must NOT have more than 100 characters`,
						schema: 100,
						parentSchema: C,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (f(n) < 1) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/definitions/name/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: C,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (!h.test(n)) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/definitions/name/pattern`,
						keyword: `pattern`,
						params: { pattern: `^$|\\S` },
						message: `must match pattern "^$|\\S"`,
						schema: `^$|\\S`,
						parentSchema: C,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/name`,
					schemaPath: `#/definitions/name/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: C.type,
					parentSchema: C,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.roles !== void 0 && d.call(e, `roles`)) {
			let n = e.roles;
			if (Array.isArray(n)) {
				if (n.length < 1) {
					let e = {
						instancePath: t + `/roles`,
						schemaPath: `#/properties/roles/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: M.properties.roles,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/roles/` + r,
							schemaPath: `#/properties/roles/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: M.properties.roles.items.type,
							parentSchema: M.properties.roles.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let s = n[r];
						if (typeof s == `string`) {
							if (typeof e[s] == `number`) {
								i = e[s];
								let c = {
									instancePath: t + `/roles`,
									schemaPath: `#/properties/roles/uniqueItems`,
									keyword: `uniqueItems`,
									params: {
										i: r,
										j: i
									},
									message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
									schema: !0,
									parentSchema: M.properties.roles,
									data: n
								};
								a === null ? a = [c] : a.push(c), o++;
								break;
							}
							e[s] = r;
						}
					}
				}
			} else {
				let e = {
					instancePath: t + `/roles`,
					schemaPath: `#/properties/roles/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: M.properties.roles.type,
					parentSchema: M.properties.roles,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.label !== void 0 && d.call(e, `label`)) {
			let n = e.label;
			if (typeof n == `string`) {
				if (f(n) > 50) {
					let e = {
						instancePath: t + `/label`,
						schemaPath: `#/definitions/label/maxLength`,
						keyword: `maxLength`,
						params: { limit: 50 },
						message: `must NOT have more than 50 characters`,
						schema: 50,
						parentSchema: y,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (f(n) < 1) {
					let e = {
						instancePath: t + `/label`,
						schemaPath: `#/definitions/label/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: y,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (!b.test(n)) {
					let e = {
						instancePath: t + `/label`,
						schemaPath: `#/definitions/label/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$` },
						message: `must match pattern "^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$"`,
						schema: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$`,
						parentSchema: y,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/label`,
					schemaPath: `#/definitions/label/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: y.type,
					parentSchema: y,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.notify !== void 0 && d.call(e, `notify`)) {
			let n = e.notify;
			if (typeof n != `string` && !Array.isArray(n)) {
				let e = {
					instancePath: t + `/notify`,
					schemaPath: `#/definitions/places/type`,
					keyword: `type`,
					params: { type: N.type },
					message: `must be string,array`,
					schema: N.type,
					parentSchema: N,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (Array.isArray(n)) {
				if (n.length < 1) {
					let e = {
						instancePath: t + `/notify`,
						schemaPath: `#/definitions/places/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: N,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/notify/` + r,
							schemaPath: `#/definitions/places/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: N.items.type,
							parentSchema: N.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let s = n[r];
						if (typeof s == `string`) {
							if (typeof e[s] == `number`) {
								i = e[s];
								let c = {
									instancePath: t + `/notify`,
									schemaPath: `#/definitions/places/uniqueItems`,
									keyword: `uniqueItems`,
									params: {
										i: r,
										j: i
									},
									message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
									schema: !0,
									parentSchema: N,
									data: n
								};
								a === null ? a = [c] : a.push(c), o++;
								break;
							}
							e[s] = r;
						}
					}
				}
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: M.type,
			parentSchema: M,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return fe.errors = a, o === 0;
}
const P = {
	description: `What happens, and when.`,
	type: `object`,
	required: [
		`id`,
		`reason`,
		`when`,
		`do`
	],
	additionalProperties: !1,
	properties: {
		id: {
			description: `Its name in the ledger: a renamed trigger is a new one.`,
			allOf: [{ $ref: `#/definitions/id` }]
		},
		reason: {
			description: `Said in the comment when it fires.`,
			allOf: [{ $ref: `#/definitions/sentence` }]
		},
		phase: {
			description: `Which part of an incident's life it belongs to.`,
			type: `string`,
			enum: [`open`, `resolved`],
			default: `open`
		},
		mode: {
			description: "`evaluate`: shown in the summary as what would have happened, never done.",
			allOf: [{ $ref: `#/definitions/mode` }]
		},
		when: {
			description: `A rule; fires when it holds.`,
			allOf: [{ $ref: `#/definitions/rule` }]
		},
		repeat: {
			title: `duration`,
			description: "Fires again after this long: a duration (`0m`: at once, when there is something new), or a rule that gives minutes.",
			type: [`string`, `object`],
			pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
			patternErrorMessage: `Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w.`,
			allOf: [{ $ref: `#/definitions/rule` }]
		},
		clock: {
			description: "`always`, or the name of a calendar: `elapsed.*` and `repeat` of this trigger count on it, instead of on the clock of the severity.",
			type: `string`
		},
		limit: {
			description: `The most times it fires in one episode.`,
			type: `integer`,
			minimum: 1
		},
		do: {
			description: `What is done when it fires.`,
			allOf: [{ $ref: `#/definitions/do` }]
		}
	}
};
const F = {
	description: `What is done when the trigger fires.`,
	type: `object`,
	additionalProperties: !1,
	minProperties: 1,
	properties: {
		escalate: {
			title: `level`,
			description: "`next`, or the number of a level. At the top, and for a level at or below the engaged one, the engaged level is called again.",
			type: [`string`, `integer`],
			pattern: `^next$`,
			patternErrorMessage: `Either next or the number of a level.`,
			minimum: 1,
			examples: [`next`]
		},
		"raise-severity": {
			description: `The id of a severity.`,
			type: `string`
		},
		assign: {
			description: `Roles whose people are assigned.`,
			allOf: [{ $ref: `#/definitions/roles` }]
		},
		mention: {
			description: "Roles whose people are mentioned; `owner` is who took the incident, after a reopening with whoever acknowledged it anew until the owner answers; and the roles of the engaged level while nobody has it.",
			allOf: [{ $ref: `#/definitions/roles` }]
		},
		label: {
			description: `Labels to add.`,
			allOf: [{ $ref: `#/definitions/labels` }]
		},
		unlabel: {
			description: `Labels to take off.`,
			allOf: [{ $ref: `#/definitions/labels` }]
		},
		notify: {
			description: `Channels that are places, which are sent a message.`,
			allOf: [{ $ref: `#/definitions/places` }]
		},
		comment: {
			description: `The id of a template: one that ships, or of your own.`,
			type: `string`,
			examples: [
				`update-due`,
				`ownership`,
				`review-due`,
				`actions-due`,
				`missing-details`
			]
		},
		"ask-for": {
			description: `Asks the reporter for the required details that are missing.`,
			type: `string`,
			enum: [`missing-details`]
		}
	}
};
const I = {
	type: [`string`, `array`],
	minItems: 1,
	uniqueItems: !0,
	items: { type: `string` }
};
const pe = RegExp(`^next$`, `u`);
function L(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (Object.keys(e).length < 1) {
			let n = {
				instancePath: t,
				schemaPath: `#/minProperties`,
				keyword: `minProperties`,
				params: { limit: 1 },
				message: `must NOT have fewer than 1 properties`,
				schema: 1,
				parentSchema: F,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (!d.call(F.properties, n)) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: F,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.escalate !== void 0 && d.call(e, `escalate`)) {
			let n = e.escalate;
			if (typeof n != `string` && (typeof n != `number` || n % 1 || isNaN(n) || !isFinite(n))) {
				let e = {
					instancePath: t + `/escalate`,
					schemaPath: `#/properties/escalate/type`,
					keyword: `type`,
					params: { type: F.properties.escalate.type },
					message: `must be string,integer`,
					schema: F.properties.escalate.type,
					parentSchema: F.properties.escalate,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (typeof n == `number` && isFinite(n) && (n < 1 || isNaN(n))) {
				let e = {
					instancePath: t + `/escalate`,
					schemaPath: `#/properties/escalate/minimum`,
					keyword: `minimum`,
					params: {
						comparison: `>=`,
						limit: 1
					},
					message: `must be >= 1`,
					schema: 1,
					parentSchema: F.properties.escalate,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (typeof n == `string` && !pe.test(n)) {
				let e = {
					instancePath: t + `/escalate`,
					schemaPath: `#/properties/escalate/pattern`,
					keyword: `pattern`,
					params: { pattern: `^next$` },
					message: `must match pattern "^next$"`,
					schema: `^next$`,
					parentSchema: F.properties.escalate,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e[`raise-severity`] !== void 0 && d.call(e, `raise-severity`)) {
			let n = e[`raise-severity`];
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/raise-severity`,
					schemaPath: `#/properties/raise-severity/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: F.properties[`raise-severity`].type,
					parentSchema: F.properties[`raise-severity`],
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.assign !== void 0 && d.call(e, `assign`)) {
			let n = e.assign;
			if (typeof n != `string` && !Array.isArray(n)) {
				let e = {
					instancePath: t + `/assign`,
					schemaPath: `#/definitions/roles/type`,
					keyword: `type`,
					params: { type: I.type },
					message: `must be string,array`,
					schema: I.type,
					parentSchema: I,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (Array.isArray(n)) {
				if (n.length < 1) {
					let e = {
						instancePath: t + `/assign`,
						schemaPath: `#/definitions/roles/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: I,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/assign/` + r,
							schemaPath: `#/definitions/roles/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: I.items.type,
							parentSchema: I.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let s = n[r];
						if (typeof s == `string`) {
							if (typeof e[s] == `number`) {
								i = e[s];
								let c = {
									instancePath: t + `/assign`,
									schemaPath: `#/definitions/roles/uniqueItems`,
									keyword: `uniqueItems`,
									params: {
										i: r,
										j: i
									},
									message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
									schema: !0,
									parentSchema: I,
									data: n
								};
								a === null ? a = [c] : a.push(c), o++;
								break;
							}
							e[s] = r;
						}
					}
				}
			}
		}
		if (e.mention !== void 0 && d.call(e, `mention`)) {
			let n = e.mention;
			if (typeof n != `string` && !Array.isArray(n)) {
				let e = {
					instancePath: t + `/mention`,
					schemaPath: `#/definitions/roles/type`,
					keyword: `type`,
					params: { type: I.type },
					message: `must be string,array`,
					schema: I.type,
					parentSchema: I,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (Array.isArray(n)) {
				if (n.length < 1) {
					let e = {
						instancePath: t + `/mention`,
						schemaPath: `#/definitions/roles/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: I,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/mention/` + r,
							schemaPath: `#/definitions/roles/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: I.items.type,
							parentSchema: I.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let s = n[r];
						if (typeof s == `string`) {
							if (typeof e[s] == `number`) {
								i = e[s];
								let c = {
									instancePath: t + `/mention`,
									schemaPath: `#/definitions/roles/uniqueItems`,
									keyword: `uniqueItems`,
									params: {
										i: r,
										j: i
									},
									message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
									schema: !0,
									parentSchema: I,
									data: n
								};
								a === null ? a = [c] : a.push(c), o++;
								break;
							}
							e[s] = r;
						}
					}
				}
			}
		}
		if (e.label !== void 0 && d.call(e, `label`) && (x(e.label, {
			instancePath: t + `/label`,
			parentData: e,
			parentDataProperty: `label`,
			rootData: i
		}) || (a = a === null ? x.errors : a.concat(x.errors), o = a.length)), e.unlabel !== void 0 && d.call(e, `unlabel`) && (x(e.unlabel, {
			instancePath: t + `/unlabel`,
			parentData: e,
			parentDataProperty: `unlabel`,
			rootData: i
		}) || (a = a === null ? x.errors : a.concat(x.errors), o = a.length)), e.notify !== void 0 && d.call(e, `notify`)) {
			let n = e.notify;
			if (typeof n != `string` && !Array.isArray(n)) {
				let e = {
					instancePath: t + `/notify`,
					schemaPath: `#/definitions/places/type`,
					keyword: `type`,
					params: { type: N.type },
					message: `must be string,array`,
					schema: N.type,
					parentSchema: N,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (Array.isArray(n)) {
				if (n.length < 1) {
					let e = {
						instancePath: t + `/notify`,
						schemaPath: `#/definitions/places/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: N,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/notify/` + r,
							schemaPath: `#/definitions/places/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: N.items.type,
							parentSchema: N.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let s = n[r];
						if (typeof s == `string`) {
							if (typeof e[s] == `number`) {
								i = e[s];
								let c = {
									instancePath: t + `/notify`,
									schemaPath: `#/definitions/places/uniqueItems`,
									keyword: `uniqueItems`,
									params: {
										i: r,
										j: i
									},
									message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
									schema: !0,
									parentSchema: N,
									data: n
								};
								a === null ? a = [c] : a.push(c), o++;
								break;
							}
							e[s] = r;
						}
					}
				}
			}
		}
		if (e.comment !== void 0 && d.call(e, `comment`)) {
			let n = e.comment;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/comment`,
					schemaPath: `#/properties/comment/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: F.properties.comment.type,
					parentSchema: F.properties.comment,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e[`ask-for`] !== void 0 && d.call(e, `ask-for`)) {
			let n = e[`ask-for`];
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/ask-for`,
					schemaPath: `#/properties/ask-for/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: F.properties[`ask-for`].type,
					parentSchema: F.properties[`ask-for`],
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (n !== `missing-details`) {
				let e = {
					instancePath: t + `/ask-for`,
					schemaPath: `#/properties/ask-for/enum`,
					keyword: `enum`,
					params: { allowedValues: F.properties[`ask-for`].enum },
					message: `must be equal to one of the allowed values`,
					schema: F.properties[`ask-for`].enum,
					parentSchema: F.properties[`ask-for`],
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: F.type,
			parentSchema: F,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return L.errors = a, o === 0;
}
function R(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.id === void 0 || !d.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: P.required,
				parentSchema: P,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.reason === void 0 || !d.call(e, `reason`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `reason` },
				message: `must have required property 'reason'`,
				schema: P.required,
				parentSchema: P,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.when === void 0 || !d.call(e, `when`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `when` },
				message: `must have required property 'when'`,
				schema: P.required,
				parentSchema: P,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.do === void 0 || !d.call(e, `do`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `do` },
				message: `must have required property 'do'`,
				schema: P.required,
				parentSchema: P,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (!d.call(P.properties, n)) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: P,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.id !== void 0 && d.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (f(n) > 64) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/definitions/id/maxLength`,
						keyword: `maxLength`,
						params: { limit: 64 },
						message: `must NOT have more than 64 characters`,
						schema: 64,
						parentSchema: s,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (!m.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/definitions/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
						message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
						schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
						parentSchema: s,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/definitions/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: s.type,
					parentSchema: s,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.reason !== void 0 && d.call(e, `reason`)) {
			let n = e.reason;
			if (typeof n == `string`) {
				if (f(n) > 500) {
					let e = {
						instancePath: t + `/reason`,
						schemaPath: `#/definitions/sentence/maxLength`,
						keyword: `maxLength`,
						params: { limit: 500 },
						message: `must NOT have more than 500 characters`,
						schema: 500,
						parentSchema: A,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (f(n) < 1) {
					let e = {
						instancePath: t + `/reason`,
						schemaPath: `#/definitions/sentence/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: A,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (!h.test(n)) {
					let e = {
						instancePath: t + `/reason`,
						schemaPath: `#/definitions/sentence/pattern`,
						keyword: `pattern`,
						params: { pattern: `^$|\\S` },
						message: `must match pattern "^$|\\S"`,
						schema: `^$|\\S`,
						parentSchema: A,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/reason`,
					schemaPath: `#/definitions/sentence/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: A.type,
					parentSchema: A,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.phase !== void 0 && d.call(e, `phase`)) {
			let n = e.phase;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/phase`,
					schemaPath: `#/properties/phase/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: P.properties.phase.type,
					parentSchema: P.properties.phase,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (n !== `open` && n !== `resolved`) {
				let e = {
					instancePath: t + `/phase`,
					schemaPath: `#/properties/phase/enum`,
					keyword: `enum`,
					params: { allowedValues: P.properties.phase.enum },
					message: `must be equal to one of the allowed values`,
					schema: P.properties.phase.enum,
					parentSchema: P.properties.phase,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.mode !== void 0 && d.call(e, `mode`)) {
			let n = e.mode;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/mode`,
					schemaPath: `#/definitions/mode/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: l.type,
					parentSchema: l,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (n !== `act` && n !== `evaluate`) {
				let e = {
					instancePath: t + `/mode`,
					schemaPath: `#/definitions/mode/enum`,
					keyword: `enum`,
					params: { allowedValues: l.enum },
					message: `must be equal to one of the allowed values`,
					schema: l.enum,
					parentSchema: l,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.repeat !== void 0 && d.call(e, `repeat`)) {
			let n = e.repeat;
			if (typeof n != `string` && (!n || typeof n != `object` || Array.isArray(n))) {
				let e = {
					instancePath: t + `/repeat`,
					schemaPath: `#/properties/repeat/type`,
					keyword: `type`,
					params: { type: P.properties.repeat.type },
					message: `must be string,object`,
					schema: P.properties.repeat.type,
					parentSchema: P.properties.repeat,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (typeof n == `string` && !w.test(n)) {
				let e = {
					instancePath: t + `/repeat`,
					schemaPath: `#/properties/repeat/pattern`,
					keyword: `pattern`,
					params: { pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$` },
					message: `must match pattern "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$"`,
					schema: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
					parentSchema: P.properties.repeat,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.clock !== void 0 && d.call(e, `clock`)) {
			let n = e.clock;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/clock`,
					schemaPath: `#/properties/clock/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: P.properties.clock.type,
					parentSchema: P.properties.clock,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.limit !== void 0 && d.call(e, `limit`)) {
			let n = e.limit;
			if (typeof n != `number` || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + `/limit`,
					schemaPath: `#/properties/limit/type`,
					keyword: `type`,
					params: { type: `integer` },
					message: `must be integer`,
					schema: P.properties.limit.type,
					parentSchema: P.properties.limit,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (typeof n == `number` && isFinite(n) && (n < 1 || isNaN(n))) {
				let e = {
					instancePath: t + `/limit`,
					schemaPath: `#/properties/limit/minimum`,
					keyword: `minimum`,
					params: {
						comparison: `>=`,
						limit: 1
					},
					message: `must be >= 1`,
					schema: 1,
					parentSchema: P.properties.limit,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		e.do !== void 0 && d.call(e, `do`) && (L(e.do, {
			instancePath: t + `/do`,
			parentData: e,
			parentDataProperty: `do`,
			rootData: i
		}) || (a = a === null ? L.errors : a.concat(L.errors), o = a.length));
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: P.type,
			parentSchema: P,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return R.errors = a, o === 0;
}
const z = {
	description: `The post-incident review.`,
	type: `object`,
	required: [`severities`, `due`],
	additionalProperties: !1,
	properties: {
		severities: {
			description: `Severities whose incidents are reviewed.`,
			type: `array`,
			minItems: 1,
			uniqueItems: !0,
			items: { type: `string` }
		},
		as: {
			description: "Where the review is written. To close a review issue is to say `/reviewed`, which itself leaves it open.",
			type: `string`,
			enum: [`comment`, `issue`],
			default: `comment`
		},
		label: {
			description: `The label of the review issue.`,
			allOf: [{ $ref: `#/definitions/label` }]
		},
		due: {
			description: "How long after the resolution it is to be done by. Who is reminded of it says a trigger of the phase `resolved` that reads `review.due`.",
			allOf: [{ $ref: `#/definitions/duration` }]
		},
		clock: {
			description: "`always`, or the name of a calendar: `due` counts on it, and so do triggers of the phase `resolved` that read `review.due` and have no clock of their own.",
			type: `string`
		}
	}
};
function B(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.severities === void 0 || !d.call(e, `severities`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `severities` },
				message: `must have required property 'severities'`,
				schema: z.required,
				parentSchema: z,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.due === void 0 || !d.call(e, `due`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `due` },
				message: `must have required property 'due'`,
				schema: z.required,
				parentSchema: z,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (n !== `severities` && n !== `as` && n !== `label` && n !== `due` && n !== `clock`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: z,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.severities !== void 0 && d.call(e, `severities`)) {
			let n = e.severities;
			if (Array.isArray(n)) {
				if (n.length < 1) {
					let e = {
						instancePath: t + `/severities`,
						schemaPath: `#/properties/severities/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: z.properties.severities,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/severities/` + r,
							schemaPath: `#/properties/severities/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: z.properties.severities.items.type,
							parentSchema: z.properties.severities.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let s = n[r];
						if (typeof s == `string`) {
							if (typeof e[s] == `number`) {
								i = e[s];
								let c = {
									instancePath: t + `/severities`,
									schemaPath: `#/properties/severities/uniqueItems`,
									keyword: `uniqueItems`,
									params: {
										i: r,
										j: i
									},
									message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
									schema: !0,
									parentSchema: z.properties.severities,
									data: n
								};
								a === null ? a = [c] : a.push(c), o++;
								break;
							}
							e[s] = r;
						}
					}
				}
			} else {
				let e = {
					instancePath: t + `/severities`,
					schemaPath: `#/properties/severities/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: z.properties.severities.type,
					parentSchema: z.properties.severities,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.as !== void 0 && d.call(e, `as`)) {
			let n = e.as;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/as`,
					schemaPath: `#/properties/as/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: z.properties.as.type,
					parentSchema: z.properties.as,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (n !== `comment` && n !== `issue`) {
				let e = {
					instancePath: t + `/as`,
					schemaPath: `#/properties/as/enum`,
					keyword: `enum`,
					params: { allowedValues: z.properties.as.enum },
					message: `must be equal to one of the allowed values`,
					schema: z.properties.as.enum,
					parentSchema: z.properties.as,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.label !== void 0 && d.call(e, `label`)) {
			let n = e.label;
			if (typeof n == `string`) {
				if (f(n) > 50) {
					let e = {
						instancePath: t + `/label`,
						schemaPath: `#/definitions/label/maxLength`,
						keyword: `maxLength`,
						params: { limit: 50 },
						message: `must NOT have more than 50 characters`,
						schema: 50,
						parentSchema: y,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (f(n) < 1) {
					let e = {
						instancePath: t + `/label`,
						schemaPath: `#/definitions/label/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: y,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (!b.test(n)) {
					let e = {
						instancePath: t + `/label`,
						schemaPath: `#/definitions/label/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$` },
						message: `must match pattern "^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$"`,
						schema: `^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$`,
						parentSchema: y,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/label`,
					schemaPath: `#/definitions/label/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: y.type,
					parentSchema: y,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.due !== void 0 && d.call(e, `due`)) {
			let n = e.due;
			if (typeof n == `string`) {
				if (!w.test(n)) {
					let e = {
						instancePath: t + `/due`,
						schemaPath: `#/definitions/duration/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$` },
						message: `must match pattern "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$"`,
						schema: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
						parentSchema: _,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/due`,
					schemaPath: `#/definitions/duration/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: _.type,
					parentSchema: _,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.clock !== void 0 && d.call(e, `clock`)) {
			let n = e.clock;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/clock`,
					schemaPath: `#/properties/clock/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: z.properties.clock.type,
					parentSchema: z.properties.clock,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: z.type,
			parentSchema: z,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return B.errors = a, o === 0;
}
const V = {
	description: `Who is on call.`,
	type: `object`,
	required: [`timezone`, `layers`],
	additionalProperties: !1,
	properties: {
		timezone: {
			description: "A name of the IANA database, such as `Europe/London`.",
			type: `string`
		},
		layers: {
			description: "A later layer wins where it has somebody on call. An empty list beside `overrides` is a rota by dates.",
			type: `array`,
			items: { $ref: `#/definitions/layer` }
		},
		overrides: {
			description: `Swaps and holidays. Where they overlap, the later in the list wins.`,
			type: `array`,
			items: { $ref: `#/definitions/override` }
		}
	}
};
const H = {
	description: `A rotation.`,
	type: `object`,
	required: [
		`rotate`,
		`every`,
		`from`
	],
	additionalProperties: !1,
	properties: {
		rotate: {
			description: `A login, or a list of logins who are on call together, per turn.`,
			type: `array`,
			minItems: 1,
			items: {
				title: `login`,
				type: [`string`, `array`],
				pattern: `^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$`,
				patternErrorMessage: `Not a GitHub login or team. Write alice, or "@org/team" in quotes.`,
				minItems: 1,
				uniqueItems: !0,
				items: { $ref: `#/definitions/login` }
			}
		},
		every: {
			title: `period`,
			description: "One whole number of one unit: `12h`, `1d`, `1w`, `1mo`.",
			type: `string`,
			pattern: `^[1-9]\\d{0,4}(?:h|d|w|mo)$`,
			patternErrorMessage: `Not one whole number of one unit: 12h, 1d, 1w or 1mo.`,
			examples: [
				`1w`,
				`1d`,
				`12h`,
				`1mo`
			]
		},
		from: {
			description: "The first hand-off, in local time: `2026-01-05T09:00`, or a date for its first minute.",
			allOf: [{ $ref: `#/definitions/local-time` }]
		},
		hours: {
			description: `Only within these hours; the rotation goes on outside them.`,
			allOf: [{ $ref: `#/definitions/hours` }]
		},
		timezone: {
			description: `The time zone of this layer, where it is another than that of the schedule: its hand-offs and hours are local times there.`,
			type: `string`
		}
	}
};
const U = {
	title: `login`,
	type: `string`,
	pattern: `^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$`,
	patternErrorMessage: `Not a GitHub login or team. Write alice, or "@org/team" in quotes.`
};
const W = {
	title: `local time`,
	type: `string`,
	pattern: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$`,
	patternErrorMessage: `Not a local time such as 2026-01-05T09:00.`
};
const me = RegExp(`^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$`, `u`);
const he = RegExp(`^[1-9]\\d{0,4}(?:h|d|w|mo)$`, `u`);
const ge = RegExp(`^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$`, `u`);
const G = {
	description: `A weekly window. One over midnight belongs to the day it starts on.`,
	type: `object`,
	required: [
		`days`,
		`from`,
		`to`
	],
	additionalProperties: !1,
	properties: {
		days: {
			description: `mon tue wed thu fri sat sun`,
			allOf: [{ $ref: `#/definitions/days` }]
		},
		from: {
			description: `"18:00"`,
			allOf: [{ $ref: `#/definitions/time-of-day` }]
		},
		to: {
			description: "\"08:00\"; equal to `from` = until that time the next day; \"24:00\" = until the end of the day.",
			allOf: [{ $ref: `#/definitions/end-of-day` }]
		}
	}
};
const K = {
	type: `array`,
	minItems: 1,
	uniqueItems: !0,
	items: {
		type: `string`,
		enum: [
			`mon`,
			`tue`,
			`wed`,
			`thu`,
			`fri`,
			`sat`,
			`sun`
		]
	}
};
const q = {
	title: `time of day`,
	type: `string`,
	pattern: `^(?:[01]\\d|2[0-3]):[0-5]\\d$`,
	patternErrorMessage: `Not a time of day such as "09:00".`
};
const J = {
	title: `time of day`,
	type: `string`,
	pattern: `^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$`,
	patternErrorMessage: `Not a time of day such as "17:30", or "24:00".`
};
const _e = RegExp(`^(?:[01]\\d|2[0-3]):[0-5]\\d$`, `u`);
const ve = RegExp(`^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$`, `u`);
function Y(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.days === void 0 || !d.call(e, `days`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `days` },
				message: `must have required property 'days'`,
				schema: G.required,
				parentSchema: G,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.from === void 0 || !d.call(e, `from`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `from` },
				message: `must have required property 'from'`,
				schema: G.required,
				parentSchema: G,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.to === void 0 || !d.call(e, `to`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `to` },
				message: `must have required property 'to'`,
				schema: G.required,
				parentSchema: G,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (n !== `days` && n !== `from` && n !== `to`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: G,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.days !== void 0 && d.call(e, `days`)) {
			let n = e.days;
			if (Array.isArray(n)) {
				if (n.length < 1) {
					let e = {
						instancePath: t + `/days`,
						schemaPath: `#/definitions/days/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: K,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/days/` + r,
							schemaPath: `#/definitions/days/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: K.items.type,
							parentSchema: K.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
					if (e !== `mon` && e !== `tue` && e !== `wed` && e !== `thu` && e !== `fri` && e !== `sat` && e !== `sun`) {
						let n = {
							instancePath: t + `/days/` + r,
							schemaPath: `#/definitions/days/items/enum`,
							keyword: `enum`,
							params: { allowedValues: K.items.enum },
							message: `must be equal to one of the allowed values`,
							schema: K.items.enum,
							parentSchema: K.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let s = n[r];
						if (typeof s == `string`) {
							if (typeof e[s] == `number`) {
								i = e[s];
								let c = {
									instancePath: t + `/days`,
									schemaPath: `#/definitions/days/uniqueItems`,
									keyword: `uniqueItems`,
									params: {
										i: r,
										j: i
									},
									message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
									schema: !0,
									parentSchema: K,
									data: n
								};
								a === null ? a = [c] : a.push(c), o++;
								break;
							}
							e[s] = r;
						}
					}
				}
			} else {
				let e = {
					instancePath: t + `/days`,
					schemaPath: `#/definitions/days/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: K.type,
					parentSchema: K,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.from !== void 0 && d.call(e, `from`)) {
			let n = e.from;
			if (typeof n == `string`) {
				if (!_e.test(n)) {
					let e = {
						instancePath: t + `/from`,
						schemaPath: `#/definitions/time-of-day/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?:[01]\\d|2[0-3]):[0-5]\\d$` },
						message: `must match pattern "^(?:[01]\\d|2[0-3]):[0-5]\\d$"`,
						schema: `^(?:[01]\\d|2[0-3]):[0-5]\\d$`,
						parentSchema: q,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/from`,
					schemaPath: `#/definitions/time-of-day/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: q.type,
					parentSchema: q,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.to !== void 0 && d.call(e, `to`)) {
			let n = e.to;
			if (typeof n == `string`) {
				if (!ve.test(n)) {
					let e = {
						instancePath: t + `/to`,
						schemaPath: `#/definitions/end-of-day/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$` },
						message: `must match pattern "^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$"`,
						schema: `^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$`,
						parentSchema: J,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/to`,
					schemaPath: `#/definitions/end-of-day/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: J.type,
					parentSchema: J,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: G.type,
			parentSchema: G,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return Y.errors = a, o === 0;
}
function ye(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.rotate === void 0 || !d.call(e, `rotate`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `rotate` },
				message: `must have required property 'rotate'`,
				schema: H.required,
				parentSchema: H,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.every === void 0 || !d.call(e, `every`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `every` },
				message: `must have required property 'every'`,
				schema: H.required,
				parentSchema: H,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.from === void 0 || !d.call(e, `from`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `from` },
				message: `must have required property 'from'`,
				schema: H.required,
				parentSchema: H,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (n !== `rotate` && n !== `every` && n !== `from` && n !== `hours` && n !== `timezone`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: H,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.rotate !== void 0 && d.call(e, `rotate`)) {
			let n = e.rotate;
			if (Array.isArray(n)) {
				if (n.length < 1) {
					let e = {
						instancePath: t + `/rotate`,
						schemaPath: `#/properties/rotate/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: H.properties.rotate,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/rotate/` + r,
							schemaPath: `#/properties/rotate/items/type`,
							keyword: `type`,
							params: { type: H.properties.rotate.items.type },
							message: `must be string,array`,
							schema: H.properties.rotate.items.type,
							parentSchema: H.properties.rotate.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
					if (typeof e == `string` && !me.test(e)) {
						let n = {
							instancePath: t + `/rotate/` + r,
							schemaPath: `#/properties/rotate/items/pattern`,
							keyword: `pattern`,
							params: { pattern: `^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$` },
							message: `must match pattern "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$"`,
							schema: `^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$`,
							parentSchema: H.properties.rotate.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/rotate/` + r,
								schemaPath: `#/properties/rotate/items/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: H.properties.rotate.items,
								data: e
							};
							a === null ? a = [n] : a.push(n), o++;
						}
						let n = e.length;
						for (let i = 0; i < n; i++) {
							let n = e[i];
							if (typeof n == `string`) {
								if (!me.test(n)) {
									let e = {
										instancePath: t + `/rotate/` + r + `/` + i,
										schemaPath: `#/definitions/login/pattern`,
										keyword: `pattern`,
										params: { pattern: `^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$` },
										message: `must match pattern "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$"`,
										schema: `^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$`,
										parentSchema: U,
										data: n
									};
									a === null ? a = [e] : a.push(e), o++;
								}
							} else {
								let e = {
									instancePath: t + `/rotate/` + r + `/` + i,
									schemaPath: `#/definitions/login/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: U.type,
									parentSchema: U,
									data: n
								};
								a === null ? a = [e] : a.push(e), o++;
							}
						}
						let i = e.length, s;
						if (i > 1) {
							outer0: for (; i--;) for (s = i; s--;) if (p(e[i], e[s])) {
								let n = {
									instancePath: t + `/rotate/` + r,
									schemaPath: `#/properties/rotate/items/uniqueItems`,
									keyword: `uniqueItems`,
									params: {
										i,
										j: s
									},
									message: `must NOT have duplicate items (items ## ` + s + ` and ` + i + ` are identical)`,
									schema: !0,
									parentSchema: H.properties.rotate.items,
									data: e
								};
								a === null ? a = [n] : a.push(n), o++;
								break outer0;
							}
						}
					}
				}
			} else {
				let e = {
					instancePath: t + `/rotate`,
					schemaPath: `#/properties/rotate/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: H.properties.rotate.type,
					parentSchema: H.properties.rotate,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.every !== void 0 && d.call(e, `every`)) {
			let n = e.every;
			if (typeof n == `string`) {
				if (!he.test(n)) {
					let e = {
						instancePath: t + `/every`,
						schemaPath: `#/properties/every/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[1-9]\\d{0,4}(?:h|d|w|mo)$` },
						message: `must match pattern "^[1-9]\\d{0,4}(?:h|d|w|mo)$"`,
						schema: `^[1-9]\\d{0,4}(?:h|d|w|mo)$`,
						parentSchema: H.properties.every,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/every`,
					schemaPath: `#/properties/every/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: H.properties.every.type,
					parentSchema: H.properties.every,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.from !== void 0 && d.call(e, `from`)) {
			let n = e.from;
			if (typeof n == `string`) {
				if (!ge.test(n)) {
					let e = {
						instancePath: t + `/from`,
						schemaPath: `#/definitions/local-time/pattern`,
						keyword: `pattern`,
						params: { pattern: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$` },
						message: `must match pattern "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$"`,
						schema: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$`,
						parentSchema: W,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/from`,
					schemaPath: `#/definitions/local-time/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: W.type,
					parentSchema: W,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.hours !== void 0 && d.call(e, `hours`) && (Y(e.hours, {
			instancePath: t + `/hours`,
			parentData: e,
			parentDataProperty: `hours`,
			rootData: i
		}) || (a = a === null ? Y.errors : a.concat(Y.errors), o = a.length)), e.timezone !== void 0 && d.call(e, `timezone`)) {
			let n = e.timezone;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/timezone`,
					schemaPath: `#/properties/timezone/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: H.properties.timezone.type,
					parentSchema: H.properties.timezone,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: H.type,
			parentSchema: H,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return ye.errors = a, o === 0;
}
const X = {
	description: `Somebody else for a while, day and night, whatever the hours of the layers.`,
	type: `object`,
	required: [
		`from`,
		`to`,
		`who`
	],
	additionalProperties: !1,
	properties: {
		from: {
			description: "Local time: `2026-12-24T09:00`, or a date, from its first minute on.",
			allOf: [{ $ref: `#/definitions/local-time` }]
		},
		to: {
			description: `Local time, excluded, as a date is with all of its day.`,
			allOf: [{ $ref: `#/definitions/local-time` }]
		},
		who: {
			description: `An empty list = nobody, on purpose.`,
			type: `array`,
			uniqueItems: !0,
			items: { $ref: `#/definitions/login` }
		}
	}
};
function be(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.from === void 0 || !d.call(e, `from`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `from` },
				message: `must have required property 'from'`,
				schema: X.required,
				parentSchema: X,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.to === void 0 || !d.call(e, `to`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `to` },
				message: `must have required property 'to'`,
				schema: X.required,
				parentSchema: X,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.who === void 0 || !d.call(e, `who`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `who` },
				message: `must have required property 'who'`,
				schema: X.required,
				parentSchema: X,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (n !== `from` && n !== `to` && n !== `who`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: X,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.from !== void 0 && d.call(e, `from`)) {
			let n = e.from;
			if (typeof n == `string`) {
				if (!ge.test(n)) {
					let e = {
						instancePath: t + `/from`,
						schemaPath: `#/definitions/local-time/pattern`,
						keyword: `pattern`,
						params: { pattern: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$` },
						message: `must match pattern "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$"`,
						schema: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$`,
						parentSchema: W,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/from`,
					schemaPath: `#/definitions/local-time/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: W.type,
					parentSchema: W,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.to !== void 0 && d.call(e, `to`)) {
			let n = e.to;
			if (typeof n == `string`) {
				if (!ge.test(n)) {
					let e = {
						instancePath: t + `/to`,
						schemaPath: `#/definitions/local-time/pattern`,
						keyword: `pattern`,
						params: { pattern: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$` },
						message: `must match pattern "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$"`,
						schema: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$`,
						parentSchema: W,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/to`,
					schemaPath: `#/definitions/local-time/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: W.type,
					parentSchema: W,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.who !== void 0 && d.call(e, `who`)) {
			let n = e.who;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (!me.test(e)) {
							let n = {
								instancePath: t + `/who/` + r,
								schemaPath: `#/definitions/login/pattern`,
								keyword: `pattern`,
								params: { pattern: `^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$` },
								message: `must match pattern "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$"`,
								schema: `^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$`,
								parentSchema: U,
								data: e
							};
							a === null ? a = [n] : a.push(n), o++;
						}
					} else {
						let n = {
							instancePath: t + `/who/` + r,
							schemaPath: `#/definitions/login/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: U.type,
							parentSchema: U,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					outer0: for (; r--;) for (i = r; i--;) if (p(n[r], n[i])) {
						let e = {
							instancePath: t + `/who`,
							schemaPath: `#/properties/who/uniqueItems`,
							keyword: `uniqueItems`,
							params: {
								i: r,
								j: i
							},
							message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
							schema: !0,
							parentSchema: X.properties.who,
							data: n
						};
						a === null ? a = [e] : a.push(e), o++;
						break outer0;
					}
				}
			} else {
				let e = {
					instancePath: t + `/who`,
					schemaPath: `#/properties/who/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: X.properties.who.type,
					parentSchema: X.properties.who,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: X.type,
			parentSchema: X,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return be.errors = a, o === 0;
}
function xe(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.timezone === void 0 || !d.call(e, `timezone`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `timezone` },
				message: `must have required property 'timezone'`,
				schema: V.required,
				parentSchema: V,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.layers === void 0 || !d.call(e, `layers`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `layers` },
				message: `must have required property 'layers'`,
				schema: V.required,
				parentSchema: V,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (n !== `timezone` && n !== `layers` && n !== `overrides`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: V,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.timezone !== void 0 && d.call(e, `timezone`)) {
			let n = e.timezone;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/timezone`,
					schemaPath: `#/properties/timezone/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: V.properties.timezone.type,
					parentSchema: V.properties.timezone,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.layers !== void 0 && d.call(e, `layers`)) {
			let n = e.layers;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) ye(n[r], {
					instancePath: t + `/layers/` + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i
				}) || (a = a === null ? ye.errors : a.concat(ye.errors), o = a.length);
			} else {
				let e = {
					instancePath: t + `/layers`,
					schemaPath: `#/properties/layers/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: V.properties.layers.type,
					parentSchema: V.properties.layers,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.overrides !== void 0 && d.call(e, `overrides`)) {
			let n = e.overrides;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) be(n[r], {
					instancePath: t + `/overrides/` + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i
				}) || (a = a === null ? be.errors : a.concat(be.errors), o = a.length);
			} else {
				let e = {
					instancePath: t + `/overrides`,
					schemaPath: `#/properties/overrides/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: V.properties.overrides.type,
					parentSchema: V.properties.overrides,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: V.type,
			parentSchema: V,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return xe.errors = a, o === 0;
}
const Z = {
	description: `Business hours.`,
	type: `object`,
	required: [`timezone`],
	additionalProperties: !1,
	properties: {
		timezone: {
			description: "A name of the IANA database, such as `Europe/London`.",
			type: `string`
		},
		days: {
			description: `mon tue wed thu fri sat sun`,
			allOf: [{ $ref: `#/definitions/days` }]
		},
		from: {
			description: `"09:00"`,
			allOf: [{ $ref: `#/definitions/time-of-day` }]
		},
		to: {
			description: `"17:30"`,
			allOf: [{ $ref: `#/definitions/end-of-day` }]
		},
		hours: {
			description: "Several windows, in place of `days`, `from` and `to`.",
			type: `array`,
			minItems: 1,
			maxItems: 50,
			items: { $ref: `#/definitions/hours` }
		},
		holidays: {
			description: `Closed on these days.`,
			type: `array`,
			uniqueItems: !0,
			items: { $ref: `#/definitions/date` }
		}
	}
};
const Se = {
	title: `date`,
	type: `string`,
	pattern: `^\\d{4}-\\d{2}-\\d{2}$`,
	patternErrorMessage: `Not a date such as 2026-12-25.`
};
const Ce = RegExp(`^\\d{4}-\\d{2}-\\d{2}$`, `u`);
function we(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.timezone === void 0 || !d.call(e, `timezone`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `timezone` },
				message: `must have required property 'timezone'`,
				schema: Z.required,
				parentSchema: Z,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (n !== `timezone` && n !== `days` && n !== `from` && n !== `to` && n !== `hours` && n !== `holidays`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: Z,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.timezone !== void 0 && d.call(e, `timezone`)) {
			let n = e.timezone;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/timezone`,
					schemaPath: `#/properties/timezone/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: Z.properties.timezone.type,
					parentSchema: Z.properties.timezone,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.days !== void 0 && d.call(e, `days`)) {
			let n = e.days;
			if (Array.isArray(n)) {
				if (n.length < 1) {
					let e = {
						instancePath: t + `/days`,
						schemaPath: `#/definitions/days/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: K,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/days/` + r,
							schemaPath: `#/definitions/days/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: K.items.type,
							parentSchema: K.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
					if (e !== `mon` && e !== `tue` && e !== `wed` && e !== `thu` && e !== `fri` && e !== `sat` && e !== `sun`) {
						let n = {
							instancePath: t + `/days/` + r,
							schemaPath: `#/definitions/days/items/enum`,
							keyword: `enum`,
							params: { allowedValues: K.items.enum },
							message: `must be equal to one of the allowed values`,
							schema: K.items.enum,
							parentSchema: K.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let s = n[r];
						if (typeof s == `string`) {
							if (typeof e[s] == `number`) {
								i = e[s];
								let c = {
									instancePath: t + `/days`,
									schemaPath: `#/definitions/days/uniqueItems`,
									keyword: `uniqueItems`,
									params: {
										i: r,
										j: i
									},
									message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
									schema: !0,
									parentSchema: K,
									data: n
								};
								a === null ? a = [c] : a.push(c), o++;
								break;
							}
							e[s] = r;
						}
					}
				}
			} else {
				let e = {
					instancePath: t + `/days`,
					schemaPath: `#/definitions/days/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: K.type,
					parentSchema: K,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.from !== void 0 && d.call(e, `from`)) {
			let n = e.from;
			if (typeof n == `string`) {
				if (!_e.test(n)) {
					let e = {
						instancePath: t + `/from`,
						schemaPath: `#/definitions/time-of-day/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?:[01]\\d|2[0-3]):[0-5]\\d$` },
						message: `must match pattern "^(?:[01]\\d|2[0-3]):[0-5]\\d$"`,
						schema: `^(?:[01]\\d|2[0-3]):[0-5]\\d$`,
						parentSchema: q,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/from`,
					schemaPath: `#/definitions/time-of-day/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: q.type,
					parentSchema: q,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.to !== void 0 && d.call(e, `to`)) {
			let n = e.to;
			if (typeof n == `string`) {
				if (!ve.test(n)) {
					let e = {
						instancePath: t + `/to`,
						schemaPath: `#/definitions/end-of-day/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$` },
						message: `must match pattern "^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$"`,
						schema: `^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$`,
						parentSchema: J,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/to`,
					schemaPath: `#/definitions/end-of-day/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: J.type,
					parentSchema: J,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.hours !== void 0 && d.call(e, `hours`)) {
			let n = e.hours;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + `/hours`,
						schemaPath: `#/properties/hours/maxItems`,
						keyword: `maxItems`,
						params: { limit: 50 },
						message: `must NOT have more than 50 items`,
						schema: 50,
						parentSchema: Z.properties.hours,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + `/hours`,
						schemaPath: `#/properties/hours/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: Z.properties.hours,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) Y(n[r], {
					instancePath: t + `/hours/` + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i
				}) || (a = a === null ? Y.errors : a.concat(Y.errors), o = a.length);
			} else {
				let e = {
					instancePath: t + `/hours`,
					schemaPath: `#/properties/hours/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: Z.properties.hours.type,
					parentSchema: Z.properties.hours,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.holidays !== void 0 && d.call(e, `holidays`)) {
			let n = e.holidays;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (!Ce.test(e)) {
							let n = {
								instancePath: t + `/holidays/` + r,
								schemaPath: `#/definitions/date/pattern`,
								keyword: `pattern`,
								params: { pattern: `^\\d{4}-\\d{2}-\\d{2}$` },
								message: `must match pattern "^\\d{4}-\\d{2}-\\d{2}$"`,
								schema: `^\\d{4}-\\d{2}-\\d{2}$`,
								parentSchema: Se,
								data: e
							};
							a === null ? a = [n] : a.push(n), o++;
						}
					} else {
						let n = {
							instancePath: t + `/holidays/` + r,
							schemaPath: `#/definitions/date/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: Se.type,
							parentSchema: Se,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					outer0: for (; r--;) for (i = r; i--;) if (p(n[r], n[i])) {
						let e = {
							instancePath: t + `/holidays`,
							schemaPath: `#/properties/holidays/uniqueItems`,
							keyword: `uniqueItems`,
							params: {
								i: r,
								j: i
							},
							message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
							schema: !0,
							parentSchema: Z.properties.holidays,
							data: n
						};
						a === null ? a = [e] : a.push(e), o++;
						break outer0;
					}
				}
			} else {
				let e = {
					instancePath: t + `/holidays`,
					schemaPath: `#/properties/holidays/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: Z.properties.holidays.type,
					parentSchema: Z.properties.holidays,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: Z.type,
			parentSchema: Z,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return we.errors = a, o === 0;
}
const Q = {
	description: "A way out of GitHub. Each type has settings of its own; any of them may be `env:TOCSIN_\u2026`, the name of a variable.",
	type: `object`,
	required: [`type`],
	properties: { type: {
		description: `Which service it is.`,
		type: `string`,
		enum: [
			`slack`,
			`teams`,
			`email`,
			`pagerduty`,
			`webhook`,
			`ntfy`,
			`pushover`,
			`twilio-sms`,
			`twilio-voice`,
			`telegram`,
			`discord`
		]
	} },
	allOf: [{ $ref: `#/definitions/channel-settings` }]
};
function Te(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.type === void 0 || !d.call(e, `type`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `type` },
				message: `must have required property 'type'`,
				schema: Q.required,
				parentSchema: Q,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		if (e.type !== void 0 && d.call(e, `type`)) {
			let n = e.type;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/type`,
					schemaPath: `#/properties/type/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: Q.properties.type.type,
					parentSchema: Q.properties.type,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (n !== `slack` && n !== `teams` && n !== `email` && n !== `pagerduty` && n !== `webhook` && n !== `ntfy` && n !== `pushover` && n !== `twilio-sms` && n !== `twilio-voice` && n !== `telegram` && n !== `discord`) {
				let e = {
					instancePath: t + `/type`,
					schemaPath: `#/properties/type/enum`,
					keyword: `enum`,
					params: { allowedValues: Q.properties.type.enum },
					message: `must be equal to one of the allowed values`,
					schema: Q.properties.type.enum,
					parentSchema: Q.properties.type,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: Q.type,
			parentSchema: Q,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return Te.errors = a, o === 0;
}
const $ = {
	description: `One step of a reach.`,
	type: `object`,
	required: [`by`],
	additionalProperties: !1,
	properties: {
		after: {
			description: `How long after the call; the first step needs none.`,
			allOf: [{ $ref: `#/definitions/duration` }]
		},
		by: {
			description: `Channels that reach people, all at once.`,
			allOf: [{ $ref: `#/definitions/places` }]
		}
	}
};
function Ee(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, o = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.by === void 0 || !d.call(e, `by`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `by` },
				message: `must have required property 'by'`,
				schema: $.required,
				parentSchema: $,
				data: e
			};
			a === null ? a = [n] : a.push(n), o++;
		}
		for (let n of Object.keys(e)) if (n !== `after` && n !== `by`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: $,
				data: e
			};
			a === null ? a = [r] : a.push(r), o++;
		}
		if (e.after !== void 0 && d.call(e, `after`)) {
			let n = e.after;
			if (typeof n == `string`) {
				if (!w.test(n)) {
					let e = {
						instancePath: t + `/after`,
						schemaPath: `#/definitions/duration/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$` },
						message: `must match pattern "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$"`,
						schema: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
						parentSchema: _,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
			} else {
				let e = {
					instancePath: t + `/after`,
					schemaPath: `#/definitions/duration/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: _.type,
					parentSchema: _,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
		}
		if (e.by !== void 0 && d.call(e, `by`)) {
			let n = e.by;
			if (typeof n != `string` && !Array.isArray(n)) {
				let e = {
					instancePath: t + `/by`,
					schemaPath: `#/definitions/places/type`,
					keyword: `type`,
					params: { type: N.type },
					message: `must be string,array`,
					schema: N.type,
					parentSchema: N,
					data: n
				};
				a === null ? a = [e] : a.push(e), o++;
			}
			if (Array.isArray(n)) {
				if (n.length < 1) {
					let e = {
						instancePath: t + `/by`,
						schemaPath: `#/definitions/places/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: N,
						data: n
					};
					a === null ? a = [e] : a.push(e), o++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/by/` + r,
							schemaPath: `#/definitions/places/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: N.items.type,
							parentSchema: N.items,
							data: e
						};
						a === null ? a = [n] : a.push(n), o++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					let e = {};
					for (; r--;) {
						let s = n[r];
						if (typeof s == `string`) {
							if (typeof e[s] == `number`) {
								i = e[s];
								let c = {
									instancePath: t + `/by`,
									schemaPath: `#/definitions/places/uniqueItems`,
									keyword: `uniqueItems`,
									params: {
										i: r,
										j: i
									},
									message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
									schema: !0,
									parentSchema: N,
									data: n
								};
								a === null ? a = [c] : a.push(c), o++;
								break;
							}
							e[s] = r;
						}
					}
				}
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: $.type,
			parentSchema: $,
			data: e
		};
		a === null ? a = [n] : a.push(n), o++;
	}
	return Ee.errors = a, o === 0;
}
function De(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: i = e } = {}) {
	let a = null, g = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.version === void 0 || !d.call(e, `version`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `version` },
				message: `must have required property 'version'`,
				schema: o.required,
				parentSchema: o,
				data: e
			};
			a === null ? a = [n] : a.push(n), g++;
		}
		if (e.name === void 0 || !d.call(e, `name`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `name` },
				message: `must have required property 'name'`,
				schema: o.required,
				parentSchema: o,
				data: e
			};
			a === null ? a = [n] : a.push(n), g++;
		}
		if (e.incident === void 0 || !d.call(e, `incident`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `incident` },
				message: `must have required property 'incident'`,
				schema: o.required,
				parentSchema: o,
				data: e
			};
			a === null ? a = [n] : a.push(n), g++;
		}
		if (e.severities === void 0 || !d.call(e, `severities`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `severities` },
				message: `must have required property 'severities'`,
				schema: o.required,
				parentSchema: o,
				data: e
			};
			a === null ? a = [n] : a.push(n), g++;
		}
		if (e.roles === void 0 || !d.call(e, `roles`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `roles` },
				message: `must have required property 'roles'`,
				schema: o.required,
				parentSchema: o,
				data: e
			};
			a === null ? a = [n] : a.push(n), g++;
		}
		if (e.levels === void 0 || !d.call(e, `levels`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `levels` },
				message: `must have required property 'levels'`,
				schema: o.required,
				parentSchema: o,
				data: e
			};
			a === null ? a = [n] : a.push(n), g++;
		}
		for (let n of Object.keys(e)) if (!d.call(o.properties, n)) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: o,
				data: e
			};
			a === null ? a = [r] : a.push(r), g++;
		}
		if (e.version !== void 0 && d.call(e, `version`)) {
			let n = e.version;
			if (n !== 1) {
				let e = {
					instancePath: t + `/version`,
					schemaPath: `#/properties/version/const`,
					keyword: `const`,
					params: { allowedValue: 1 },
					message: `must be equal to constant`,
					schema: 1,
					parentSchema: o.properties.version,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.name !== void 0 && d.call(e, `name`)) {
			let n = e.name;
			if (typeof n == `string`) {
				if (f(n) > 64) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/definitions/id/maxLength`,
						keyword: `maxLength`,
						params: { limit: 64 },
						message: `must NOT have more than 64 characters`,
						schema: 64,
						parentSchema: s,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				if (!m.test(n)) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/definitions/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
						message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
						schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
						parentSchema: s,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
			} else {
				let e = {
					instancePath: t + `/name`,
					schemaPath: `#/definitions/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: s.type,
					parentSchema: s,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.formerly !== void 0 && d.call(e, `formerly`)) {
			let n = e.formerly;
			if (Array.isArray(n)) {
				if (n.length > 20) {
					let e = {
						instancePath: t + `/formerly`,
						schemaPath: `#/properties/formerly/maxItems`,
						keyword: `maxItems`,
						params: { limit: 20 },
						message: `must NOT have more than 20 items`,
						schema: 20,
						parentSchema: o.properties.formerly,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (f(e) > 64) {
							let n = {
								instancePath: t + `/formerly/` + r,
								schemaPath: `#/definitions/id/maxLength`,
								keyword: `maxLength`,
								params: { limit: 64 },
								message: `must NOT have more than 64 characters`,
								schema: 64,
								parentSchema: s,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!m.test(e)) {
							let n = {
								instancePath: t + `/formerly/` + r,
								schemaPath: `#/definitions/id/pattern`,
								keyword: `pattern`,
								params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
								message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
								schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
								parentSchema: s,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/formerly/` + r,
							schemaPath: `#/definitions/id/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: s.type,
							parentSchema: s,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					outer0: for (; r--;) for (i = r; i--;) if (p(n[r], n[i])) {
						let e = {
							instancePath: t + `/formerly`,
							schemaPath: `#/properties/formerly/uniqueItems`,
							keyword: `uniqueItems`,
							params: {
								i: r,
								j: i
							},
							message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
							schema: !0,
							parentSchema: o.properties.formerly,
							data: n
						};
						a === null ? a = [e] : a.push(e), g++;
						break outer0;
					}
				}
			} else {
				let e = {
					instancePath: t + `/formerly`,
					schemaPath: `#/properties/formerly/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: o.properties.formerly.type,
					parentSchema: o.properties.formerly,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e[`trusted-authors`] !== void 0 && d.call(e, `trusted-authors`)) {
			let n = e[`trusted-authors`];
			if (Array.isArray(n)) {
				if (n.length > 5) {
					let e = {
						instancePath: t + `/trusted-authors`,
						schemaPath: `#/properties/trusted-authors/maxItems`,
						keyword: `maxItems`,
						params: { limit: 5 },
						message: `must NOT have more than 5 items`,
						schema: 5,
						parentSchema: o.properties[`trusted-authors`],
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (!te.test(e)) {
							let n = {
								instancePath: t + `/trusted-authors/` + r,
								schemaPath: `#/definitions/author/pattern`,
								keyword: `pattern`,
								params: { pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,98}(?:_[A-Za-z0-9]{1,20})?$` },
								message: `must match pattern "^[A-Za-z0-9][A-Za-z0-9-]{0,98}(?:_[A-Za-z0-9]{1,20})?$"`,
								schema: `^[A-Za-z0-9][A-Za-z0-9-]{0,98}(?:_[A-Za-z0-9]{1,20})?$`,
								parentSchema: c,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/trusted-authors/` + r,
							schemaPath: `#/definitions/author/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: c.type,
							parentSchema: c,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				let r = n.length, i;
				if (r > 1) {
					outer1: for (; r--;) for (i = r; i--;) if (p(n[r], n[i])) {
						let e = {
							instancePath: t + `/trusted-authors`,
							schemaPath: `#/properties/trusted-authors/uniqueItems`,
							keyword: `uniqueItems`,
							params: {
								i: r,
								j: i
							},
							message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
							schema: !0,
							parentSchema: o.properties[`trusted-authors`],
							data: n
						};
						a === null ? a = [e] : a.push(e), g++;
						break outer1;
					}
				}
			} else {
				let e = {
					instancePath: t + `/trusted-authors`,
					schemaPath: `#/properties/trusted-authors/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: o.properties[`trusted-authors`].type,
					parentSchema: o.properties[`trusted-authors`],
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.extends !== void 0 && d.call(e, `extends`)) {
			let n = e.extends;
			if (typeof n == `string`) {
				if (f(n) > 500) {
					let e = {
						instancePath: t + `/extends`,
						schemaPath: `#/properties/extends/maxLength`,
						keyword: `maxLength`,
						params: { limit: 500 },
						message: `must NOT have more than 500 characters`,
						schema: 500,
						parentSchema: o.properties.extends,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				if (!ne.test(n)) {
					let e = {
						instancePath: t + `/extends`,
						schemaPath: `#/properties/extends/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?:[A-Za-z\\d][\\w.-]*/[\\w.-]+//[^@]+@[\\da-f]{40}|(?!.*//)[^@/\\\\][^@\\\\]*)$` },
						message: `must match pattern "^(?:[A-Za-z\\d][\\w.-]*/[\\w.-]+//[^@]+@[\\da-f]{40}|(?!.*//)[^@/\\\\][^@\\\\]*)$"`,
						schema: `^(?:[A-Za-z\\d][\\w.-]*/[\\w.-]+//[^@]+@[\\da-f]{40}|(?!.*//)[^@/\\\\][^@\\\\]*)$`,
						parentSchema: o.properties.extends,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
			} else {
				let e = {
					instancePath: t + `/extends`,
					schemaPath: `#/properties/extends/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: o.properties.extends.type,
					parentSchema: o.properties.extends,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e[`effective-from`] !== void 0 && d.call(e, `effective-from`)) {
			let n = e[`effective-from`];
			if (typeof n == `string`) {
				if (!re.test(n)) {
					let e = {
						instancePath: t + `/effective-from`,
						schemaPath: `#/definitions/instant/pattern`,
						keyword: `pattern`,
						params: { pattern: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$` },
						message: `must match pattern "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$"`,
						schema: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$`,
						parentSchema: ee,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
			} else {
				let e = {
					instancePath: t + `/effective-from`,
					schemaPath: `#/definitions/instant/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: ee.type,
					parentSchema: ee,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.mode !== void 0 && d.call(e, `mode`)) {
			let n = e.mode;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/mode`,
					schemaPath: `#/definitions/mode/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: l.type,
					parentSchema: l,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
			if (n !== `act` && n !== `evaluate`) {
				let e = {
					instancePath: t + `/mode`,
					schemaPath: `#/definitions/mode/enum`,
					keyword: `enum`,
					params: { allowedValues: l.enum },
					message: `must be equal to one of the allowed values`,
					schema: l.enum,
					parentSchema: l,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.incident !== void 0 && d.call(e, `incident`) && (T(e.incident, {
			instancePath: t + `/incident`,
			parentData: e,
			parentDataProperty: `incident`,
			rootData: i
		}) || (a = a === null ? T.errors : a.concat(T.errors), g = a.length)), e.conditions !== void 0 && d.call(e, `conditions`)) {
			let n = e.conditions;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (Object.keys(n).length > 500) {
					let e = {
						instancePath: t + `/conditions`,
						schemaPath: `#/properties/conditions/maxProperties`,
						keyword: `maxProperties`,
						params: { limit: 500 },
						message: `must NOT have more than 500 properties`,
						schema: 500,
						parentSchema: o.properties.conditions,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				for (let e of Object.keys(n)) {
					let r = g;
					if (typeof e == `string`) {
						if (f(e) > 64) {
							let n = {
								instancePath: t + `/conditions`,
								schemaPath: `#/definitions/id/maxLength`,
								keyword: `maxLength`,
								params: { limit: 64 },
								message: `must NOT have more than 64 characters`,
								schema: 64,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!m.test(e)) {
							let n = {
								instancePath: t + `/conditions`,
								schemaPath: `#/definitions/id/pattern`,
								keyword: `pattern`,
								params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
								message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
								schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/conditions`,
							schemaPath: `#/definitions/id/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: s.type,
							parentSchema: s,
							data: e,
							propertyName: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (r !== g) {
						let r = {
							instancePath: t + `/conditions`,
							schemaPath: `#/properties/conditions/propertyNames`,
							keyword: `propertyNames`,
							params: { propertyName: e },
							message: `property name must be valid`,
							schema: o.properties.conditions.propertyNames,
							parentSchema: o.properties.conditions,
							data: n
						};
						a === null ? a = [r] : a.push(r), g++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/conditions`,
					schemaPath: `#/properties/conditions/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: o.properties.conditions.type,
					parentSchema: o.properties.conditions,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.tables !== void 0 && d.call(e, `tables`)) {
			let n = e.tables;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (Object.keys(n).length > 200) {
					let e = {
						instancePath: t + `/tables`,
						schemaPath: `#/properties/tables/maxProperties`,
						keyword: `maxProperties`,
						params: { limit: 200 },
						message: `must NOT have more than 200 properties`,
						schema: 200,
						parentSchema: o.properties.tables,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				for (let e of Object.keys(n)) {
					let r = g;
					if (typeof e == `string`) {
						if (f(e) > 64) {
							let n = {
								instancePath: t + `/tables`,
								schemaPath: `#/definitions/id/maxLength`,
								keyword: `maxLength`,
								params: { limit: 64 },
								message: `must NOT have more than 64 characters`,
								schema: 64,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!m.test(e)) {
							let n = {
								instancePath: t + `/tables`,
								schemaPath: `#/definitions/id/pattern`,
								keyword: `pattern`,
								params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
								message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
								schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/tables`,
							schemaPath: `#/definitions/id/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: s.type,
							parentSchema: s,
							data: e,
							propertyName: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (r !== g) {
						let r = {
							instancePath: t + `/tables`,
							schemaPath: `#/properties/tables/propertyNames`,
							keyword: `propertyNames`,
							params: { propertyName: e },
							message: `property name must be valid`,
							schema: o.properties.tables.propertyNames,
							parentSchema: o.properties.tables,
							data: n
						};
						a === null ? a = [r] : a.push(r), g++;
					}
				}
				for (let e of Object.keys(n)) le(n[e], {
					instancePath: t + `/tables/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
					parentData: n,
					parentDataProperty: e,
					rootData: i
				}) || (a = a === null ? le.errors : a.concat(le.errors), g = a.length);
			} else {
				let e = {
					instancePath: t + `/tables`,
					schemaPath: `#/properties/tables/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: o.properties.tables.type,
					parentSchema: o.properties.tables,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.severities !== void 0 && d.call(e, `severities`)) {
			let n = e.severities;
			if (Array.isArray(n)) {
				if (n.length > 20) {
					let e = {
						instancePath: t + `/severities`,
						schemaPath: `#/properties/severities/maxItems`,
						keyword: `maxItems`,
						params: { limit: 20 },
						message: `must NOT have more than 20 items`,
						schema: 20,
						parentSchema: o.properties.severities,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + `/severities`,
						schemaPath: `#/properties/severities/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: o.properties.severities,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) O(n[r], {
					instancePath: t + `/severities/` + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i
				}) || (a = a === null ? O.errors : a.concat(O.errors), g = a.length);
			} else {
				let e = {
					instancePath: t + `/severities`,
					schemaPath: `#/properties/severities/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: o.properties.severities.type,
					parentSchema: o.properties.severities,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.roles !== void 0 && d.call(e, `roles`)) {
			let n = e.roles;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (Object.keys(n).length > 100) {
					let e = {
						instancePath: t + `/roles`,
						schemaPath: `#/properties/roles/maxProperties`,
						keyword: `maxProperties`,
						params: { limit: 100 },
						message: `must NOT have more than 100 properties`,
						schema: 100,
						parentSchema: o.properties.roles,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				if (Object.keys(n).length < 1) {
					let e = {
						instancePath: t + `/roles`,
						schemaPath: `#/properties/roles/minProperties`,
						keyword: `minProperties`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 properties`,
						schema: 1,
						parentSchema: o.properties.roles,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				for (let e of Object.keys(n)) {
					let r = g;
					if (typeof e == `string`) {
						if (f(e) > 64) {
							let n = {
								instancePath: t + `/roles`,
								schemaPath: `#/definitions/id/maxLength`,
								keyword: `maxLength`,
								params: { limit: 64 },
								message: `must NOT have more than 64 characters`,
								schema: 64,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!m.test(e)) {
							let n = {
								instancePath: t + `/roles`,
								schemaPath: `#/definitions/id/pattern`,
								keyword: `pattern`,
								params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
								message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
								schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/roles`,
							schemaPath: `#/definitions/id/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: s.type,
							parentSchema: s,
							data: e,
							propertyName: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (r !== g) {
						let r = {
							instancePath: t + `/roles`,
							schemaPath: `#/properties/roles/propertyNames`,
							keyword: `propertyNames`,
							params: { propertyName: e },
							message: `property name must be valid`,
							schema: o.properties.roles.propertyNames,
							parentSchema: o.properties.roles,
							data: n
						};
						a === null ? a = [r] : a.push(r), g++;
					}
				}
				for (let e of Object.keys(n)) de(n[e], {
					instancePath: t + `/roles/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
					parentData: n,
					parentDataProperty: e,
					rootData: i
				}) || (a = a === null ? de.errors : a.concat(de.errors), g = a.length);
			} else {
				let e = {
					instancePath: t + `/roles`,
					schemaPath: `#/properties/roles/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: o.properties.roles.type,
					parentSchema: o.properties.roles,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.levels !== void 0 && d.call(e, `levels`)) {
			let n = e.levels;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + `/levels`,
						schemaPath: `#/properties/levels/maxItems`,
						keyword: `maxItems`,
						params: { limit: 50 },
						message: `must NOT have more than 50 items`,
						schema: 50,
						parentSchema: o.properties.levels,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + `/levels`,
						schemaPath: `#/properties/levels/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: o.properties.levels,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) fe(n[r], {
					instancePath: t + `/levels/` + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i
				}) || (a = a === null ? fe.errors : a.concat(fe.errors), g = a.length);
			} else {
				let e = {
					instancePath: t + `/levels`,
					schemaPath: `#/properties/levels/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: o.properties.levels.type,
					parentSchema: o.properties.levels,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.triggers !== void 0 && d.call(e, `triggers`)) {
			let n = e.triggers;
			if (Array.isArray(n)) {
				if (n.length > 500) {
					let e = {
						instancePath: t + `/triggers`,
						schemaPath: `#/properties/triggers/maxItems`,
						keyword: `maxItems`,
						params: { limit: 500 },
						message: `must NOT have more than 500 items`,
						schema: 500,
						parentSchema: o.properties.triggers,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) R(n[r], {
					instancePath: t + `/triggers/` + r,
					parentData: n,
					parentDataProperty: r,
					rootData: i
				}) || (a = a === null ? R.errors : a.concat(R.errors), g = a.length);
			} else {
				let e = {
					instancePath: t + `/triggers`,
					schemaPath: `#/properties/triggers/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: o.properties.triggers.type,
					parentSchema: o.properties.triggers,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.review !== void 0 && d.call(e, `review`) && (B(e.review, {
			instancePath: t + `/review`,
			parentData: e,
			parentDataProperty: `review`,
			rootData: i
		}) || (a = a === null ? B.errors : a.concat(B.errors), g = a.length)), e.schedules !== void 0 && d.call(e, `schedules`)) {
			let n = e.schedules;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (Object.keys(n).length > 100) {
					let e = {
						instancePath: t + `/schedules`,
						schemaPath: `#/properties/schedules/maxProperties`,
						keyword: `maxProperties`,
						params: { limit: 100 },
						message: `must NOT have more than 100 properties`,
						schema: 100,
						parentSchema: o.properties.schedules,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				for (let e of Object.keys(n)) {
					let r = g;
					if (typeof e == `string`) {
						if (f(e) > 64) {
							let n = {
								instancePath: t + `/schedules`,
								schemaPath: `#/definitions/id/maxLength`,
								keyword: `maxLength`,
								params: { limit: 64 },
								message: `must NOT have more than 64 characters`,
								schema: 64,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!m.test(e)) {
							let n = {
								instancePath: t + `/schedules`,
								schemaPath: `#/definitions/id/pattern`,
								keyword: `pattern`,
								params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
								message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
								schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/schedules`,
							schemaPath: `#/definitions/id/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: s.type,
							parentSchema: s,
							data: e,
							propertyName: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (r !== g) {
						let r = {
							instancePath: t + `/schedules`,
							schemaPath: `#/properties/schedules/propertyNames`,
							keyword: `propertyNames`,
							params: { propertyName: e },
							message: `property name must be valid`,
							schema: o.properties.schedules.propertyNames,
							parentSchema: o.properties.schedules,
							data: n
						};
						a === null ? a = [r] : a.push(r), g++;
					}
				}
				for (let e of Object.keys(n)) xe(n[e], {
					instancePath: t + `/schedules/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
					parentData: n,
					parentDataProperty: e,
					rootData: i
				}) || (a = a === null ? xe.errors : a.concat(xe.errors), g = a.length);
			} else {
				let e = {
					instancePath: t + `/schedules`,
					schemaPath: `#/properties/schedules/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: o.properties.schedules.type,
					parentSchema: o.properties.schedules,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.calendars !== void 0 && d.call(e, `calendars`)) {
			let n = e.calendars;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (Object.keys(n).length > 100) {
					let e = {
						instancePath: t + `/calendars`,
						schemaPath: `#/properties/calendars/maxProperties`,
						keyword: `maxProperties`,
						params: { limit: 100 },
						message: `must NOT have more than 100 properties`,
						schema: 100,
						parentSchema: o.properties.calendars,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				for (let e of Object.keys(n)) {
					let r = g;
					if (typeof e == `string`) {
						if (f(e) > 64) {
							let n = {
								instancePath: t + `/calendars`,
								schemaPath: `#/definitions/id/maxLength`,
								keyword: `maxLength`,
								params: { limit: 64 },
								message: `must NOT have more than 64 characters`,
								schema: 64,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!m.test(e)) {
							let n = {
								instancePath: t + `/calendars`,
								schemaPath: `#/definitions/id/pattern`,
								keyword: `pattern`,
								params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
								message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
								schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/calendars`,
							schemaPath: `#/definitions/id/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: s.type,
							parentSchema: s,
							data: e,
							propertyName: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (r !== g) {
						let r = {
							instancePath: t + `/calendars`,
							schemaPath: `#/properties/calendars/propertyNames`,
							keyword: `propertyNames`,
							params: { propertyName: e },
							message: `property name must be valid`,
							schema: o.properties.calendars.propertyNames,
							parentSchema: o.properties.calendars,
							data: n
						};
						a === null ? a = [r] : a.push(r), g++;
					}
				}
				for (let e of Object.keys(n)) we(n[e], {
					instancePath: t + `/calendars/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
					parentData: n,
					parentDataProperty: e,
					rootData: i
				}) || (a = a === null ? we.errors : a.concat(we.errors), g = a.length);
			} else {
				let e = {
					instancePath: t + `/calendars`,
					schemaPath: `#/properties/calendars/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: o.properties.calendars.type,
					parentSchema: o.properties.calendars,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.templates !== void 0 && d.call(e, `templates`)) {
			let n = e.templates;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				for (let e of Object.keys(n)) {
					let r = g;
					if (typeof e == `string`) {
						if (f(e) > 64) {
							let n = {
								instancePath: t + `/templates`,
								schemaPath: `#/definitions/id/maxLength`,
								keyword: `maxLength`,
								params: { limit: 64 },
								message: `must NOT have more than 64 characters`,
								schema: 64,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!m.test(e)) {
							let n = {
								instancePath: t + `/templates`,
								schemaPath: `#/definitions/id/pattern`,
								keyword: `pattern`,
								params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
								message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
								schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates`,
							schemaPath: `#/definitions/id/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: s.type,
							parentSchema: s,
							data: e,
							propertyName: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (r !== g) {
						let r = {
							instancePath: t + `/templates`,
							schemaPath: `#/properties/templates/propertyNames`,
							keyword: `propertyNames`,
							params: { propertyName: e },
							message: `property name must be valid`,
							schema: o.properties.templates.propertyNames,
							parentSchema: o.properties.templates,
							data: n
						};
						a === null ? a = [r] : a.push(r), g++;
					}
				}
				for (let e of Object.keys(n)) if (!d.call(o.properties.templates.properties, e)) {
					let r = n[e];
					if (typeof r == `string`) {
						if (f(r) < 1) {
							let n = {
								instancePath: t + `/templates/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
								schemaPath: `#/properties/templates/additionalProperties/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.templates.additionalProperties,
								data: r
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!h.test(r)) {
							let n = {
								instancePath: t + `/templates/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
								schemaPath: `#/properties/templates/additionalProperties/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: o.properties.templates.additionalProperties,
								data: r
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
							schemaPath: `#/properties/templates/additionalProperties/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.templates.additionalProperties.type,
							parentSchema: o.properties.templates.additionalProperties,
							data: r
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n[`update-due`] !== void 0 && d.call(n, `update-due`)) {
					let e = n[`update-due`];
					if (typeof e == `string`) {
						if (f(e) < 1) {
							let n = {
								instancePath: t + `/templates/update-due`,
								schemaPath: `#/properties/templates/properties/update-due/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.templates.properties[`update-due`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!h.test(e)) {
							let n = {
								instancePath: t + `/templates/update-due`,
								schemaPath: `#/properties/templates/properties/update-due/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: o.properties.templates.properties[`update-due`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates/update-due`,
							schemaPath: `#/properties/templates/properties/update-due/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.templates.properties[`update-due`].type,
							parentSchema: o.properties.templates.properties[`update-due`],
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n.ownership !== void 0 && d.call(n, `ownership`)) {
					let e = n.ownership;
					if (typeof e == `string`) {
						if (f(e) < 1) {
							let n = {
								instancePath: t + `/templates/ownership`,
								schemaPath: `#/properties/templates/properties/ownership/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.templates.properties.ownership,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!h.test(e)) {
							let n = {
								instancePath: t + `/templates/ownership`,
								schemaPath: `#/properties/templates/properties/ownership/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: o.properties.templates.properties.ownership,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates/ownership`,
							schemaPath: `#/properties/templates/properties/ownership/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.templates.properties.ownership.type,
							parentSchema: o.properties.templates.properties.ownership,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n[`review-due`] !== void 0 && d.call(n, `review-due`)) {
					let e = n[`review-due`];
					if (typeof e == `string`) {
						if (f(e) < 1) {
							let n = {
								instancePath: t + `/templates/review-due`,
								schemaPath: `#/properties/templates/properties/review-due/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.templates.properties[`review-due`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!h.test(e)) {
							let n = {
								instancePath: t + `/templates/review-due`,
								schemaPath: `#/properties/templates/properties/review-due/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: o.properties.templates.properties[`review-due`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates/review-due`,
							schemaPath: `#/properties/templates/properties/review-due/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.templates.properties[`review-due`].type,
							parentSchema: o.properties.templates.properties[`review-due`],
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n[`actions-due`] !== void 0 && d.call(n, `actions-due`)) {
					let e = n[`actions-due`];
					if (typeof e == `string`) {
						if (f(e) < 1) {
							let n = {
								instancePath: t + `/templates/actions-due`,
								schemaPath: `#/properties/templates/properties/actions-due/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.templates.properties[`actions-due`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!h.test(e)) {
							let n = {
								instancePath: t + `/templates/actions-due`,
								schemaPath: `#/properties/templates/properties/actions-due/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: o.properties.templates.properties[`actions-due`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates/actions-due`,
							schemaPath: `#/properties/templates/properties/actions-due/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.templates.properties[`actions-due`].type,
							parentSchema: o.properties.templates.properties[`actions-due`],
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n[`missing-details`] !== void 0 && d.call(n, `missing-details`)) {
					let e = n[`missing-details`];
					if (typeof e == `string`) {
						if (f(e) < 1) {
							let n = {
								instancePath: t + `/templates/missing-details`,
								schemaPath: `#/properties/templates/properties/missing-details/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.templates.properties[`missing-details`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!h.test(e)) {
							let n = {
								instancePath: t + `/templates/missing-details`,
								schemaPath: `#/properties/templates/properties/missing-details/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: o.properties.templates.properties[`missing-details`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates/missing-details`,
							schemaPath: `#/properties/templates/properties/missing-details/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.templates.properties[`missing-details`].type,
							parentSchema: o.properties.templates.properties[`missing-details`],
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n.call !== void 0 && d.call(n, `call`)) {
					let e = n.call;
					if (typeof e == `string`) {
						if (f(e) < 1) {
							let n = {
								instancePath: t + `/templates/call`,
								schemaPath: `#/properties/templates/properties/call/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.templates.properties.call,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!h.test(e)) {
							let n = {
								instancePath: t + `/templates/call`,
								schemaPath: `#/properties/templates/properties/call/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: o.properties.templates.properties.call,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates/call`,
							schemaPath: `#/properties/templates/properties/call/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.templates.properties.call.type,
							parentSchema: o.properties.templates.properties.call,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n[`call-again`] !== void 0 && d.call(n, `call-again`)) {
					let e = n[`call-again`];
					if (typeof e == `string`) {
						if (f(e) < 1) {
							let n = {
								instancePath: t + `/templates/call-again`,
								schemaPath: `#/properties/templates/properties/call-again/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.templates.properties[`call-again`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!h.test(e)) {
							let n = {
								instancePath: t + `/templates/call-again`,
								schemaPath: `#/properties/templates/properties/call-again/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: o.properties.templates.properties[`call-again`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates/call-again`,
							schemaPath: `#/properties/templates/properties/call-again/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.templates.properties[`call-again`].type,
							parentSchema: o.properties.templates.properties[`call-again`],
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n[`severity-rise`] !== void 0 && d.call(n, `severity-rise`)) {
					let e = n[`severity-rise`];
					if (typeof e == `string`) {
						if (f(e) < 1) {
							let n = {
								instancePath: t + `/templates/severity-rise`,
								schemaPath: `#/properties/templates/properties/severity-rise/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.templates.properties[`severity-rise`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!h.test(e)) {
							let n = {
								instancePath: t + `/templates/severity-rise`,
								schemaPath: `#/properties/templates/properties/severity-rise/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: o.properties.templates.properties[`severity-rise`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates/severity-rise`,
							schemaPath: `#/properties/templates/properties/severity-rise/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.templates.properties[`severity-rise`].type,
							parentSchema: o.properties.templates.properties[`severity-rise`],
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n[`holding-statement`] !== void 0 && d.call(n, `holding-statement`)) {
					let e = n[`holding-statement`];
					if (typeof e == `string`) {
						if (f(e) < 1) {
							let n = {
								instancePath: t + `/templates/holding-statement`,
								schemaPath: `#/properties/templates/properties/holding-statement/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.templates.properties[`holding-statement`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!h.test(e)) {
							let n = {
								instancePath: t + `/templates/holding-statement`,
								schemaPath: `#/properties/templates/properties/holding-statement/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: o.properties.templates.properties[`holding-statement`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates/holding-statement`,
							schemaPath: `#/properties/templates/properties/holding-statement/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.templates.properties[`holding-statement`].type,
							parentSchema: o.properties.templates.properties[`holding-statement`],
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n.review !== void 0 && d.call(n, `review`)) {
					let e = n.review;
					if (typeof e == `string`) {
						if (f(e) < 1) {
							let n = {
								instancePath: t + `/templates/review`,
								schemaPath: `#/properties/templates/properties/review/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.templates.properties.review,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!h.test(e)) {
							let n = {
								instancePath: t + `/templates/review`,
								schemaPath: `#/properties/templates/properties/review/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: o.properties.templates.properties.review,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates/review`,
							schemaPath: `#/properties/templates/properties/review/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.templates.properties.review.type,
							parentSchema: o.properties.templates.properties.review,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n.status !== void 0 && d.call(n, `status`)) {
					let e = n.status;
					if (typeof e == `string`) {
						if (f(e) < 1) {
							let n = {
								instancePath: t + `/templates/status`,
								schemaPath: `#/properties/templates/properties/status/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.templates.properties.status,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!h.test(e)) {
							let n = {
								instancePath: t + `/templates/status`,
								schemaPath: `#/properties/templates/properties/status/pattern`,
								keyword: `pattern`,
								params: { pattern: `^$|\\S` },
								message: `must match pattern "^$|\\S"`,
								schema: `^$|\\S`,
								parentSchema: o.properties.templates.properties.status,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/templates/status`,
							schemaPath: `#/properties/templates/properties/status/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.templates.properties.status.type,
							parentSchema: o.properties.templates.properties.status,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/templates`,
					schemaPath: `#/properties/templates/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: o.properties.templates.type,
					parentSchema: o.properties.templates,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.channels !== void 0 && d.call(e, `channels`)) {
			let n = e.channels;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (Object.keys(n).length > 50) {
					let e = {
						instancePath: t + `/channels`,
						schemaPath: `#/properties/channels/maxProperties`,
						keyword: `maxProperties`,
						params: { limit: 50 },
						message: `must NOT have more than 50 properties`,
						schema: 50,
						parentSchema: o.properties.channels,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				for (let e of Object.keys(n)) {
					let r = g;
					if (typeof e == `string`) {
						if (f(e) > 64) {
							let n = {
								instancePath: t + `/channels`,
								schemaPath: `#/definitions/id/maxLength`,
								keyword: `maxLength`,
								params: { limit: 64 },
								message: `must NOT have more than 64 characters`,
								schema: 64,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!m.test(e)) {
							let n = {
								instancePath: t + `/channels`,
								schemaPath: `#/definitions/id/pattern`,
								keyword: `pattern`,
								params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
								message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
								schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/channels`,
							schemaPath: `#/definitions/id/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: s.type,
							parentSchema: s,
							data: e,
							propertyName: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (r !== g) {
						let r = {
							instancePath: t + `/channels`,
							schemaPath: `#/properties/channels/propertyNames`,
							keyword: `propertyNames`,
							params: { propertyName: e },
							message: `property name must be valid`,
							schema: o.properties.channels.propertyNames,
							parentSchema: o.properties.channels,
							data: n
						};
						a === null ? a = [r] : a.push(r), g++;
					}
				}
				for (let e of Object.keys(n)) Te(n[e], {
					instancePath: t + `/channels/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
					parentData: n,
					parentDataProperty: e,
					rootData: i
				}) || (a = a === null ? Te.errors : a.concat(Te.errors), g = a.length);
			} else {
				let e = {
					instancePath: t + `/channels`,
					schemaPath: `#/properties/channels/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: o.properties.channels.type,
					parentSchema: o.properties.channels,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.contacts !== void 0 && d.call(e, `contacts`)) {
			let n = e.contacts;
			if (typeof n != `string` && (!n || typeof n != `object` || Array.isArray(n))) {
				let e = {
					instancePath: t + `/contacts`,
					schemaPath: `#/properties/contacts/type`,
					keyword: `type`,
					params: { type: o.properties.contacts.type },
					message: `must be string,object`,
					schema: o.properties.contacts.type,
					parentSchema: o.properties.contacts,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
			if (typeof n == `string` && !ie.test(n)) {
				let e = {
					instancePath: t + `/contacts`,
					schemaPath: `#/properties/contacts/pattern`,
					keyword: `pattern`,
					params: { pattern: `^env:TOCSIN_[A-Z\\d_]+$` },
					message: `must match pattern "^env:TOCSIN_[A-Z\\d_]+$"`,
					schema: `^env:TOCSIN_[A-Z\\d_]+$`,
					parentSchema: o.properties.contacts,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
			if (n && typeof n == `object` && !Array.isArray(n) && Object.keys(n).length > 2e3) {
				let e = {
					instancePath: t + `/contacts`,
					schemaPath: `#/properties/contacts/maxProperties`,
					keyword: `maxProperties`,
					params: { limit: 2e3 },
					message: `must NOT have more than 2000 properties`,
					schema: 2e3,
					parentSchema: o.properties.contacts,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.reach !== void 0 && d.call(e, `reach`)) {
			let n = e.reach;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (Object.keys(n).length > 50) {
					let e = {
						instancePath: t + `/reach`,
						schemaPath: `#/properties/reach/maxProperties`,
						keyword: `maxProperties`,
						params: { limit: 50 },
						message: `must NOT have more than 50 properties`,
						schema: 50,
						parentSchema: o.properties.reach,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				for (let e of Object.keys(n)) {
					let r = g;
					if (typeof e == `string`) {
						if (f(e) > 64) {
							let n = {
								instancePath: t + `/reach`,
								schemaPath: `#/definitions/id/maxLength`,
								keyword: `maxLength`,
								params: { limit: 64 },
								message: `must NOT have more than 64 characters`,
								schema: 64,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (!m.test(e)) {
							let n = {
								instancePath: t + `/reach`,
								schemaPath: `#/definitions/id/pattern`,
								keyword: `pattern`,
								params: { pattern: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$` },
								message: `must match pattern "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$"`,
								schema: `^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
								parentSchema: s,
								data: e,
								propertyName: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/reach`,
							schemaPath: `#/definitions/id/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: s.type,
							parentSchema: s,
							data: e,
							propertyName: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (r !== g) {
						let r = {
							instancePath: t + `/reach`,
							schemaPath: `#/properties/reach/propertyNames`,
							keyword: `propertyNames`,
							params: { propertyName: e },
							message: `property name must be valid`,
							schema: o.properties.reach.propertyNames,
							parentSchema: o.properties.reach,
							data: n
						};
						a === null ? a = [r] : a.push(r), g++;
					}
				}
				for (let e of Object.keys(n)) {
					let r = n[e];
					if (Array.isArray(r)) {
						if (r.length > 20) {
							let n = {
								instancePath: t + `/reach/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
								schemaPath: `#/properties/reach/additionalProperties/maxItems`,
								keyword: `maxItems`,
								params: { limit: 20 },
								message: `must NOT have more than 20 items`,
								schema: 20,
								parentSchema: o.properties.reach.additionalProperties,
								data: r
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						if (r.length < 1) {
							let n = {
								instancePath: t + `/reach/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
								schemaPath: `#/properties/reach/additionalProperties/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: o.properties.reach.additionalProperties,
								data: r
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = r.length;
						for (let o = 0; o < n; o++) Ee(r[o], {
							instancePath: t + `/reach/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`) + `/` + o,
							parentData: r,
							parentDataProperty: o,
							rootData: i
						}) || (a = a === null ? Ee.errors : a.concat(Ee.errors), g = a.length);
					} else {
						let n = {
							instancePath: t + `/reach/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
							schemaPath: `#/properties/reach/additionalProperties/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: o.properties.reach.additionalProperties.type,
							parentSchema: o.properties.reach.additionalProperties,
							data: r
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/reach`,
					schemaPath: `#/properties/reach/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: o.properties.reach.type,
					parentSchema: o.properties.reach,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.commands !== void 0 && d.call(e, `commands`)) {
			let n = e.commands;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (Object.keys(n).length < 1) {
					let e = {
						instancePath: t + `/commands`,
						schemaPath: `#/properties/commands/minProperties`,
						keyword: `minProperties`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 properties`,
						schema: 1,
						parentSchema: o.properties.commands,
						data: n
					};
					a === null ? a = [e] : a.push(e), g++;
				}
				for (let e of Object.keys(n)) if (!d.call(o.properties.commands.properties, e)) {
					let r = {
						instancePath: t + `/commands`,
						schemaPath: `#/properties/commands/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: o.properties.commands,
						data: n
					};
					a === null ? a = [r] : a.push(r), g++;
				}
				if (n.ack !== void 0 && d.call(n, `ack`)) {
					let e = n.ack;
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/ack`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/ack`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/ack/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/ack`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n.update !== void 0 && d.call(n, `update`)) {
					let e = n.update;
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/update`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/update`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/update/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/update`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n.next !== void 0 && d.call(n, `next`)) {
					let e = n.next;
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/next`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/next`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/next/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/next`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n.escalate !== void 0 && d.call(n, `escalate`)) {
					let e = n.escalate;
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/escalate`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/escalate`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/escalate/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/escalate`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n.severity !== void 0 && d.call(n, `severity`)) {
					let e = n.severity;
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/severity`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/severity`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/severity/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/severity`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n[`raise-severity`] !== void 0 && d.call(n, `raise-severity`)) {
					let e = n[`raise-severity`];
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/raise-severity`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/raise-severity`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/raise-severity/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/raise-severity`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n[`lower-severity`] !== void 0 && d.call(n, `lower-severity`)) {
					let e = n[`lower-severity`];
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/lower-severity`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/lower-severity`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/lower-severity/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/lower-severity`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n.role !== void 0 && d.call(n, `role`)) {
					let e = n.role;
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/role`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/role`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/role/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/role`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n.handoff !== void 0 && d.call(n, `handoff`)) {
					let e = n.handoff;
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/handoff`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/handoff`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/handoff/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/handoff`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n.snooze !== void 0 && d.call(n, `snooze`)) {
					let e = n.snooze;
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/snooze`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/snooze`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/snooze/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/snooze`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n.unsnooze !== void 0 && d.call(n, `unsnooze`)) {
					let e = n.unsnooze;
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/unsnooze`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/unsnooze`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/unsnooze/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/unsnooze`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n.mitigated !== void 0 && d.call(n, `mitigated`)) {
					let e = n.mitigated;
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/mitigated`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/mitigated`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/mitigated/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/mitigated`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n.resolved !== void 0 && d.call(n, `resolved`)) {
					let e = n.resolved;
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/resolved`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/resolved`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/resolved/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/resolved`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
				if (n.reviewed !== void 0 && d.call(n, `reviewed`)) {
					let e = n.reviewed;
					if (typeof e != `string` && !Array.isArray(e)) {
						let n = {
							instancePath: t + `/commands/reviewed`,
							schemaPath: `#/definitions/authority/type`,
							keyword: `type`,
							params: { type: u.type },
							message: `must be string,array`,
							schema: u.type,
							parentSchema: u,
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (Array.isArray(e)) {
						if (e.length < 1) {
							let n = {
								instancePath: t + `/commands/reviewed`,
								schemaPath: `#/definitions/authority/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: u,
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/commands/reviewed/` + r,
									schemaPath: `#/definitions/authority/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.items.type,
									parentSchema: u.items,
									data: n
								};
								a === null ? a = [e] : a.push(e), g++;
							}
						}
						let r = e.length, i;
						if (r > 1) {
							let n = {};
							for (; r--;) {
								let o = e[r];
								if (typeof o == `string`) {
									if (typeof n[o] == `number`) {
										i = n[o];
										let s = {
											instancePath: t + `/commands/reviewed`,
											schemaPath: `#/definitions/authority/uniqueItems`,
											keyword: `uniqueItems`,
											params: {
												i: r,
												j: i
											},
											message: `must NOT have duplicate items (items ## ` + i + ` and ` + r + ` are identical)`,
											schema: !0,
											parentSchema: u,
											data: e
										};
										a === null ? a = [s] : a.push(s), g++;
										break;
									}
									n[o] = r;
								}
							}
						}
					}
				}
			} else {
				let e = {
					instancePath: t + `/commands`,
					schemaPath: `#/properties/commands/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: o.properties.commands.type,
					parentSchema: o.properties.commands,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
		if (e.limits !== void 0 && d.call(e, `limits`)) {
			let n = e.limits;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				for (let e of Object.keys(n)) if (e !== `comments-per-run` && e !== `messages-per-run` && e !== `messages-per-person`) {
					let r = {
						instancePath: t + `/limits`,
						schemaPath: `#/properties/limits/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: o.properties.limits,
						data: n
					};
					a === null ? a = [r] : a.push(r), g++;
				}
				if (n[`comments-per-run`] !== void 0 && d.call(n, `comments-per-run`)) {
					let e = n[`comments-per-run`];
					if (typeof e != `number` || e % 1 || isNaN(e) || !isFinite(e)) {
						let n = {
							instancePath: t + `/limits/comments-per-run`,
							schemaPath: `#/properties/limits/properties/comments-per-run/type`,
							keyword: `type`,
							params: { type: `integer` },
							message: `must be integer`,
							schema: o.properties.limits.properties[`comments-per-run`].type,
							parentSchema: o.properties.limits.properties[`comments-per-run`],
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (typeof e == `number` && isFinite(e) && (e < 1 || isNaN(e))) {
						let n = {
							instancePath: t + `/limits/comments-per-run`,
							schemaPath: `#/properties/limits/properties/comments-per-run/minimum`,
							keyword: `minimum`,
							params: {
								comparison: `>=`,
								limit: 1
							},
							message: `must be >= 1`,
							schema: 1,
							parentSchema: o.properties.limits.properties[`comments-per-run`],
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n[`messages-per-run`] !== void 0 && d.call(n, `messages-per-run`)) {
					let e = n[`messages-per-run`];
					if (typeof e != `number` || e % 1 || isNaN(e) || !isFinite(e)) {
						let n = {
							instancePath: t + `/limits/messages-per-run`,
							schemaPath: `#/properties/limits/properties/messages-per-run/type`,
							keyword: `type`,
							params: { type: `integer` },
							message: `must be integer`,
							schema: o.properties.limits.properties[`messages-per-run`].type,
							parentSchema: o.properties.limits.properties[`messages-per-run`],
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
					if (typeof e == `number` && isFinite(e) && (e < 1 || isNaN(e))) {
						let n = {
							instancePath: t + `/limits/messages-per-run`,
							schemaPath: `#/properties/limits/properties/messages-per-run/minimum`,
							keyword: `minimum`,
							params: {
								comparison: `>=`,
								limit: 1
							},
							message: `must be >= 1`,
							schema: 1,
							parentSchema: o.properties.limits.properties[`messages-per-run`],
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
				if (n[`messages-per-person`] !== void 0 && d.call(n, `messages-per-person`)) {
					let e = n[`messages-per-person`];
					if (typeof e == `string`) {
						if (!ae.test(e)) {
							let n = {
								instancePath: t + `/limits/messages-per-person`,
								schemaPath: `#/properties/limits/properties/messages-per-person/pattern`,
								keyword: `pattern`,
								params: { pattern: `^[1-9]\\d{0,3} in (?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$` },
								message: `must match pattern "^[1-9]\\d{0,3} in (?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$"`,
								schema: `^[1-9]\\d{0,3} in (?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
								parentSchema: o.properties.limits.properties[`messages-per-person`],
								data: e
							};
							a === null ? a = [n] : a.push(n), g++;
						}
					} else {
						let n = {
							instancePath: t + `/limits/messages-per-person`,
							schemaPath: `#/properties/limits/properties/messages-per-person/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.limits.properties[`messages-per-person`].type,
							parentSchema: o.properties.limits.properties[`messages-per-person`],
							data: e
						};
						a === null ? a = [n] : a.push(n), g++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/limits`,
					schemaPath: `#/properties/limits/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: o.properties.limits.type,
					parentSchema: o.properties.limits,
					data: n
				};
				a === null ? a = [e] : a.push(e), g++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: o.type,
			parentSchema: o,
			data: e
		};
		a === null ? a = [n] : a.push(n), g++;
	}
	return De.errors = a, g === 0;
}
// src/policy/shape.ts
var shape_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ shapeProblems: () => shapeProblems });
const shapeProblems = (document, keysBeside) => require_policy_validation.checkShape(document, a, keysBeside);
exports.shapeProblems = shapeProblems;
exports.shape_exports = shape_exports;
