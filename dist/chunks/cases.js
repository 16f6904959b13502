const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_engine = require("./engine.js");
const require_policy_validation = require("./policy-validation.js");
const require_action_start = require("./action-start.js");
const require_policy = require("./policy.js");
const require_analysis = require("./analysis.js");
// src/cases/document.ts
const MOST_RUNS = 2e3;
function readMoment(text, declared) {
	const duration = require_policy_validation.parseDuration(text);
	return duration === null ? require_policy_validation.parseInstant(text) : declared + duration;
}
// src/cases/story.ts
const NOTHING = {
	fired: [],
	mentioned: [],
	comments: 0,
	sent: []
};
var Story = class {
	since = NOTHING;
	last = null;
	firedOn = /* @__PURE__ */ new Map();
	isOverlong = false;
	#policy;
	#test;
	#times;
	#observe;
	#onRun;
	#reader;
	#folded;
	#ran;
	#runCount = 0;
	constructor(policy, test, observe = () => {}, onRun = () => {}, reader = "nobody") {
		this.#reader = reader;
		this.#observe = observe;
		this.#onRun = onRun;
		this.#policy = policy;
		this.#test = test;
		this.#folded = require_engine.foldIssue(policy, openCase(policy, test));
		this.#times = timetable(test);
		this.#ran = test.declared - 1;
		if (test.runs.kind === "due" && test.story[0]?.event && test.story[0].at <= test.declared) return;
		if (test.runs.kind === "due") this.#run(test.declared);
	}
	get issue() {
		return this.#folded.issue;
	}
	foundAt(at) {
		return {
			folded: this.#folded,
			at
		};
	}
	applyEventAndRun(entry, event) {
		this.applyEvent(entry, event);
		if (this.#test.runs.kind === "due") this.#run(entry.at);
	}
	applyEvent(entry, event) {
		this.runUpTo(entry.at - 1);
		this.#folded = require_engine.advance(this.#folded, this.after(event, entry.at));
	}
	after({ by, what }, at) {
		return require_engine.personDid(this.issue, by, resolve(this.#policy, what), at);
	}
	runUpTo(limit) {
		if (this.#test.runs.kind !== "due") {
			for (const at of this.#times.filter((time) => time > this.#ran && time <= limit)) {
				if (this.isOverlong) return;
				this.#run(at);
			}
			return;
		}
		const from = Math.max(this.#ran, this.#test.declared);
		if (this.isOverlong) return;
		for (const run of require_engine.simulateDueRuns(this.#folded, from, limit, this.#reader)) {
			this.#ranAs(run);
			if (this.isOverlong) return;
		}
	}
	#run(at) {
		this.#ranAs(require_engine.simulateRun(this.#folded, at, this.#reader));
	}
	#ranAs(run) {
		const { at, folded, decision } = run;
		const sent = require_engine.sentMessages(run).map(({ channel, to }) => to === null ? channel : `${to} by ${channel}`);
		this.#observe(this.issue, at);
		for (const { trigger } of decision.fired) this.firedOn.set(trigger, {
			folded: this.#folded,
			at
		});
		this.#runCount += 1;
		this.isOverlong = this.#runCount >= MOST_RUNS;
		this.#ran = at;
		this.#folded = folded;
		this.last = decision;
		const comments = require_engine.commentsOf(run);
		this.since = {
			fired: [...this.since.fired, ...decision.fired.map(({ trigger }) => trigger)],
			mentioned: [...this.since.mentioned, ...comments.flatMap(({ mentions }) => mentions)],
			comments: this.since.comments + comments.length,
			sent: [...this.since.sent, ...sent]
		};
		this.#onRun(run);
	}
};
function timetable(test) {
	const { runs, declared, story } = test;
	if (runs.kind === "due") return [];
	if (runs.kind === "at") return runs.times.toSorted((a, b) => a - b);
	const end = story.at(-1)?.at ?? declared;
	return Array.from({ length: Math.floor((end - declared) / runs.seconds) + 1 }, (_, n) => declared + n * runs.seconds);
}
function openCase(policy, test) {
	const { declared, incident } = test;
	return require_engine.openIssue({
		at: declared,
		author: incident.author ?? "reporter",
		title: incident.title ?? "Incident",
		body: incident.body ?? require_engine.writeBody(policy, incident.details ?? {}),
		type: incident.type ?? null,
		labels: incident.labels ?? policy.incident.labels.slice(0, 1),
		assignees: incident.assignees ?? [],
		people: peopleOf(policy, test)
	});
}
function peopleOf(policy, { people, declared, story }) {
	const named = policy.commands.size > 0 ? [] : require_action_start.callableBetween(policy, declared, story.at(-1)?.at ?? declared);
	return {
		...Object.fromEntries(named.map((login) => [login, {
			permission: "triage",
			assignable: false
		}])),
		...Object.fromEntries(Object.entries(people).map(([login, permission]) => {
			const isRaised = !require_policy_validation.isAtLeast(permission, "triage") && require_policy_validation.hasName(named, login);
			return [require_policy_validation.nameKey(login), {
				permission: isRaised ? "triage" : permission,
				assignable: permission !== "none"
			}];
		}))
	};
}
function resolve(policy, what) {
	if (what.kind !== "edit") return what;
	const body = what.body ?? (what.details === null ? null : require_engine.writeBody(policy, what.details));
	return {
		kind: "edit",
		title: what.title,
		body,
		review: what.review
	};
}
// src/cases/course.ts
function courseOf(policy, test, until) {
	const steps = [];
	const story = new Story(policy, test, () => {}, (run) => {
		const { at, issue, effects } = run;
		steps.push({
			at,
			issue,
			effects,
			sent: require_engine.sentMessages(run)
		});
	}, "people");
	for (const entry of test.story) {
		if (entry.at > until) break;
		if (entry.event) story.applyEventAndRun(entry, entry.event);
	}
	story.runUpTo(until);
	return steps;
}
// src/cases/names.ts
function checkNames(yaml, policy) {
	const known = {
		detail: policy.incident.details.map(({ name }) => name),
		role: [...policy.roles.keys(), require_policy_validation.OWNER],
		severity: policy.severities.map(({ id }) => id),
		level: Array.from({ length: Math.max(1, policy.levels.length) }, (_, index) => String(index + 1)),
		trigger: policy.triggers.map(({ id }) => id),
		channel: [...policy.channels.keys()],
		label: labelsOf(policy)
	};
	const problems = (require_policy_validation.asList(require_policy_validation.asMap(yaml.value)?.["cases"]) ?? []).flatMap((one, index) => {
		const beside = peoplesLabels(one);
		return namesIn(one, ["cases", index]).flatMap((name) => unknown(name, known, beside));
	});
	return require_policy_validation.locateProblems(problems, yaml);
}
const labelsOf = (policy) => [.../* @__PURE__ */ new Set([...policy.incident.labels, ...require_policy_validation.ownLabels(policy)])];
function peoplesLabels(one) {
	const acts = (require_policy_validation.asList(require_policy_validation.asMap(one)?.["story"]) ?? []).map((entry) => require_policy_validation.asMap(entry)?.["label"] ?? null);
	return [require_policy_validation.asMap(require_policy_validation.asMap(one)?.["incident"])?.["labels"] ?? null, ...acts].flatMap((labels) => require_policy_validation.asList(labels) ?? [labels]).filter((label) => typeof label === "string");
}
function problemsUnder(policy, tests, { text, file }) {
	if (tests.ok) return checkNames(tests.value.yaml, policy);
	const yaml = require_policy_validation.parseYaml(text, file);
	const names = yaml.diagnostics.length > 0 ? [] : checkNames(yaml, policy);
	return [...tests.diagnostics, ...names];
}
function namesIn(one, path) {
	const keys = (kind, map, at) => Object.keys(require_policy_validation.asMap(map) ?? {}).map((name) => ({
		kind,
		name,
		path: at,
		isKey: true
	}));
	const value = (kind, name, at) => typeof name === "string" ? [{
		kind,
		name,
		path: at,
		isKey: false
	}] : [];
	const values = (kind, list, at) => require_policy_validation.asList(list)?.flatMap((name, place) => value(kind, name, [...at, place])) ?? [];
	const document = require_policy_validation.asMap(one);
	return [...keys("detail", require_policy_validation.asMap(document?.["incident"])?.["details"], [
		...path,
		"incident",
		"details"
	]), ...(require_policy_validation.asList(document?.["story"]) ?? []).flatMap((entry, index) => {
		const at = [
			...path,
			"story",
			index
		];
		const { edit, unlabel, expect } = require_policy_validation.asMap(entry) ?? {};
		const expected = require_policy_validation.asMap(expect);
		const sent = (require_policy_validation.asList(expected?.["sent"]) ?? []).map((text) => typeof text === "string" ? text.split(" by ").at(-1) ?? "" : text);
		return [
			...keys("detail", require_policy_validation.asMap(edit)?.["details"], [
				...at,
				"edit",
				"details"
			]),
			...value("label", unlabel, [...at, "unlabel"]),
			...values("label", unlabel, [...at, "unlabel"]),
			...values("label", expected?.["labels"], [
				...at,
				"expect",
				"labels"
			]),
			...values("label", expected?.["not-labels"], [
				...at,
				"expect",
				"not-labels"
			]),
			...value("level", levelIn(expected?.["level"]), [
				...at,
				"expect",
				"level"
			]),
			...keys("role", expected?.["holders"], [
				...at,
				"expect",
				"holders"
			]),
			...value("severity", expected?.["severity"], [
				...at,
				"expect",
				"severity"
			]),
			...values("channel", sent, [
				...at,
				"expect",
				"sent"
			]),
			...values("trigger", expected?.["fired"], [
				...at,
				"expect",
				"fired"
			])
		];
	})];
}
const levelIn = (level) => typeof level === "number" && Number.isInteger(level) && level > 0 ? String(level) : null;
function unknown({ kind, name, path, isKey }, known, peoples) {
	const all = kind === "label" ? [...known.label, ...peoples] : known[kind];
	if (kind === "label" ? require_policy_validation.hasName(all, name) : all.includes(name)) return [];
	const words = {
		kind,
		found: name,
		expected: require_policy_validation.listNames(known[kind]),
		nearest: require_policy_validation.didYouMean(name, all)
	};
	return [require_policy_validation.problem("unknown-name", require_policy_validation.toPointer(path), words, isKey ? { key: name } : {})];
}
// src/generated/policy-test-schema.js
var e = ((e, t) => () => (t || (e((t = { exports: {} }).exports, t, t.exports), e = null), t.exports))(((e) => {
	Object.defineProperty(e, "__esModule", { value: !0 });
	function t(e) {
		let t = e.length, n = 0, r = 0, i;
		for (; r < t;) n++, i = e.charCodeAt(r++), i >= 55296 && i <= 56319 && r < t && (i = e.charCodeAt(r), (i & 64512) == 56320 && r++);
		return n;
	}
	e.default = t, t.code = `require("ajv/dist/runtime/ucs2length").default`;
}));
var n = S;
const r = {
	$schema: `http://json-schema.org/draft-07/schema#`,
	$id: `https://raw.githubusercontent.com/OWNER/REPO/v1/schemas/policy-test.v1.schema.json`,
	title: `Tests of an escalation policy, version 1`,
	description: "Incidents told as stories, and what must be due when. Run by `tocsin test`.",
	type: `object`,
	required: [`version`, `cases`],
	additionalProperties: !1,
	properties: {
		version: {
			const: 1,
			description: "The version of this format: `version: 1`."
		},
		policy: {
			type: `string`,
			minLength: 1,
			description: `The policy under test, relative to this file. Default: the file this one is named after.`
		},
		people: {
			type: `object`,
			description: "Repository permission of each person; unnamed logins have none and cannot be assigned. As in the Action, people whom a role of the policy names or a schedule has on call are responders all the same, unless the policy has `commands`.",
			additionalProperties: { enum: [
				`none`,
				`read`,
				`triage`,
				`write`,
				`maintain`,
				`admin`
			] }
		},
		cases: {
			type: `array`,
			minItems: 1,
			items: { $ref: `#/definitions/case` },
			description: `Incidents, each with its story.`
		}
	},
	definitions: {
		duration: {
			type: `string`,
			pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
			description: `Such as 90s, 15m, 1h30m, 2d, 1w.`
		},
		instant: {
			title: `instant`,
			type: `string`,
			pattern: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$`,
			description: `ISO 8601; UTC unless it says otherwise.`
		},
		moment: {
			title: `moment`,
			type: `string`,
			pattern: `^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$`,
			description: "A duration since `declared`, or an instant."
		},
		texts: {
			type: `array`,
			items: { type: `string` }
		},
		"one-or-many": {
			type: [`string`, `array`],
			if: { type: `array` },
			then: {
				minItems: 1,
				items: {
					type: `string`,
					minLength: 1
				}
			},
			else: { minLength: 1 }
		},
		details: {
			type: `object`,
			description: `What the form sections say, by detail name.`,
			additionalProperties: {
				type: [
					`string`,
					`number`,
					`boolean`,
					`null`,
					`array`
				],
				items: { type: `string` }
			}
		},
		case: {
			type: `object`,
			required: [
				`name`,
				`declared`,
				`story`
			],
			additionalProperties: !1,
			properties: {
				name: {
					type: `string`,
					minLength: 1,
					pattern: `^$|\\S`,
					patternErrorMessage: `Nothing but blanks stands here.`,
					description: `What the case claims.`
				},
				declared: {
					description: "When the incident is declared, such as `2026-11-23T10:00:00Z`; UTC unless it says otherwise.",
					allOf: [{ $ref: `#/definitions/instant` }]
				},
				incident: {
					description: `The issue, as its reporter opens it.`,
					type: `object`,
					additionalProperties: !1,
					properties: {
						title: {
							type: `string`,
							description: `Its title.`
						},
						author: {
							type: `string`,
							minLength: 1,
							description: "Login of the reporter; `reporter` by default."
						},
						type: {
							type: [`string`, `null`],
							description: `Its issue type.`
						},
						labels: {
							$ref: `#/definitions/texts`,
							description: "Default: the first label of the policy's `incident`."
						},
						assignees: {
							$ref: `#/definitions/texts`,
							description: `Who is assigned from the start.`
						},
						details: { $ref: `#/definitions/details` },
						body: {
							type: [`string`, `null`],
							description: "The whole description, instead of `details`."
						},
						review: {
							type: `string`,
							description: "The text of the prepared review, as somebody leaves it. `- [ ] Renew the certificate @dan 2026-12-01` is an action item."
						}
					}
				},
				runs: {
					type: [
						`string`,
						`object`,
						`array`
					],
					description: "When the engine runs: `due` (default), `{ every: 5m }`, or a list of times.",
					if: { type: `string` },
					then: { enum: [`due`] },
					else: {
						if: { type: `array` },
						then: { items: { $ref: `#/definitions/moment` } },
						else: {
							required: [`every`],
							additionalProperties: !1,
							properties: { every: {
								description: "How often the engine runs, such as `5m`.",
								allOf: [{ $ref: `#/definitions/duration` }]
							} }
						}
					}
				},
				story: {
					type: `array`,
					minItems: 1,
					items: { $ref: `#/definitions/entry` },
					description: `What happens, and what is expected, in order.`
				}
			}
		},
		entry: {
			type: `object`,
			required: [`at`],
			additionalProperties: !1,
			properties: {
				at: {
					description: "A duration since `declared`, such as `20m`, or an instant.",
					allOf: [{ $ref: `#/definitions/moment` }]
				},
				by: {
					type: `string`,
					minLength: 1,
					description: `Login of who does it.`
				},
				comment: {
					type: `string`,
					description: "They write this, such as `/ack`."
				},
				label: {
					$ref: `#/definitions/one-or-many`,
					description: `They add these labels.`
				},
				unlabel: {
					$ref: `#/definitions/one-or-many`,
					description: `They remove these labels.`
				},
				assign: {
					$ref: `#/definitions/one-or-many`,
					description: `They assign these people.`
				},
				unassign: {
					$ref: `#/definitions/one-or-many`,
					description: `They unassign these people.`
				},
				close: {
					enum: [
						`completed`,
						`not-planned`,
						`duplicate`
					],
					description: `They close the issue, for this reason.`
				},
				reopen: {
					const: !0,
					description: `They reopen the issue.`
				},
				edit: {
					description: `They edit the issue: what is named becomes this.`,
					type: `object`,
					minProperties: 1,
					additionalProperties: !1,
					properties: {
						title: {
							type: `string`,
							description: `Its title.`
						},
						details: { $ref: `#/definitions/details` },
						body: {
							type: [`string`, `null`],
							description: "The whole description, instead of `details`."
						},
						review: {
							type: `string`,
							description: "The text of the prepared review, as somebody leaves it. `- [ ] Renew the certificate @dan 2026-12-01` is an action item."
						}
					}
				},
				expect: {
					description: `What has to be so then, after what happened at this time.`,
					allOf: [{ $ref: `#/definitions/expect` }]
				}
			}
		},
		expect: {
			type: `object`,
			minProperties: 1,
			additionalProperties: !1,
			properties: {
				severity: {
					type: [`string`, `null`],
					description: `The severity in force; null: none.`
				},
				level: {
					type: [`integer`, `null`],
					minimum: 1,
					description: `The highest level engaged; null: none.`
				},
				status: {
					description: `How far it is; null: it is no incident.`,
					enum: [
						`open`,
						`acknowledged`,
						`mitigated`,
						`resolved`,
						`reviewed`,
						null
					]
				},
				assigned: {
					$ref: `#/definitions/texts`,
					description: `Exactly these people.`
				},
				holders: {
					type: `object`,
					description: `For each role named, exactly these people.`,
					additionalProperties: { $ref: `#/definitions/texts` }
				},
				labels: {
					$ref: `#/definitions/texts`,
					description: `At least these.`
				},
				"not-labels": {
					$ref: `#/definitions/texts`,
					description: `None of these.`
				},
				next: {
					title: `moment`,
					type: [`string`, `null`],
					if: { type: `string` },
					then: { $ref: `#/definitions/moment` },
					description: "When the next thing is due: a duration since `declared`, an instant, or null."
				},
				fired: {
					$ref: `#/definitions/texts`,
					description: "Triggers since the previous `expect`, each as often as it fired."
				},
				mentioned: {
					$ref: `#/definitions/texts`,
					description: "Everybody mentioned since the previous `expect`."
				},
				sent: {
					$ref: `#/definitions/texts`,
					description: "Messages by channels since the previous `expect`, each as often as it was sent: the name of a place, or `alice by text`."
				},
				comments: {
					type: `integer`,
					minimum: 0,
					description: "New comments since the previous `expect`; edits of the status comment do not count."
				}
			}
		}
	}
};
const i = Object.prototype.hasOwnProperty;
const a = e().default;
const o = {
	type: `object`,
	required: [
		`name`,
		`declared`,
		`story`
	],
	additionalProperties: !1,
	properties: {
		name: {
			type: `string`,
			minLength: 1,
			pattern: `^$|\\S`,
			patternErrorMessage: `Nothing but blanks stands here.`,
			description: `What the case claims.`
		},
		declared: {
			description: "When the incident is declared, such as `2026-11-23T10:00:00Z`; UTC unless it says otherwise.",
			allOf: [{ $ref: `#/definitions/instant` }]
		},
		incident: {
			description: `The issue, as its reporter opens it.`,
			type: `object`,
			additionalProperties: !1,
			properties: {
				title: {
					type: `string`,
					description: `Its title.`
				},
				author: {
					type: `string`,
					minLength: 1,
					description: "Login of the reporter; `reporter` by default."
				},
				type: {
					type: [`string`, `null`],
					description: `Its issue type.`
				},
				labels: {
					$ref: `#/definitions/texts`,
					description: "Default: the first label of the policy's `incident`."
				},
				assignees: {
					$ref: `#/definitions/texts`,
					description: `Who is assigned from the start.`
				},
				details: { $ref: `#/definitions/details` },
				body: {
					type: [`string`, `null`],
					description: "The whole description, instead of `details`."
				},
				review: {
					type: `string`,
					description: "The text of the prepared review, as somebody leaves it. `- [ ] Renew the certificate @dan 2026-12-01` is an action item."
				}
			}
		},
		runs: {
			type: [
				`string`,
				`object`,
				`array`
			],
			description: "When the engine runs: `due` (default), `{ every: 5m }`, or a list of times.",
			if: { type: `string` },
			then: { enum: [`due`] },
			else: {
				if: { type: `array` },
				then: { items: { $ref: `#/definitions/moment` } },
				else: {
					required: [`every`],
					additionalProperties: !1,
					properties: { every: {
						description: "How often the engine runs, such as `5m`.",
						allOf: [{ $ref: `#/definitions/duration` }]
					} }
				}
			}
		},
		story: {
			type: `array`,
			minItems: 1,
			items: { $ref: `#/definitions/entry` },
			description: `What happens, and what is expected, in order.`
		}
	}
};
const s = {
	title: `instant`,
	type: `string`,
	pattern: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$`,
	description: `ISO 8601; UTC unless it says otherwise.`
};
const c = {
	type: `array`,
	items: { type: `string` }
};
const l = {
	type: `object`,
	description: `What the form sections say, by detail name.`,
	additionalProperties: {
		type: [
			`string`,
			`number`,
			`boolean`,
			`null`,
			`array`
		],
		items: { type: `string` }
	}
};
const u = {
	title: `moment`,
	type: `string`,
	pattern: `^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$`,
	description: "A duration since `declared`, or an instant."
};
const d = {
	type: `string`,
	pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
	description: `Such as 90s, 15m, 1h30m, 2d, 1w.`
};
const f = RegExp(`^$|\\S`, `u`);
const p = RegExp(`^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$`, `u`);
const m = RegExp(`^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$`, `u`);
const h = RegExp(`^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`, `u`);
const g = {
	type: `object`,
	required: [`at`],
	additionalProperties: !1,
	properties: {
		at: {
			description: "A duration since `declared`, such as `20m`, or an instant.",
			allOf: [{ $ref: `#/definitions/moment` }]
		},
		by: {
			type: `string`,
			minLength: 1,
			description: `Login of who does it.`
		},
		comment: {
			type: `string`,
			description: "They write this, such as `/ack`."
		},
		label: {
			$ref: `#/definitions/one-or-many`,
			description: `They add these labels.`
		},
		unlabel: {
			$ref: `#/definitions/one-or-many`,
			description: `They remove these labels.`
		},
		assign: {
			$ref: `#/definitions/one-or-many`,
			description: `They assign these people.`
		},
		unassign: {
			$ref: `#/definitions/one-or-many`,
			description: `They unassign these people.`
		},
		close: {
			enum: [
				`completed`,
				`not-planned`,
				`duplicate`
			],
			description: `They close the issue, for this reason.`
		},
		reopen: {
			const: !0,
			description: `They reopen the issue.`
		},
		edit: {
			description: `They edit the issue: what is named becomes this.`,
			type: `object`,
			minProperties: 1,
			additionalProperties: !1,
			properties: {
				title: {
					type: `string`,
					description: `Its title.`
				},
				details: { $ref: `#/definitions/details` },
				body: {
					type: [`string`, `null`],
					description: "The whole description, instead of `details`."
				},
				review: {
					type: `string`,
					description: "The text of the prepared review, as somebody leaves it. `- [ ] Renew the certificate @dan 2026-12-01` is an action item."
				}
			}
		},
		expect: {
			description: `What has to be so then, after what happened at this time.`,
			allOf: [{ $ref: `#/definitions/expect` }]
		}
	}
};
const _ = {
	type: [`string`, `array`],
	if: { type: `array` },
	then: {
		minItems: 1,
		items: {
			type: `string`,
			minLength: 1
		}
	},
	else: { minLength: 1 }
};
const v = {
	type: `object`,
	minProperties: 1,
	additionalProperties: !1,
	properties: {
		severity: {
			type: [`string`, `null`],
			description: `The severity in force; null: none.`
		},
		level: {
			type: [`integer`, `null`],
			minimum: 1,
			description: `The highest level engaged; null: none.`
		},
		status: {
			description: `How far it is; null: it is no incident.`,
			enum: [
				`open`,
				`acknowledged`,
				`mitigated`,
				`resolved`,
				`reviewed`,
				null
			]
		},
		assigned: {
			$ref: `#/definitions/texts`,
			description: `Exactly these people.`
		},
		holders: {
			type: `object`,
			description: `For each role named, exactly these people.`,
			additionalProperties: { $ref: `#/definitions/texts` }
		},
		labels: {
			$ref: `#/definitions/texts`,
			description: `At least these.`
		},
		"not-labels": {
			$ref: `#/definitions/texts`,
			description: `None of these.`
		},
		next: {
			title: `moment`,
			type: [`string`, `null`],
			if: { type: `string` },
			then: { $ref: `#/definitions/moment` },
			description: "When the next thing is due: a duration since `declared`, an instant, or null."
		},
		fired: {
			$ref: `#/definitions/texts`,
			description: "Triggers since the previous `expect`, each as often as it fired."
		},
		mentioned: {
			$ref: `#/definitions/texts`,
			description: "Everybody mentioned since the previous `expect`."
		},
		sent: {
			$ref: `#/definitions/texts`,
			description: "Messages by channels since the previous `expect`, each as often as it was sent: the name of a place, or `alice by text`."
		},
		comments: {
			type: `integer`,
			minimum: 0,
			description: "New comments since the previous `expect`; edits of the status comment do not count."
		}
	}
};
function y(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: a = e } = {}) {
	let o = null, s = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (Object.keys(e).length < 1) {
			let n = {
				instancePath: t,
				schemaPath: `#/minProperties`,
				keyword: `minProperties`,
				params: { limit: 1 },
				message: `must NOT have fewer than 1 properties`,
				schema: 1,
				parentSchema: v,
				data: e
			};
			o === null ? o = [n] : o.push(n), s++;
		}
		for (let n of Object.keys(e)) if (!i.call(v.properties, n)) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: v,
				data: e
			};
			o === null ? o = [r] : o.push(r), s++;
		}
		if (e.severity !== void 0 && i.call(e, `severity`)) {
			let n = e.severity;
			if (typeof n != `string` && n !== null) {
				let e = {
					instancePath: t + `/severity`,
					schemaPath: `#/properties/severity/type`,
					keyword: `type`,
					params: { type: v.properties.severity.type },
					message: `must be string,null`,
					schema: v.properties.severity.type,
					parentSchema: v.properties.severity,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.level !== void 0 && i.call(e, `level`)) {
			let n = e.level;
			if ((typeof n != `number` || n % 1 || isNaN(n) || !isFinite(n)) && n !== null) {
				let e = {
					instancePath: t + `/level`,
					schemaPath: `#/properties/level/type`,
					keyword: `type`,
					params: { type: v.properties.level.type },
					message: `must be integer,null`,
					schema: v.properties.level.type,
					parentSchema: v.properties.level,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == `number` && isFinite(n) && (n < 1 || isNaN(n))) {
				let e = {
					instancePath: t + `/level`,
					schemaPath: `#/properties/level/minimum`,
					keyword: `minimum`,
					params: {
						comparison: `>=`,
						limit: 1
					},
					message: `must be >= 1`,
					schema: 1,
					parentSchema: v.properties.level,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.status !== void 0 && i.call(e, `status`)) {
			let n = e.status;
			if (n !== `open` && n !== `acknowledged` && n !== `mitigated` && n !== `resolved` && n !== `reviewed` && n !== null) {
				let e = {
					instancePath: t + `/status`,
					schemaPath: `#/properties/status/enum`,
					keyword: `enum`,
					params: { allowedValues: v.properties.status.enum },
					message: `must be equal to one of the allowed values`,
					schema: v.properties.status.enum,
					parentSchema: v.properties.status,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.assigned !== void 0 && i.call(e, `assigned`)) {
			let n = e.assigned;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/assigned/` + r,
							schemaPath: `#/definitions/texts/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: c.items.type,
							parentSchema: c.items,
							data: e
						};
						o === null ? o = [n] : o.push(n), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/assigned`,
					schemaPath: `#/definitions/texts/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: c.type,
					parentSchema: c,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.holders !== void 0 && i.call(e, `holders`)) {
			let n = e.holders;
			if (n && typeof n == `object` && !Array.isArray(n)) for (let e of Object.keys(n)) {
				let r = n[e];
				if (Array.isArray(r)) {
					let n = r.length;
					for (let i = 0; i < n; i++) {
						let n = r[i];
						if (typeof n != `string`) {
							let r = {
								instancePath: t + `/holders/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`) + `/` + i,
								schemaPath: `#/definitions/texts/items/type`,
								keyword: `type`,
								params: { type: `string` },
								message: `must be string`,
								schema: c.items.type,
								parentSchema: c.items,
								data: n
							};
							o === null ? o = [r] : o.push(r), s++;
						}
					}
				} else {
					let n = {
						instancePath: t + `/holders/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
						schemaPath: `#/definitions/texts/type`,
						keyword: `type`,
						params: { type: `array` },
						message: `must be array`,
						schema: c.type,
						parentSchema: c,
						data: r
					};
					o === null ? o = [n] : o.push(n), s++;
				}
			}
			else {
				let e = {
					instancePath: t + `/holders`,
					schemaPath: `#/properties/holders/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: v.properties.holders.type,
					parentSchema: v.properties.holders,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.labels !== void 0 && i.call(e, `labels`)) {
			let n = e.labels;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/labels/` + r,
							schemaPath: `#/definitions/texts/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: c.items.type,
							parentSchema: c.items,
							data: e
						};
						o === null ? o = [n] : o.push(n), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/labels`,
					schemaPath: `#/definitions/texts/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: c.type,
					parentSchema: c,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e[`not-labels`] !== void 0 && i.call(e, `not-labels`)) {
			let n = e[`not-labels`];
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/not-labels/` + r,
							schemaPath: `#/definitions/texts/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: c.items.type,
							parentSchema: c.items,
							data: e
						};
						o === null ? o = [n] : o.push(n), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/not-labels`,
					schemaPath: `#/definitions/texts/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: c.type,
					parentSchema: c,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.next !== void 0 && i.call(e, `next`)) {
			let n = e.next;
			if (typeof n != `string` && n !== null) {
				let e = {
					instancePath: t + `/next`,
					schemaPath: `#/properties/next/type`,
					keyword: `type`,
					params: { type: v.properties.next.type },
					message: `must be string,null`,
					schema: v.properties.next.type,
					parentSchema: v.properties.next,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			let r = s, i = !0, a = s;
			if (typeof n != `string`) {
				let e = {};
				o === null ? o = [e] : o.push(e), s++;
			}
			var l = a === s;
			if (s = r, o !== null && (r ? o.length = r : o = null), l) {
				let e = s;
				if (typeof n == `string`) {
					if (!m.test(n)) {
						let e = {
							instancePath: t + `/next`,
							schemaPath: `#/definitions/moment/pattern`,
							keyword: `pattern`,
							params: { pattern: `^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$` },
							message: `must match pattern "^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$"`,
							schema: `^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$`,
							parentSchema: u,
							data: n
						};
						o === null ? o = [e] : o.push(e), s++;
					}
				} else {
					let e = {
						instancePath: t + `/next`,
						schemaPath: `#/definitions/moment/type`,
						keyword: `type`,
						params: { type: `string` },
						message: `must be string`,
						schema: u.type,
						parentSchema: u,
						data: n
					};
					o === null ? o = [e] : o.push(e), s++;
				}
				var l = e === s;
				i = l;
			}
			if (!i) {
				let e = {
					instancePath: t + `/next`,
					schemaPath: `#/properties/next/if`,
					keyword: `if`,
					params: { failingKeyword: `then` },
					message: `must match "then" schema`,
					schema: v.properties.next.if,
					parentSchema: v.properties.next,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.fired !== void 0 && i.call(e, `fired`)) {
			let n = e.fired;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/fired/` + r,
							schemaPath: `#/definitions/texts/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: c.items.type,
							parentSchema: c.items,
							data: e
						};
						o === null ? o = [n] : o.push(n), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/fired`,
					schemaPath: `#/definitions/texts/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: c.type,
					parentSchema: c,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.mentioned !== void 0 && i.call(e, `mentioned`)) {
			let n = e.mentioned;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/mentioned/` + r,
							schemaPath: `#/definitions/texts/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: c.items.type,
							parentSchema: c.items,
							data: e
						};
						o === null ? o = [n] : o.push(n), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/mentioned`,
					schemaPath: `#/definitions/texts/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: c.type,
					parentSchema: c,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.sent !== void 0 && i.call(e, `sent`)) {
			let n = e.sent;
			if (Array.isArray(n)) {
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/sent/` + r,
							schemaPath: `#/definitions/texts/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: c.items.type,
							parentSchema: c.items,
							data: e
						};
						o === null ? o = [n] : o.push(n), s++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/sent`,
					schemaPath: `#/definitions/texts/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: c.type,
					parentSchema: c,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
		if (e.comments !== void 0 && i.call(e, `comments`)) {
			let n = e.comments;
			if (typeof n != `number` || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + `/comments`,
					schemaPath: `#/properties/comments/type`,
					keyword: `type`,
					params: { type: `integer` },
					message: `must be integer`,
					schema: v.properties.comments.type,
					parentSchema: v.properties.comments,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
			if (typeof n == `number` && isFinite(n) && (n < 0 || isNaN(n))) {
				let e = {
					instancePath: t + `/comments`,
					schemaPath: `#/properties/comments/minimum`,
					keyword: `minimum`,
					params: {
						comparison: `>=`,
						limit: 0
					},
					message: `must be >= 0`,
					schema: 0,
					parentSchema: v.properties.comments,
					data: n
				};
				o === null ? o = [e] : o.push(e), s++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: v.type,
			parentSchema: v,
			data: e
		};
		o === null ? o = [n] : o.push(n), s++;
	}
	return y.errors = o, s === 0;
}
function b(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: o = e } = {}) {
	let s = null, c = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.at === void 0 || !i.call(e, `at`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `at` },
				message: `must have required property 'at'`,
				schema: g.required,
				parentSchema: g,
				data: e
			};
			s === null ? s = [n] : s.push(n), c++;
		}
		for (let n of Object.keys(e)) if (!i.call(g.properties, n)) {
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
			s === null ? s = [r] : s.push(r), c++;
		}
		if (e.at !== void 0 && i.call(e, `at`)) {
			let n = e.at;
			if (typeof n == `string`) {
				if (!m.test(n)) {
					let e = {
						instancePath: t + `/at`,
						schemaPath: `#/definitions/moment/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$` },
						message: `must match pattern "^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$"`,
						schema: `^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$`,
						parentSchema: u,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
			} else {
				let e = {
					instancePath: t + `/at`,
					schemaPath: `#/definitions/moment/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: u.type,
					parentSchema: u,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.by !== void 0 && i.call(e, `by`)) {
			let n = e.by;
			if (typeof n == `string`) {
				if (a(n) < 1) {
					let e = {
						instancePath: t + `/by`,
						schemaPath: `#/properties/by/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: g.properties.by,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
			} else {
				let e = {
					instancePath: t + `/by`,
					schemaPath: `#/properties/by/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: g.properties.by.type,
					parentSchema: g.properties.by,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.comment !== void 0 && i.call(e, `comment`)) {
			let n = e.comment;
			if (typeof n != `string`) {
				let e = {
					instancePath: t + `/comment`,
					schemaPath: `#/properties/comment/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: g.properties.comment.type,
					parentSchema: g.properties.comment,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.label !== void 0 && i.call(e, `label`)) {
			let n = e.label;
			if (typeof n != `string` && !Array.isArray(n)) {
				let e = {
					instancePath: t + `/label`,
					schemaPath: `#/definitions/one-or-many/type`,
					keyword: `type`,
					params: { type: _.type },
					message: `must be string,array`,
					schema: _.type,
					parentSchema: _,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
			let r = c, i = !0, o = c;
			if (!Array.isArray(n)) {
				let e = {};
				s === null ? s = [e] : s.push(e), c++;
			}
			var d = o === c;
			c = r, s !== null && (r ? s.length = r : s = null);
			let l;
			if (d) {
				let e = c;
				if (Array.isArray(n)) {
					if (n.length < 1) {
						let e = {
							instancePath: t + `/label`,
							schemaPath: `#/definitions/one-or-many/then/minItems`,
							keyword: `minItems`,
							params: { limit: 1 },
							message: `must NOT have fewer than 1 items`,
							schema: 1,
							parentSchema: _.then,
							data: n
						};
						s === null ? s = [e] : s.push(e), c++;
					}
					let e = n.length;
					for (let r = 0; r < e; r++) {
						let e = n[r];
						if (typeof e == `string`) {
							if (a(e) < 1) {
								let n = {
									instancePath: t + `/label/` + r,
									schemaPath: `#/definitions/one-or-many/then/items/minLength`,
									keyword: `minLength`,
									params: { limit: 1 },
									message: `must NOT have fewer than 1 characters`,
									schema: 1,
									parentSchema: _.then.items,
									data: e
								};
								s === null ? s = [n] : s.push(n), c++;
							}
						} else {
							let n = {
								instancePath: t + `/label/` + r,
								schemaPath: `#/definitions/one-or-many/then/items/type`,
								keyword: `type`,
								params: { type: `string` },
								message: `must be string`,
								schema: _.then.items.type,
								parentSchema: _.then.items,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
					}
				}
				var d = e === c;
				i = d, l = `then`;
			} else {
				let e = c;
				if (typeof n == `string` && a(n) < 1) {
					let e = {
						instancePath: t + `/label`,
						schemaPath: `#/definitions/one-or-many/else/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: _.else,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				var d = e === c;
				i = d, l = `else`;
			}
			if (!i) {
				let e = {
					instancePath: t + `/label`,
					schemaPath: `#/definitions/one-or-many/if`,
					keyword: `if`,
					params: { failingKeyword: l },
					message: `must match "` + l + `" schema`,
					schema: _.if,
					parentSchema: _,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.unlabel !== void 0 && i.call(e, `unlabel`)) {
			let n = e.unlabel;
			if (typeof n != `string` && !Array.isArray(n)) {
				let e = {
					instancePath: t + `/unlabel`,
					schemaPath: `#/definitions/one-or-many/type`,
					keyword: `type`,
					params: { type: _.type },
					message: `must be string,array`,
					schema: _.type,
					parentSchema: _,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
			let r = c, i = !0, o = c;
			if (!Array.isArray(n)) {
				let e = {};
				s === null ? s = [e] : s.push(e), c++;
			}
			var f = o === c;
			c = r, s !== null && (r ? s.length = r : s = null);
			let l;
			if (f) {
				let e = c;
				if (Array.isArray(n)) {
					if (n.length < 1) {
						let e = {
							instancePath: t + `/unlabel`,
							schemaPath: `#/definitions/one-or-many/then/minItems`,
							keyword: `minItems`,
							params: { limit: 1 },
							message: `must NOT have fewer than 1 items`,
							schema: 1,
							parentSchema: _.then,
							data: n
						};
						s === null ? s = [e] : s.push(e), c++;
					}
					let e = n.length;
					for (let r = 0; r < e; r++) {
						let e = n[r];
						if (typeof e == `string`) {
							if (a(e) < 1) {
								let n = {
									instancePath: t + `/unlabel/` + r,
									schemaPath: `#/definitions/one-or-many/then/items/minLength`,
									keyword: `minLength`,
									params: { limit: 1 },
									message: `must NOT have fewer than 1 characters`,
									schema: 1,
									parentSchema: _.then.items,
									data: e
								};
								s === null ? s = [n] : s.push(n), c++;
							}
						} else {
							let n = {
								instancePath: t + `/unlabel/` + r,
								schemaPath: `#/definitions/one-or-many/then/items/type`,
								keyword: `type`,
								params: { type: `string` },
								message: `must be string`,
								schema: _.then.items.type,
								parentSchema: _.then.items,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
					}
				}
				var f = e === c;
				i = f, l = `then`;
			} else {
				let e = c;
				if (typeof n == `string` && a(n) < 1) {
					let e = {
						instancePath: t + `/unlabel`,
						schemaPath: `#/definitions/one-or-many/else/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: _.else,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				var f = e === c;
				i = f, l = `else`;
			}
			if (!i) {
				let e = {
					instancePath: t + `/unlabel`,
					schemaPath: `#/definitions/one-or-many/if`,
					keyword: `if`,
					params: { failingKeyword: l },
					message: `must match "` + l + `" schema`,
					schema: _.if,
					parentSchema: _,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.assign !== void 0 && i.call(e, `assign`)) {
			let n = e.assign;
			if (typeof n != `string` && !Array.isArray(n)) {
				let e = {
					instancePath: t + `/assign`,
					schemaPath: `#/definitions/one-or-many/type`,
					keyword: `type`,
					params: { type: _.type },
					message: `must be string,array`,
					schema: _.type,
					parentSchema: _,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
			let r = c, i = !0, o = c;
			if (!Array.isArray(n)) {
				let e = {};
				s === null ? s = [e] : s.push(e), c++;
			}
			var p = o === c;
			c = r, s !== null && (r ? s.length = r : s = null);
			let l;
			if (p) {
				let e = c;
				if (Array.isArray(n)) {
					if (n.length < 1) {
						let e = {
							instancePath: t + `/assign`,
							schemaPath: `#/definitions/one-or-many/then/minItems`,
							keyword: `minItems`,
							params: { limit: 1 },
							message: `must NOT have fewer than 1 items`,
							schema: 1,
							parentSchema: _.then,
							data: n
						};
						s === null ? s = [e] : s.push(e), c++;
					}
					let e = n.length;
					for (let r = 0; r < e; r++) {
						let e = n[r];
						if (typeof e == `string`) {
							if (a(e) < 1) {
								let n = {
									instancePath: t + `/assign/` + r,
									schemaPath: `#/definitions/one-or-many/then/items/minLength`,
									keyword: `minLength`,
									params: { limit: 1 },
									message: `must NOT have fewer than 1 characters`,
									schema: 1,
									parentSchema: _.then.items,
									data: e
								};
								s === null ? s = [n] : s.push(n), c++;
							}
						} else {
							let n = {
								instancePath: t + `/assign/` + r,
								schemaPath: `#/definitions/one-or-many/then/items/type`,
								keyword: `type`,
								params: { type: `string` },
								message: `must be string`,
								schema: _.then.items.type,
								parentSchema: _.then.items,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
					}
				}
				var p = e === c;
				i = p, l = `then`;
			} else {
				let e = c;
				if (typeof n == `string` && a(n) < 1) {
					let e = {
						instancePath: t + `/assign`,
						schemaPath: `#/definitions/one-or-many/else/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: _.else,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				var p = e === c;
				i = p, l = `else`;
			}
			if (!i) {
				let e = {
					instancePath: t + `/assign`,
					schemaPath: `#/definitions/one-or-many/if`,
					keyword: `if`,
					params: { failingKeyword: l },
					message: `must match "` + l + `" schema`,
					schema: _.if,
					parentSchema: _,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.unassign !== void 0 && i.call(e, `unassign`)) {
			let n = e.unassign;
			if (typeof n != `string` && !Array.isArray(n)) {
				let e = {
					instancePath: t + `/unassign`,
					schemaPath: `#/definitions/one-or-many/type`,
					keyword: `type`,
					params: { type: _.type },
					message: `must be string,array`,
					schema: _.type,
					parentSchema: _,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
			let r = c, i = !0, o = c;
			if (!Array.isArray(n)) {
				let e = {};
				s === null ? s = [e] : s.push(e), c++;
			}
			var h = o === c;
			c = r, s !== null && (r ? s.length = r : s = null);
			let l;
			if (h) {
				let e = c;
				if (Array.isArray(n)) {
					if (n.length < 1) {
						let e = {
							instancePath: t + `/unassign`,
							schemaPath: `#/definitions/one-or-many/then/minItems`,
							keyword: `minItems`,
							params: { limit: 1 },
							message: `must NOT have fewer than 1 items`,
							schema: 1,
							parentSchema: _.then,
							data: n
						};
						s === null ? s = [e] : s.push(e), c++;
					}
					let e = n.length;
					for (let r = 0; r < e; r++) {
						let e = n[r];
						if (typeof e == `string`) {
							if (a(e) < 1) {
								let n = {
									instancePath: t + `/unassign/` + r,
									schemaPath: `#/definitions/one-or-many/then/items/minLength`,
									keyword: `minLength`,
									params: { limit: 1 },
									message: `must NOT have fewer than 1 characters`,
									schema: 1,
									parentSchema: _.then.items,
									data: e
								};
								s === null ? s = [n] : s.push(n), c++;
							}
						} else {
							let n = {
								instancePath: t + `/unassign/` + r,
								schemaPath: `#/definitions/one-or-many/then/items/type`,
								keyword: `type`,
								params: { type: `string` },
								message: `must be string`,
								schema: _.then.items.type,
								parentSchema: _.then.items,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
					}
				}
				var h = e === c;
				i = h, l = `then`;
			} else {
				let e = c;
				if (typeof n == `string` && a(n) < 1) {
					let e = {
						instancePath: t + `/unassign`,
						schemaPath: `#/definitions/one-or-many/else/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: _.else,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				var h = e === c;
				i = h, l = `else`;
			}
			if (!i) {
				let e = {
					instancePath: t + `/unassign`,
					schemaPath: `#/definitions/one-or-many/if`,
					keyword: `if`,
					params: { failingKeyword: l },
					message: `must match "` + l + `" schema`,
					schema: _.if,
					parentSchema: _,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.close !== void 0 && i.call(e, `close`)) {
			let n = e.close;
			if (n !== `completed` && n !== `not-planned` && n !== `duplicate`) {
				let e = {
					instancePath: t + `/close`,
					schemaPath: `#/properties/close/enum`,
					keyword: `enum`,
					params: { allowedValues: g.properties.close.enum },
					message: `must be equal to one of the allowed values`,
					schema: g.properties.close.enum,
					parentSchema: g.properties.close,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.reopen !== void 0 && i.call(e, `reopen`)) {
			let n = e.reopen;
			if (!0 !== n) {
				let e = {
					instancePath: t + `/reopen`,
					schemaPath: `#/properties/reopen/const`,
					keyword: `const`,
					params: { allowedValue: !0 },
					message: `must be equal to constant`,
					schema: !0,
					parentSchema: g.properties.reopen,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.edit !== void 0 && i.call(e, `edit`)) {
			let n = e.edit;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (Object.keys(n).length < 1) {
					let e = {
						instancePath: t + `/edit`,
						schemaPath: `#/properties/edit/minProperties`,
						keyword: `minProperties`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 properties`,
						schema: 1,
						parentSchema: g.properties.edit,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				for (let e of Object.keys(n)) if (e !== `title` && e !== `details` && e !== `body` && e !== `review`) {
					let r = {
						instancePath: t + `/edit`,
						schemaPath: `#/properties/edit/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: g.properties.edit,
						data: n
					};
					s === null ? s = [r] : s.push(r), c++;
				}
				if (n.title !== void 0 && i.call(n, `title`)) {
					let e = n.title;
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/edit/title`,
							schemaPath: `#/properties/edit/properties/title/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: g.properties.edit.properties.title.type,
							parentSchema: g.properties.edit.properties.title,
							data: e
						};
						s === null ? s = [n] : s.push(n), c++;
					}
				}
				if (n.details !== void 0 && i.call(n, `details`)) {
					let e = n.details;
					if (e && typeof e == `object` && !Array.isArray(e)) for (let n of Object.keys(e)) {
						let r = e[n];
						if (typeof r != `string` && !(typeof r == `number` && isFinite(r)) && typeof r != `boolean` && r !== null && !Array.isArray(r)) {
							let e = {
								instancePath: t + `/edit/details/` + n.replace(/~/g, `~0`).replace(/\//g, `~1`),
								schemaPath: `#/definitions/details/additionalProperties/type`,
								keyword: `type`,
								params: { type: l.additionalProperties.type },
								message: `must be string,number,boolean,null,array`,
								schema: l.additionalProperties.type,
								parentSchema: l.additionalProperties,
								data: r
							};
							s === null ? s = [e] : s.push(e), c++;
						}
						if (Array.isArray(r)) {
							let e = r.length;
							for (let i = 0; i < e; i++) {
								let e = r[i];
								if (typeof e != `string`) {
									let r = {
										instancePath: t + `/edit/details/` + n.replace(/~/g, `~0`).replace(/\//g, `~1`) + `/` + i,
										schemaPath: `#/definitions/details/additionalProperties/items/type`,
										keyword: `type`,
										params: { type: `string` },
										message: `must be string`,
										schema: l.additionalProperties.items.type,
										parentSchema: l.additionalProperties.items,
										data: e
									};
									s === null ? s = [r] : s.push(r), c++;
								}
							}
						}
					}
					else {
						let n = {
							instancePath: t + `/edit/details`,
							schemaPath: `#/definitions/details/type`,
							keyword: `type`,
							params: { type: `object` },
							message: `must be object`,
							schema: l.type,
							parentSchema: l,
							data: e
						};
						s === null ? s = [n] : s.push(n), c++;
					}
				}
				if (n.body !== void 0 && i.call(n, `body`)) {
					let e = n.body;
					if (typeof e != `string` && e !== null) {
						let n = {
							instancePath: t + `/edit/body`,
							schemaPath: `#/properties/edit/properties/body/type`,
							keyword: `type`,
							params: { type: g.properties.edit.properties.body.type },
							message: `must be string,null`,
							schema: g.properties.edit.properties.body.type,
							parentSchema: g.properties.edit.properties.body,
							data: e
						};
						s === null ? s = [n] : s.push(n), c++;
					}
				}
				if (n.review !== void 0 && i.call(n, `review`)) {
					let e = n.review;
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/edit/review`,
							schemaPath: `#/properties/edit/properties/review/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: g.properties.edit.properties.review.type,
							parentSchema: g.properties.edit.properties.review,
							data: e
						};
						s === null ? s = [n] : s.push(n), c++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/edit`,
					schemaPath: `#/properties/edit/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: g.properties.edit.type,
					parentSchema: g.properties.edit,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		e.expect !== void 0 && i.call(e, `expect`) && (y(e.expect, {
			instancePath: t + `/expect`,
			parentData: e,
			parentDataProperty: `expect`,
			rootData: o
		}) || (s = s === null ? y.errors : s.concat(y.errors), c = s.length));
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
		s === null ? s = [n] : s.push(n), c++;
	}
	return b.errors = s, c === 0;
}
function x(e, { instancePath: t = ``, parentData: n, parentDataProperty: r, rootData: g = e } = {}) {
	let _ = null, v = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.name === void 0 || !i.call(e, `name`)) {
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
			_ === null ? _ = [n] : _.push(n), v++;
		}
		if (e.declared === void 0 || !i.call(e, `declared`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `declared` },
				message: `must have required property 'declared'`,
				schema: o.required,
				parentSchema: o,
				data: e
			};
			_ === null ? _ = [n] : _.push(n), v++;
		}
		if (e.story === void 0 || !i.call(e, `story`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `story` },
				message: `must have required property 'story'`,
				schema: o.required,
				parentSchema: o,
				data: e
			};
			_ === null ? _ = [n] : _.push(n), v++;
		}
		for (let n of Object.keys(e)) if (n !== `name` && n !== `declared` && n !== `incident` && n !== `runs` && n !== `story`) {
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
			_ === null ? _ = [r] : _.push(r), v++;
		}
		if (e.name !== void 0 && i.call(e, `name`)) {
			let n = e.name;
			if (typeof n == `string`) {
				if (a(n) < 1) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/properties/name/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: o.properties.name,
						data: n
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				if (!f.test(n)) {
					let e = {
						instancePath: t + `/name`,
						schemaPath: `#/properties/name/pattern`,
						keyword: `pattern`,
						params: { pattern: `^$|\\S` },
						message: `must match pattern "^$|\\S"`,
						schema: `^$|\\S`,
						parentSchema: o.properties.name,
						data: n
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
			} else {
				let e = {
					instancePath: t + `/name`,
					schemaPath: `#/properties/name/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: o.properties.name.type,
					parentSchema: o.properties.name,
					data: n
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.declared !== void 0 && i.call(e, `declared`)) {
			let n = e.declared;
			if (typeof n == `string`) {
				if (!p.test(n)) {
					let e = {
						instancePath: t + `/declared`,
						schemaPath: `#/definitions/instant/pattern`,
						keyword: `pattern`,
						params: { pattern: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$` },
						message: `must match pattern "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$"`,
						schema: `^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$`,
						parentSchema: s,
						data: n
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
			} else {
				let e = {
					instancePath: t + `/declared`,
					schemaPath: `#/definitions/instant/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: s.type,
					parentSchema: s,
					data: n
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.incident !== void 0 && i.call(e, `incident`)) {
			let n = e.incident;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				for (let e of Object.keys(n)) if (e !== `title` && e !== `author` && e !== `type` && e !== `labels` && e !== `assignees` && e !== `details` && e !== `body` && e !== `review`) {
					let r = {
						instancePath: t + `/incident`,
						schemaPath: `#/properties/incident/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: o.properties.incident,
						data: n
					};
					_ === null ? _ = [r] : _.push(r), v++;
				}
				if (n.title !== void 0 && i.call(n, `title`)) {
					let e = n.title;
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/incident/title`,
							schemaPath: `#/properties/incident/properties/title/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.incident.properties.title.type,
							parentSchema: o.properties.incident.properties.title,
							data: e
						};
						_ === null ? _ = [n] : _.push(n), v++;
					}
				}
				if (n.author !== void 0 && i.call(n, `author`)) {
					let e = n.author;
					if (typeof e == `string`) {
						if (a(e) < 1) {
							let n = {
								instancePath: t + `/incident/author`,
								schemaPath: `#/properties/incident/properties/author/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: o.properties.incident.properties.author,
								data: e
							};
							_ === null ? _ = [n] : _.push(n), v++;
						}
					} else {
						let n = {
							instancePath: t + `/incident/author`,
							schemaPath: `#/properties/incident/properties/author/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.incident.properties.author.type,
							parentSchema: o.properties.incident.properties.author,
							data: e
						};
						_ === null ? _ = [n] : _.push(n), v++;
					}
				}
				if (n.type !== void 0 && i.call(n, `type`)) {
					let e = n.type;
					if (typeof e != `string` && e !== null) {
						let n = {
							instancePath: t + `/incident/type`,
							schemaPath: `#/properties/incident/properties/type/type`,
							keyword: `type`,
							params: { type: o.properties.incident.properties.type.type },
							message: `must be string,null`,
							schema: o.properties.incident.properties.type.type,
							parentSchema: o.properties.incident.properties.type,
							data: e
						};
						_ === null ? _ = [n] : _.push(n), v++;
					}
				}
				if (n.labels !== void 0 && i.call(n, `labels`)) {
					let e = n.labels;
					if (Array.isArray(e)) {
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/incident/labels/` + r,
									schemaPath: `#/definitions/texts/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: c.items.type,
									parentSchema: c.items,
									data: n
								};
								_ === null ? _ = [e] : _.push(e), v++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/incident/labels`,
							schemaPath: `#/definitions/texts/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: c.type,
							parentSchema: c,
							data: e
						};
						_ === null ? _ = [n] : _.push(n), v++;
					}
				}
				if (n.assignees !== void 0 && i.call(n, `assignees`)) {
					let e = n.assignees;
					if (Array.isArray(e)) {
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n != `string`) {
								let e = {
									instancePath: t + `/incident/assignees/` + r,
									schemaPath: `#/definitions/texts/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: c.items.type,
									parentSchema: c.items,
									data: n
								};
								_ === null ? _ = [e] : _.push(e), v++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/incident/assignees`,
							schemaPath: `#/definitions/texts/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: c.type,
							parentSchema: c,
							data: e
						};
						_ === null ? _ = [n] : _.push(n), v++;
					}
				}
				if (n.details !== void 0 && i.call(n, `details`)) {
					let e = n.details;
					if (e && typeof e == `object` && !Array.isArray(e)) for (let n of Object.keys(e)) {
						let r = e[n];
						if (typeof r != `string` && !(typeof r == `number` && isFinite(r)) && typeof r != `boolean` && r !== null && !Array.isArray(r)) {
							let e = {
								instancePath: t + `/incident/details/` + n.replace(/~/g, `~0`).replace(/\//g, `~1`),
								schemaPath: `#/definitions/details/additionalProperties/type`,
								keyword: `type`,
								params: { type: l.additionalProperties.type },
								message: `must be string,number,boolean,null,array`,
								schema: l.additionalProperties.type,
								parentSchema: l.additionalProperties,
								data: r
							};
							_ === null ? _ = [e] : _.push(e), v++;
						}
						if (Array.isArray(r)) {
							let e = r.length;
							for (let i = 0; i < e; i++) {
								let e = r[i];
								if (typeof e != `string`) {
									let r = {
										instancePath: t + `/incident/details/` + n.replace(/~/g, `~0`).replace(/\//g, `~1`) + `/` + i,
										schemaPath: `#/definitions/details/additionalProperties/items/type`,
										keyword: `type`,
										params: { type: `string` },
										message: `must be string`,
										schema: l.additionalProperties.items.type,
										parentSchema: l.additionalProperties.items,
										data: e
									};
									_ === null ? _ = [r] : _.push(r), v++;
								}
							}
						}
					}
					else {
						let n = {
							instancePath: t + `/incident/details`,
							schemaPath: `#/definitions/details/type`,
							keyword: `type`,
							params: { type: `object` },
							message: `must be object`,
							schema: l.type,
							parentSchema: l,
							data: e
						};
						_ === null ? _ = [n] : _.push(n), v++;
					}
				}
				if (n.body !== void 0 && i.call(n, `body`)) {
					let e = n.body;
					if (typeof e != `string` && e !== null) {
						let n = {
							instancePath: t + `/incident/body`,
							schemaPath: `#/properties/incident/properties/body/type`,
							keyword: `type`,
							params: { type: o.properties.incident.properties.body.type },
							message: `must be string,null`,
							schema: o.properties.incident.properties.body.type,
							parentSchema: o.properties.incident.properties.body,
							data: e
						};
						_ === null ? _ = [n] : _.push(n), v++;
					}
				}
				if (n.review !== void 0 && i.call(n, `review`)) {
					let e = n.review;
					if (typeof e != `string`) {
						let n = {
							instancePath: t + `/incident/review`,
							schemaPath: `#/properties/incident/properties/review/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: o.properties.incident.properties.review.type,
							parentSchema: o.properties.incident.properties.review,
							data: e
						};
						_ === null ? _ = [n] : _.push(n), v++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/incident`,
					schemaPath: `#/properties/incident/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: o.properties.incident.type,
					parentSchema: o.properties.incident,
					data: n
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.runs !== void 0 && i.call(e, `runs`)) {
			let n = e.runs;
			if ((!n || typeof n != `object`) && typeof n != `string`) {
				let e = {
					instancePath: t + `/runs`,
					schemaPath: `#/properties/runs/type`,
					keyword: `type`,
					params: { type: o.properties.runs.type },
					message: `must be string,object,array`,
					schema: o.properties.runs.type,
					parentSchema: o.properties.runs,
					data: n
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
			let r = v, a = !0, s = v;
			if (typeof n != `string`) {
				let e = {};
				_ === null ? _ = [e] : _.push(e), v++;
			}
			var y = s === v;
			v = r, _ !== null && (r ? _.length = r : _ = null);
			let c;
			if (y) {
				let e = v;
				if (n !== `due`) {
					let e = {
						instancePath: t + `/runs`,
						schemaPath: `#/properties/runs/then/enum`,
						keyword: `enum`,
						params: { allowedValues: o.properties.runs.then.enum },
						message: `must be equal to one of the allowed values`,
						schema: o.properties.runs.then.enum,
						parentSchema: o.properties.runs.then,
						data: n
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				var y = e === v;
				a = y, c = `then`;
			} else {
				let e = v, r = v, s = !0, l = v;
				if (!Array.isArray(n)) {
					let e = {};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				var S = l === v;
				v = r, _ !== null && (r ? _.length = r : _ = null);
				let f;
				if (S) {
					let e = v;
					if (Array.isArray(n)) {
						let e = n.length;
						for (let r = 0; r < e; r++) {
							let e = n[r];
							if (typeof e == `string`) {
								if (!m.test(e)) {
									let n = {
										instancePath: t + `/runs/` + r,
										schemaPath: `#/definitions/moment/pattern`,
										keyword: `pattern`,
										params: { pattern: `^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$` },
										message: `must match pattern "^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$"`,
										schema: `^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$`,
										parentSchema: u,
										data: e
									};
									_ === null ? _ = [n] : _.push(n), v++;
								}
							} else {
								let n = {
									instancePath: t + `/runs/` + r,
									schemaPath: `#/definitions/moment/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: u.type,
									parentSchema: u,
									data: e
								};
								_ === null ? _ = [n] : _.push(n), v++;
							}
						}
					}
					var S = e === v;
					s = S, f = `then`;
				} else {
					let e = v;
					if (n && typeof n == `object` && !Array.isArray(n)) {
						if (n.every === void 0 || !i.call(n, `every`)) {
							let e = {
								instancePath: t + `/runs`,
								schemaPath: `#/properties/runs/else/else/required`,
								keyword: `required`,
								params: { missingProperty: `every` },
								message: `must have required property 'every'`,
								schema: o.properties.runs.else.else.required,
								parentSchema: o.properties.runs.else.else,
								data: n
							};
							_ === null ? _ = [e] : _.push(e), v++;
						}
						for (let e of Object.keys(n)) if (e !== `every`) {
							let r = {
								instancePath: t + `/runs`,
								schemaPath: `#/properties/runs/else/else/additionalProperties`,
								keyword: `additionalProperties`,
								params: { additionalProperty: e },
								message: `must NOT have additional properties`,
								schema: !1,
								parentSchema: o.properties.runs.else.else,
								data: n
							};
							_ === null ? _ = [r] : _.push(r), v++;
						}
						if (n.every !== void 0 && i.call(n, `every`)) {
							let e = n.every;
							if (typeof e == `string`) {
								if (!h.test(e)) {
									let n = {
										instancePath: t + `/runs/every`,
										schemaPath: `#/definitions/duration/pattern`,
										keyword: `pattern`,
										params: { pattern: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$` },
										message: `must match pattern "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$"`,
										schema: `^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`,
										parentSchema: d,
										data: e
									};
									_ === null ? _ = [n] : _.push(n), v++;
								}
							} else {
								let n = {
									instancePath: t + `/runs/every`,
									schemaPath: `#/definitions/duration/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: d.type,
									parentSchema: d,
									data: e
								};
								_ === null ? _ = [n] : _.push(n), v++;
							}
						}
					}
					var S = e === v;
					s = S, f = `else`;
				}
				if (!s) {
					let e = {
						instancePath: t + `/runs`,
						schemaPath: `#/properties/runs/else/if`,
						keyword: `if`,
						params: { failingKeyword: f },
						message: `must match "` + f + `" schema`,
						schema: o.properties.runs.else.if,
						parentSchema: o.properties.runs.else,
						data: n
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				var y = e === v;
				a = y, c = `else`;
			}
			if (!a) {
				let e = {
					instancePath: t + `/runs`,
					schemaPath: `#/properties/runs/if`,
					keyword: `if`,
					params: { failingKeyword: c },
					message: `must match "` + c + `" schema`,
					schema: o.properties.runs.if,
					parentSchema: o.properties.runs,
					data: n
				};
				_ === null ? _ = [e] : _.push(e), v++;
			}
		}
		if (e.story !== void 0 && i.call(e, `story`)) {
			let n = e.story;
			if (Array.isArray(n)) {
				if (n.length < 1) {
					let e = {
						instancePath: t + `/story`,
						schemaPath: `#/properties/story/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: o.properties.story,
						data: n
					};
					_ === null ? _ = [e] : _.push(e), v++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) b(n[r], {
					instancePath: t + `/story/` + r,
					parentData: n,
					parentDataProperty: r,
					rootData: g
				}) || (_ = _ === null ? b.errors : _.concat(b.errors), v = _.length);
			} else {
				let e = {
					instancePath: t + `/story`,
					schemaPath: `#/properties/story/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: o.properties.story.type,
					parentSchema: o.properties.story,
					data: n
				};
				_ === null ? _ = [e] : _.push(e), v++;
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
		_ === null ? _ = [n] : _.push(n), v++;
	}
	return x.errors = _, v === 0;
}
function S(e, { instancePath: t = ``, parentData: n, parentDataProperty: o, rootData: s = e } = {}) {
	let c = null, l = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.version === void 0 || !i.call(e, `version`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `version` },
				message: `must have required property 'version'`,
				schema: r.required,
				parentSchema: r,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.cases === void 0 || !i.call(e, `cases`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `cases` },
				message: `must have required property 'cases'`,
				schema: r.required,
				parentSchema: r,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		for (let n of Object.keys(e)) if (n !== `version` && n !== `policy` && n !== `people` && n !== `cases`) {
			let i = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: r,
				data: e
			};
			c === null ? c = [i] : c.push(i), l++;
		}
		if (e.version !== void 0 && i.call(e, `version`)) {
			let n = e.version;
			if (n !== 1) {
				let e = {
					instancePath: t + `/version`,
					schemaPath: `#/properties/version/const`,
					keyword: `const`,
					params: { allowedValue: 1 },
					message: `must be equal to constant`,
					schema: 1,
					parentSchema: r.properties.version,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.policy !== void 0 && i.call(e, `policy`)) {
			let n = e.policy;
			if (typeof n == `string`) {
				if (a(n) < 1) {
					let e = {
						instancePath: t + `/policy`,
						schemaPath: `#/properties/policy/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: r.properties.policy,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
			} else {
				let e = {
					instancePath: t + `/policy`,
					schemaPath: `#/properties/policy/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: r.properties.policy.type,
					parentSchema: r.properties.policy,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.people !== void 0 && i.call(e, `people`)) {
			let n = e.people;
			if (n && typeof n == `object` && !Array.isArray(n)) for (let e of Object.keys(n)) {
				let i = n[e];
				if (i !== `none` && i !== `read` && i !== `triage` && i !== `write` && i !== `maintain` && i !== `admin`) {
					let n = {
						instancePath: t + `/people/` + e.replace(/~/g, `~0`).replace(/\//g, `~1`),
						schemaPath: `#/properties/people/additionalProperties/enum`,
						keyword: `enum`,
						params: { allowedValues: r.properties.people.additionalProperties.enum },
						message: `must be equal to one of the allowed values`,
						schema: r.properties.people.additionalProperties.enum,
						parentSchema: r.properties.people.additionalProperties,
						data: i
					};
					c === null ? c = [n] : c.push(n), l++;
				}
			}
			else {
				let e = {
					instancePath: t + `/people`,
					schemaPath: `#/properties/people/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: r.properties.people.type,
					parentSchema: r.properties.people,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.cases !== void 0 && i.call(e, `cases`)) {
			let n = e.cases;
			if (Array.isArray(n)) {
				if (n.length < 1) {
					let e = {
						instancePath: t + `/cases`,
						schemaPath: `#/properties/cases/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: r.properties.cases,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) x(n[r], {
					instancePath: t + `/cases/` + r,
					parentData: n,
					parentDataProperty: r,
					rootData: s
				}) || (c = c === null ? x.errors : c.concat(x.errors), l = c.length);
			} else {
				let e = {
					instancePath: t + `/cases`,
					schemaPath: `#/properties/cases/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: r.properties.cases.type,
					parentSchema: r.properties.cases,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: r.type,
			parentSchema: r,
			data: e
		};
		c === null ? c = [n] : c.push(n), l++;
	}
	return S.errors = c, l === 0;
}
// src/cases/logins.ts
const isActor = (login) => require_policy_validation.isPerson(login.replace(/\[bot\]$/, ""));
function readLogins(document) {
	const problems = [];
	const one = (login, path) => {
		if (!isActor(login)) problems.push(require_policy_validation.problem("bad-person", require_policy_validation.toPointer(path), { found: login }));
		return require_policy_validation.bareLogin(login);
	};
	const read = ((value, path) => {
		if (value === void 0) return value;
		return typeof value === "string" ? one(value, path) : value.map((login, index) => one(login, [...path, index]));
	});
	const people = readPermissions(document.people ?? {}, problems);
	const cases = document.cases.map((each, index) => readCase$1(each, ["cases", index], read));
	return {
		document: {
			...document,
			people,
			cases
		},
		problems
	};
}
function readPermissions(people, problems) {
	const seen = /* @__PURE__ */ new Map();
	for (const written of Object.keys(people)) {
		const key = require_policy_validation.bareLogin(written).toLowerCase();
		const other = seen.get(key);
		if (other !== void 0) problems.push(require_policy_validation.problem("duplicate-person", "/people", {
			found: written,
			other
		}, { key: written }));
		else seen.set(key, written);
		if (!isActor(written)) problems.push(require_policy_validation.problem("bad-person", "/people", { found: written }, { key: written }));
	}
	return Object.fromEntries(Object.entries(people).map(([login, permission]) => [require_policy_validation.bareLogin(login), permission]));
}
function readCase$1({ incident, story, ...rest }, path, read) {
	const at = [...path, "incident"];
	return {
		...rest,
		...incident && { incident: {
			...incident,
			...ifPresent("author", read(incident.author, [...at, "author"])),
			...ifPresent("assignees", read(incident.assignees, [...at, "assignees"]))
		} },
		story: story.map((entry, index) => readEntry$1(entry, [
			...path,
			"story",
			index
		], read))
	};
}
function readEntry$1({ expect, ...entry }, path, read) {
	const at = [...path, "expect"];
	const holders = Object.entries(expect?.holders ?? {}).map(([role, logins]) => [role, read(logins, [
		...at,
		"holders",
		role
	])]);
	return {
		...entry,
		...ifPresent("by", read(entry.by, [...path, "by"])),
		...ifPresent("assign", read(entry.assign, [...path, "assign"])),
		...ifPresent("unassign", read(entry.unassign, [...path, "unassign"])),
		...expect && { expect: {
			...expect,
			...ifPresent("assigned", read(expect.assigned, [...at, "assigned"])),
			...ifPresent("mentioned", read(expect.mentioned, [...at, "mentioned"])),
			...expect.holders && { holders: Object.fromEntries(holders) }
		} }
	};
}
function ifPresent(key, value) {
	return value === void 0 ? {} : { [key]: value };
}
// src/cases/read.ts
function readTests(text, file) {
	const yaml = require_policy_validation.parseYaml(text, file);
	if (yaml.value === void 0 || yaml.diagnostics.length > 0) return {
		ok: false,
		diagnostics: yaml.diagnostics
	};
	const shape = require_policy_validation.checkShape(yaml.value, n);
	if (shape.length > 0) return {
		ok: false,
		diagnostics: require_policy_validation.locateProblems([...shape, ...problemsBesides(shape, yaml)], yaml)
	};
	const { document, problems: found } = readLogins(yaml.value);
	const cases = document.cases.map((one, index) => readCase(document, one, `/cases/${index}`, {
		yaml,
		found
	}));
	found.push(...sameNames(document.cases));
	const diagnostics = require_policy_validation.locateProblems(found, yaml);
	if (found.length > 0) return {
		ok: false,
		diagnostics
	};
	return {
		ok: true,
		value: {
			file,
			yaml,
			policy: document.policy ?? null,
			cases
		},
		diagnostics
	};
}
const NO_CASE = {
	name: "",
	declared: "",
	story: []
};
function problemsBesides(shape, yaml) {
	const cases = require_policy_validation.asList(require_policy_validation.asMap(yaml.value)?.["cases"]) ?? [];
	const isRight = (path) => !shape.some((problem) => require_policy_validation.isWithin(problem.path, path));
	const document = {
		version: 1,
		people: isRight("/people") ? require_policy_validation.asMap(yaml.value)?.["people"] ?? {} : {},
		cases: cases.map((one, index) => isRight(`/cases/${index}`) ? one : NO_CASE)
	};
	const { problems: found } = readLogins(document);
	for (const [index, one] of document.cases.entries()) if (one !== NO_CASE) readCase({}, one, `/cases/${index}`, {
		yaml,
		found
	});
	return [...found, ...sameNames(document.cases)];
}
function sameNames(cases) {
	const first = /* @__PURE__ */ new Map();
	return cases.flatMap((one, index) => {
		const number = first.get(one.name);
		first.set(one.name, number ?? index + 1);
		if (one === NO_CASE || number === void 0) return [];
		const words = {
			kind: "name",
			found: one.name,
			other: `\`cases\` number ${number}`
		};
		return [require_policy_validation.problem("duplicate-id", `/cases/${index}/name`, words)];
	});
}
function policyNamedIn(text, file) {
	const named = require_policy_validation.asMap(require_policy_validation.parseYaml(text, file).value)?.["policy"];
	return typeof named === "string" && named !== "" ? named : null;
}
function withoutPolicy(text, file, named, why) {
	return require_policy_validation.locateProblems([require_policy_validation.problem("no-such-policy", "/policy", {
		found: named,
		why
	})], require_policy_validation.parseYaml(text, file));
}
function underInvalid(text, file, named) {
	return require_policy_validation.locateProblems([require_policy_validation.problem("policy-of-tests-invalid", "/policy", { found: named })], require_policy_validation.parseYaml(text, file));
}
function readCase({ people = {} }, one, path, { yaml, found }) {
	const declared = require_policy_validation.parseInstant(one.declared);
	if (declared === null) found.push(require_policy_validation.problem("bad-instant", `${path}/declared`, {
		found: one.declared,
		suggestion: ""
	}));
	else found.push(...outOfTime(declared, one.declared, `${path}/declared`));
	const from = declared ?? 0;
	const context = {
		yaml,
		found,
		declared: from
	};
	const isTimed = declared !== null && require_policy_validation.whyOutOfTime(declared) === null;
	const story = one.story.map((entry, index) => readEntry(entry, `${path}/story/${index}`, context));
	for (const [index, entry] of story.entries()) {
		const before = story[index - 1];
		if (isTimed && before && entry.at < before.at) found.push(require_policy_validation.problem("story-goes-back", `${path}/story/${index}/at`, { found: one.story[index]?.at ?? "" }));
	}
	checkText(one.incident, `${path}/incident`, found);
	if (!one.story.some(({ expect }) => expect !== void 0)) found.push(require_policy_validation.problem("case-without-expect", path, { found: one.name }));
	const runs = readRuns(one.runs, `${path}/runs`, context);
	if (isTimed) checkCount(runs, (story.at(-1)?.at ?? from) - from, `${path}/runs/every`, found);
	return {
		name: one.name,
		declared: from,
		incident: one.incident ?? {},
		people,
		runs,
		story,
		place: yaml.place(path)
	};
}
function checkText(text, path, found) {
	if (text?.details === void 0 || text.body === void 0) return;
	found.push(require_policy_validation.problem("details-and-body", path, {}, { key: "body" }));
}
function readRuns(runs, path, context) {
	if (runs === void 0 || runs === "due") return { kind: "due" };
	if (!isList(runs)) {
		const seconds = require_policy_validation.parseDuration(runs.every) ?? 0;
		if (seconds === 0) context.found.push(require_policy_validation.problem("zero-duration", `${path}/every`, { found: runs.every }));
		return {
			kind: "every",
			seconds
		};
	}
	return {
		kind: "at",
		times: runs.map((time, index) => moment(time, `${path}/${index}`, context))
	};
}
function checkCount(runs, lasts, path, found) {
	if (runs.kind !== "every" || runs.seconds === 0) return;
	const count = Math.floor(lasts / runs.seconds) + 1;
	if (count > 2e3) found.push(require_policy_validation.problem("too-many-runs", path, {
		found: String(count),
		most: String(MOST_RUNS)
	}));
}
const isList = (value) => Array.isArray(value);
const isSpan = (text) => require_policy_validation.parseDuration(text) !== null;
function moment(text, path, { declared, found }) {
	const at = readMoment(text, declared);
	if (at === null) found.push(require_policy_validation.problem("bad-instant", path, {
		found: text,
		suggestion: ""
	}));
	else if (!isSpan(text)) found.push(...outOfTime(at, text, path));
	else if (require_policy_validation.whyOutOfTime(declared) === null) found.push(...outOfTime(at, text, path, "a shorter duration"));
	return at ?? declared;
}
function outOfTime(at, text, path, instead) {
	const out = require_policy_validation.whyOutOfTime(at);
	return out === null ? [] : [require_policy_validation.problem("moment-out-of-time", path, {
		found: text,
		...out,
		...instead && { instead }
	})];
}
const ACTS$1 = [
	"comment",
	"label",
	"unlabel",
	"assign",
	"unassign",
	"close",
	"reopen",
	"edit"
];
function readEntry(entry, path, context) {
	const { yaml, found } = context;
	const acts = actsIn(entry);
	const names = acts.map((act) => `\`${act}\``).join(", ");
	if (acts.length > 1) found.push(require_policy_validation.problem("several-events", path, { found: names }));
	if (acts.length > 0 && entry.by === void 0) found.push(require_policy_validation.problem("event-by-nobody", path, { found: names }));
	if (acts.length === 0 && entry.by !== void 0) found.push(require_policy_validation.problem("does-nothing", path, { found: entry.by }));
	else if (acts.length === 0 && entry.expect === void 0) found.push(require_policy_validation.problem("empty-entry", path, { found: entry.at }));
	checkText(entry.edit, `${path}/edit`, found);
	if (typeof entry.expect?.next === "string") moment(entry.expect.next, `${path}/expect/next`, context);
	return {
		at: moment(entry.at, `${path}/at`, context),
		event: readEvent(entry),
		expect: entry.expect ?? null,
		place: yaml.place(path, "expect")
	};
}
const actsIn = (entry) => ACTS$1.filter((act) => entry[act] !== void 0);
function readEvent(entry) {
	const [act] = actsIn(entry);
	return act === void 0 || entry.by === void 0 ? null : {
		by: entry.by,
		what: readAct(entry, act)
	};
}
function readAct(entry, act) {
	switch (act) {
		case "comment": return {
			kind: "comment",
			body: entry.comment ?? ""
		};
		case "label":
		case "unlabel": return {
			kind: act,
			labels: require_policy_validation.many(entry[act])
		};
		case "assign":
		case "unassign": return {
			kind: act,
			logins: require_policy_validation.many(entry[act])
		};
		case "close": return {
			kind: "close",
			reason: entry.close ?? "completed"
		};
		case "reopen": return { kind: "reopen" };
		case "edit": return {
			kind: "edit",
			title: entry.edit?.title ?? null,
			details: entry.edit?.details ?? null,
			body: entry.edit?.body ?? null,
			review: entry.edit?.review ?? null
		};
		default: return act;
	}
}
// src/cases/similar-tests.ts
function similarTests(files, isPolicy) {
	const tests = files.filter(({ text }) => require_policy_validation.holdsTests(text)).map((one) => ({
		one,
		named: policyNamedIn(one.text, one.file)
	}));
	return {
		own: tests.find(({ one, named }) => named !== null && isPolicy(named, one.file))?.one ?? null,
		stray: tests.find(({ named }) => named === null)?.one ?? null
	};
}
// src/cases/print-case.ts
function printCase({ name, declared, incident, story }) {
	return [
		`  - name: ${flow(name)}`,
		`    declared: ${declared}`,
		...incident ? ["    incident:", ...Object.entries(incident).map(([key, value]) => `      ${key}: ${flow(value)}`)] : [],
		"    story:",
		...story.map((entry) => `      - ${flow(entryAsJson(entry))}`),
		""
	].join("\n");
}
const entryAsJson = (entry) => entry;
const PLAIN = /^[A-Za-z/][\w/-]*(?: [\w/.-]+)*$/;
const DURATION = /^(?:\d+[wdhms])+$/;
const WORDS = /* @__PURE__ */ new Set([
	"true",
	"false",
	"null",
	"yes",
	"no",
	"on",
	"off",
	"y",
	"n"
]);
function flow(value) {
	if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
	if (typeof value === "string") return isPlain(value) ? value : JSON.stringify(value);
	if (value === null || typeof value !== "object") return String(value);
	const entries = Object.entries(value).map(([key, one]) => `${flow(key)}: ${flow(one)}`);
	return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
const isPlain = (text) => DURATION.test(text) || PLAIN.test(text) && !WORDS.has(text.toLowerCase());
// src/cases/fact-at.ts
function factAt(facts, path) {
	let found = facts;
	for (const name of path.split(".")) {
		if (found === null || typeof found !== "object" || !Object.hasOwn(found, name)) return void 0;
		found = found[name];
	}
	return found;
}
const sinceDetails = (facts) => Object.entries(factAt(facts, "elapsed.since-detail") ?? {}).flatMap(([name, minutes]) => typeof minutes === "number" ? [[name, minutes]] : []);
const numberAt = (facts, path) => {
	const value = factAt(facts, path);
	return typeof value === "number" ? value : 0;
};
const countAt = (facts, name, most) => Math.min(most, Math.max(0, Math.ceil(numberAt(facts, `count.${name}`))));
// src/cases/acts.ts
const ACTS = {
	acknowledge: { comment: "/ack" },
	askForHelp: { comment: "/escalate" },
	update: { comment: "/update As before." },
	snooze: { comment: "/snooze 15m waiting" },
	mitigate: { comment: "/mitigated" },
	resolve: { close: "completed" },
	reopen: { reopen: true },
	endReview: { comment: "/reviewed" }
};
function reviewWithActions(facts) {
	const overdue = countAt(facts, "overdue-actions", 20);
	const items = Math.max(countAt(facts, "open-actions", 20), overdue);
	if (items === 0) return null;
	const day = (index) => index < overdue ? " 2000-01-01" : "";
	return Array.from({ length: items }, (_, index) => `- [ ] Action ${index + 1}${day(index)}`).join("\n");
}
// src/cases/witness-story.ts
const REPORTER = "reporter";
const RESPONDER = "responder";
const HOLDER = "holder";
function variantsOf(policy, facts) {
	const chosen = chosenSeverity(policy, facts) === null ? [null] : [
		null,
		0,
		1
	];
	const helpRequests = numberAt(facts, "level") > 1 ? [false, true] : [false];
	const [, ...others] = chosen.flatMap((chosenAt) => helpRequests.map((asks) => ({
		chosenAt,
		asks
	})));
	return [{
		chosenAt: null,
		asks: false
	}, ...others];
}
function ageOf({ severities }, facts) {
	const ages = Object.values(facts["elapsed"] ?? {}).flatMap((minutes) => typeof minutes === "number" ? Math.round(minutes * 60) : []);
	const every = Math.max(0, ...severities.map(({ updateEvery }) => typeof updateEvery === "number" ? updateEvery : 0));
	const reviewed = hasActions(facts) ? TO_WRITE_A_REVIEW : 0;
	const answered = answeredRoles(facts).length > 0 ? TO_BE_CALLED : 0;
	return Math.max(reviewed, answered, ...ages, numberAt(facts, "count.missed-updates") * every);
}
function actsOf$1(policy, facts, { chosenAt, asks }) {
	const age = ageOf(policy, facts);
	return [
		...severityActs(policy, facts, chosenAt),
		...reopeningActs(facts, age),
		...asks ? levelActs(facts, age) : [],
		...acknowledgeActs(facts, age),
		...updateActs(policy, facts, age),
		...reassignActs(facts, age),
		...endActs(facts, age),
		...snoozeActs(facts, age),
		...answerActs(facts, age),
		...repeat$1(act(age, REPORTER, ACTS.askForHelp), numberAt(facts, "count.help-requests"))
	].map((one) => ({
		...one,
		at: Math.min(one.at, age)
	})).toSorted((a, b) => a.at - b.at);
}
function severityActs(policy, facts, chosenAt) {
	const what = chosenSeverity(policy, facts);
	return what === null || chosenAt === null ? [] : [act(chosenAt, RESPONDER, what)];
}
function reopeningActs(facts, age) {
	const at = timeOf("opened", facts, age) ?? 0;
	const count = Math.max(countAt(facts, "reopenings", 20), at > 0 ? 1 : 0);
	return Array.from({ length: count }, () => [act(at, RESPONDER, ACTS.resolve), act(at, RESPONDER, ACTS.reopen)]).flat();
}
const levelActs = (facts, age) => repeat$1(act(timeOf("level", facts, age) ?? 0, REPORTER, ACTS.askForHelp), numberAt(facts, "level") - 1);
function acknowledgeActs(facts, age) {
	const at = timeOf("acknowledged", facts, age);
	const isAcknowledged = factAt(facts, "incident.acknowledged") === true || factAt(facts, "incident.status") === "acknowledged";
	return at !== null || isAcknowledged ? [act(at ?? 0, RESPONDER, ACTS.acknowledge)] : [];
}
function updateActs(policy, facts, age) {
	const at = timeOf("update", facts, age);
	const count = numberAt(facts, "count.updates");
	const isUpdated = count > 0 || (at ?? 0) > 0;
	const every = numberAt(facts, "severity.update-every") * 60;
	const isPromised = every > 0 && policy.severities.every(({ updateEvery }) => updateEvery !== every);
	return [...isUpdated ? repeat$1(act(at ?? age, REPORTER, ACTS.update), Math.max(1, count)) : [], ...isPromised ? [act(at ?? 0, REPORTER, { comment: `/next ${require_policy_validation.formatDuration(every)}` })] : []];
}
const helpersOf = (facts) => Array.from({ length: countAt(facts, "reassignments", 20) }, (_, index) => `helper-${index + 1}`);
const reassignActs = (facts, age) => helpersOf(facts).flatMap((helper, index, helpers) => {
	const before = helpers[index - 1];
	return [...before === void 0 ? [] : [act(age, RESPONDER, { unassign: [before] })], act(age, RESPONDER, { assign: [helper] })];
});
function endActs(facts, age) {
	const status = factAt(facts, "incident.status");
	const [mitigatedAt, resolvedAt] = [timeOf("mitigated", facts, age), timeOf("resolved", facts, age)];
	const review = reviewWithActions(facts);
	const isResolved = resolvedAt !== null || status === "resolved" || status === "reviewed" || review !== null;
	const isReviewed = status === "reviewed" || factAt(facts, "review.done") === true;
	return [
		...mitigatedAt !== null || status === "mitigated" ? [act(mitigatedAt ?? age, RESPONDER, ACTS.mitigate)] : [],
		...isResolved ? [act(resolvedAt ?? (review === null ? age : 0), RESPONDER, ACTS.resolve)] : [],
		...review === null ? [] : [act(age, RESPONDER, { edit: { review } })],
		...isReviewed ? [act(age, RESPONDER, ACTS.endReview)] : []
	];
}
const snoozeActs = (facts, age) => factAt(facts, "incident.snoozed") === true ? [act(age, RESPONDER, ACTS.snooze)] : [];
const answerActs = (facts, age) => answeredRoles(facts).flatMap((role) => [act(age - TO_BE_CALLED, RESPONDER, { comment: `/role ${role} @${HOLDER}` }), act(age, HOLDER, { comment: "On it." })]);
function timeOf(name, facts, age) {
	const minutes = factAt(facts, `elapsed.since-${name}`);
	return typeof minutes === "number" ? Math.max(0, age - Math.round(minutes * 60)) : null;
}
const act = (at, by, what) => ({
	at,
	by,
	...what
});
const repeat$1 = (one, times) => Array.from({ length: Math.min(times, 20) }, () => one);
const TO_WRITE_A_REVIEW = 60;
const TO_BE_CALLED = 60;
const answeredRoles = (facts) => Object.entries(facts["answered"] ?? {}).flatMap(([role, answered]) => answered === true ? [role] : []);
const hasActions = (facts) => reviewWithActions(facts) !== null;
function chosenSeverity({ severities, review }, facts) {
	const [id, rank] = [factAt(facts, "severity.id"), factAt(facts, "severity.rank")];
	const within = factAt(facts, "severity.acknowledge-within");
	const found = severities.find((one) => one.id === id) ?? severities.find((one) => one.rank === rank) ?? severities.find((one) => typeof within === "number" && one.acknowledgeWithin === within * 60) ?? severities.find((one) => (factAt(facts, "review.required") === true || hasActions(facts)) && review?.severities.includes(one.id));
	if (!found) return null;
	return found.label === null ? { comment: `/severity ${found.id}` } : { label: [found.label] };
}
// src/cases/witness.ts
const BASE = 1795428e3;
const MOST_INSTANTS = 200;
const LONG = require_policy_validation.DAY;
const witnessCase = (policy, facts, name = "a witness") => caseText(name, witnessRun(policy, facts));
function witnessRun(policy, facts) {
	for (const run of witnessRuns(policy, facts)) return run;
	throw new RangeError("There is a plainest story of any facts.");
}
function* witnessRuns(policy, facts) {
	const others = [];
	for (const variant of variantsOf(policy, facts)) {
		const run = simulateActs(policy, facts, actsOf$1(policy, facts, variant));
		if (run.unlike.length === 0) yield run;
		else others.push(run);
	}
	yield* others.toSorted((one, other) => one.unlike.length - other.unlike.length);
}
function witnessPeople(policy, facts) {
	const trusted = factAt(facts, "incident.trusted") !== false;
	const assignable = [
		...require_action_start.callable([policy], instantOf(policy, facts)),
		...assigneesOf(facts),
		...helpersOf(facts)
	];
	return {
		...Object.fromEntries(assignable.map((login) => [login.toLowerCase(), "write"])),
		[REPORTER]: trusted ? "triage" : "none",
		[RESPONDER]: policy.commands.size > 0 ? "admin" : "write",
		...factAt(facts, "answered") ? { [HOLDER]: "write" } : {}
	};
}
function simulateActs(policy, facts, acts) {
	const age = ageOf(policy, facts);
	const declared = instantOf(policy, facts) - age;
	const end = declared + age;
	const atEnd = acts.filter(({ at }) => at === age).length;
	const due = age <= LONG && atEnd < 2;
	const times = [.../* @__PURE__ */ new Set([
		0,
		...acts.map(({ at }) => at),
		age
	])].map((at) => declared + at);
	const place = {
		file: "",
		line: 1,
		col: 1,
		endLine: 1,
		endCol: 1
	};
	const complete = {
		name: "",
		declared,
		incident: incidentOf$1(policy, facts),
		people: witnessPeople(policy, facts),
		runs: due ? { kind: "due" } : {
			kind: "at",
			times
		},
		story: acts.map((act) => ({
			at: declared + act.at,
			event: readEvent(act),
			expect: null,
			place
		})),
		place,
		end
	};
	const { story, last, issue } = untilEnd(policy, complete);
	const firedBefore = age > 0 && (atEnd === 0 || last !== void 0) ? story.since.fired : [];
	const before = firedBefore.length > 0 ? require_engine.snapshotAt(policy, story.issue, end - 1) : null;
	if (before !== null) story.since = NOTHING;
	const seen = require_engine.factsOnClock(require_engine.foldIssue(policy, issue), end, null) ?? {};
	if (last?.event) story.applyEventAndRun(last, last.event);
	story.runUpTo(end);
	return {
		test: complete,
		acts,
		state: require_engine.snapshotAt(policy, story.issue, end),
		fired: story.since.fired,
		before,
		firedBefore,
		unlike: unlikeOf(facts, seen)
	};
}
function untilEnd(policy, test) {
	const story = new Story(policy, test);
	const last = test.runs.kind === "due" ? test.story.find(({ at }) => at === test.end) : void 0;
	for (const entry of test.story) if (entry.event && entry !== last) story.applyEventAndRun(entry, entry.event);
	story.runUpTo(test.end - 1);
	return {
		story,
		last,
		issue: last?.event ? story.after(last.event, test.end) : story.issue
	};
}
function unlikeOf(wanted, found) {
	return Object.entries(wanted).flatMap(([group, value]) => value !== null && typeof value === "object" && !Array.isArray(value) ? Object.keys(value).map((key) => `${group}.${key}`) : [group]).map((path) => [
		path,
		factAt(wanted, path) ?? null,
		factAt(found, path)
	]).filter(([, one, other]) => !alike(one, other));
}
function alike(one, other) {
	if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) < 1e-6;
	return other !== void 0 && require_policy_validation.canonicalJson(one) === require_policy_validation.canonicalJson(other);
}
function incidentOf$1(policy, facts) {
	const text = (path, otherwise) => {
		const value = factAt(facts, path);
		return typeof value === "string" && value !== "" ? value : otherwise;
	};
	const wanted = factAt(facts, "incident.labels");
	const labels = Array.isArray(wanted) ? wanted : [];
	const isLabelled = labels.some((label) => policy.incident.labels.includes(label));
	const people = assigneesOf(facts);
	const type = factAt(facts, "incident.type");
	return {
		title: text("incident.title", "An incident"),
		author: text("incident.author", REPORTER),
		...typeof type === "string" ? { type } : {},
		labels: [...isLabelled ? [] : policy.incident.labels.slice(0, 1), ...labels],
		...people.length > 0 ? { assignees: people } : {},
		details: detailsOf(policy, facts)
	};
}
function assigneesOf(facts) {
	const assignees = factAt(facts, "incident.assignees");
	if (Array.isArray(assignees)) return assignees;
	const count = Math.max(numberAt(facts, "count.assignees"), Math.min(1, numberAt(facts, "count.reassignments")));
	return Array.from({ length: Math.min(count, 10) }, (_, index) => `early-${index + 1}`);
}
function detailsOf(policy, facts) {
	const reported = sinceDetails(facts).map(([name, minutes]) => [name, require_policy_validation.formatInstant(instantOf(policy, facts) - Math.round(minutes * 60))]);
	const details = {
		...facts["details"],
		...Object.fromEntries(reported)
	};
	const missing = factAt(facts, "count.missing-details");
	if (typeof missing !== "number") return details;
	const open = policy.incident.details.filter(({ name, required }) => required && details[name] === void 0);
	return {
		...Object.fromEntries(open.slice(missing).map((detail) => [detail.name, anyAnswer(detail)])),
		...details
	};
}
function anyAnswer({ type, values }) {
	const word = values?.at(-1) ?? "something";
	if (type === "number") return 0;
	if (type === "boolean") return false;
	if (type === "time") return require_policy_validation.formatInstant(BASE);
	return type === "list" ? [word] : word;
}
function instantOf(policy, facts) {
	const from = Math.max(BASE, policy.effectiveFrom ?? 0) + ageOf(policy, facts);
	const names = (group) => Object.keys(facts[group] ?? {});
	const calendars = names("calendar").flatMap((name) => policy.calendars.get(name) ?? []);
	const schedules = names("oncall").flatMap((name) => policy.schedules.get(name) ?? []);
	const fits = (at) => calendars.every((one) => one.open(at) === factAt(facts, `calendar.${one.name}`)) && schedules.every((one) => alike(factAt(facts, `oncall.${one.name}`) ?? [], one.onCall(at)));
	let at = from;
	for (let step = 0; at !== null && step < MOST_INSTANTS; step += 1) {
		if (fits(at)) return at;
		const now = at;
		at = require_policy_validation.earliestChange([...calendars, ...schedules], now);
	}
	return from;
}
function caseText(name, { test, acts, state, fired, before, unlike }) {
	const age = test.end - test.declared;
	const { severity, level, status } = state;
	const expect = {
		severity,
		level,
		...status === null ? {} : { status },
		...severity === null ? {} : { fired }
	};
	const lineOf = (act) => `    - ${flow({
		...act,
		at: require_policy_validation.formatDuration(act.at)
	})}`;
	const early = acts.filter(({ at }) => at < age);
	return `${[
		`- name: ${flow(name)}`,
		`  # people: ${flow(test.people)}`,
		...unlike.map(([path, wanted, found]) => `  # ${path} is ${flow(found ?? null)} here, not ${flow(wanted)}.`),
		`  declared: ${require_policy_validation.formatInstant(test.declared)}`,
		`  incident: ${flow(test.incident)}`,
		...test.runs.kind === "at" ? [`  runs: ${flow(test.runs.times.map((at) => require_policy_validation.formatDuration(at - test.declared)))}`] : [],
		"  story:",
		...early.map(lineOf),
		...before === null ? [] : [`    - ${flow({
			at: require_policy_validation.formatDuration(age - 1),
			expect: {
				severity: before.severity,
				status: before.status
			}
		})}`],
		...acts.slice(early.length).map(lineOf),
		`    - ${flow({
			at: require_policy_validation.formatDuration(age),
			expect
		})}`
	].map((line) => `  ${line}`).join("\n")}\n`;
}
// src/cases/first-tests.ts
function firstTests(policy) {
	const [first, ...others] = reportsOf(policy);
	let facts = first;
	let run = witnessRun(policy, facts);
	for (const other of others) {
		if (isIncident(run)) break;
		facts = other;
		run = witnessRun(policy, facts);
	}
	const text = caseText("an incident as it is reported", run).replace(/^ *# people: .*\n/m, "");
	return `version: 1\npeople: ${flow(witnessPeople(policy, facts))}\ncases:\n${text}`;
}
const isIncident = ({ state }) => state.severity !== null;
const COMPLETE = { count: { "missing-details": 0 } };
function reportsOf(policy) {
	const { when, labels } = policy.incident;
	if (when === null) return [COMPLETE];
	const isLabelled = { or: labels.map((label) => ({ in: [label, { var: "incident.labels" }] })) };
	const verdict = require_analysis.findFacts({
		holds: [when.source, isLabelled],
		fails: []
	}, require_analysis.domainOf(policy, require_policy_validation.scopeOf(policy)));
	if (verdict.kind !== "witness") return [COMPLETE];
	return [{
		...verdict.facts,
		...COMPLETE
	}, verdict.facts];
}
// src/cases/deciding-rules.ts
function decidingRules(compared, what, expected, actual) {
	switch (what) {
		case "status": return [];
		case "severity": return severityRules(compared, ({ id }) => id === expected || id === actual);
		case "holders": return roleRules(compared, Object.keys(require_policy_validation.asMap(expected) ?? {}));
		case "assigned": return roleRules(compared, rolesBehind(compared, differenceOf(expected, actual)));
		case "labels":
		case "not-labels": return labelRules(compared, what, expected, actual);
		case "mentioned": return [...firedRules(compared, what, expected, actual), ...roleRules(compared, rolesBehind(compared, differenceOf(expected, actual)))];
		case "level":
		case "next":
		case "fired":
		case "sent":
		case "comments": return firedRules(compared, what, expected, actual);
		default: return what;
	}
}
function explain$1({ now }, name, rule, clock = null, found = now) {
	const facts = rule === null ? null : require_engine.factsOnClock(found.folded, found.at, clock);
	return {
		name,
		place: rule?.place() ?? null,
		trace: rule !== null && facts !== null ? rule.explain(facts) : null
	};
}
const severityRules = (compared, decides) => compared.policy.severities.filter(decides).map(({ id, when, clock }) => explain$1(compared, `severity ${id}`, when, clock));
const roleRules = (compared, names) => names.flatMap((id) => {
	const role = compared.policy.roles.get(id);
	return role ? [explain$1(compared, `role ${id}`, role.who)] : [];
});
function labelRules(compared, what, expected, actual) {
	const { policy, firedOn } = compared;
	const present = new Set(textsIn(actual));
	const wrong = textsIn(expected).filter((label) => present.has(label) === (what === "not-labels"));
	const isWrong = (label) => label !== null && wrong.includes(label.toLowerCase());
	return [...severityRules(compared, ({ label }) => isWrong(label)), ...policy.triggers.filter(({ do: { label, unlabel } }) => [...label, ...unlabel].some(isWrong)).map(({ id, when, clock }) => explain$1(compared, `trigger ${id}`, when, clock, firedOn.get(id)))];
}
function firedRules(compared, what, expected, actual) {
	const { policy, state, last, since, firedOn, now } = compared;
	const fired = /* @__PURE__ */ new Set([...since.fired, ...last?.fired.map(({ trigger }) => trigger) ?? []]);
	const wanted = require_policy_validation.asList(expected) ?? [];
	const isLow = typeof expected === "number" && typeof actual === "number" && expected > actual;
	const isInvolved = ({ id, do: { escalate } }) => {
		if (what === "level") return escalate !== null && (isLow || fired.has(id));
		if (what === "fired") return timesIn(expected, id) !== timesIn(actual, id);
		return wanted.includes(id) || fired.has(id) || what === "next" && state.next?.trigger === id;
	};
	const foundBy = (id) => what !== "next" && fired.has(id) ? firedOn.get(id) ?? now : now;
	return policy.triggers.filter(isInvolved).map(({ id, when, clock }) => explain$1(compared, `trigger ${id}`, when, clock, foundBy(id)));
}
const timesIn = (list, id) => (require_policy_validation.asList(list) ?? []).filter((one) => one === id).length;
const textsIn = (list) => (require_policy_validation.asList(list) ?? []).flatMap((text) => typeof text === "string" ? [text.toLowerCase()] : []);
function differenceOf(expected, actual) {
	const [wanted, found] = [textsIn(expected), textsIn(actual)];
	return new Set([...wanted, ...found].filter((name) => wanted.includes(name) !== found.includes(name)));
}
function rolesBehind({ policy: { roles }, state: { holders }, now }, people) {
	const facts = require_engine.factsOnClock(now.folded, now.at, null) ?? {};
	const names = (value) => typeof value === "string" ? people.has(value.toLowerCase()) : (require_policy_validation.asList(value) ?? []).some(names);
	return [...roles.values()].filter(({ id, who, otherwise }) => [
		holders[id] ?? [],
		who.evaluate(facts),
		otherwise?.evaluate(facts) ?? null
	].some(names)).map(({ id }) => id);
}
// src/cases/compare.ts
function compare(compared, expect) {
	const { issue, state, since, test } = compared;
	const { fired, sent, comments } = since;
	const failures = [];
	const check = (what, actual, is) => {
		const expected = expect[what];
		if (expected !== void 0 && !is(expected)) failures.push(failure(compared, what, expected, actual));
	};
	check("severity", state.severity, (expected) => expected === state.severity);
	check("level", state.level, (expected) => expected === state.level);
	check("status", state.status, (expected) => expected === state.status);
	check("assigned", issue.assignees, (expected) => sameSet(expected, issue.assignees));
	for (const [role, people] of Object.entries(expect.holders ?? {})) {
		const actual = state.holders[role] ?? [];
		if (!sameSet(people, actual)) failures.push(failure(compared, "holders", { [role]: people }, { [role]: actual }));
	}
	const has = (label) => require_policy_validation.hasName(issue.labels, label);
	check("labels", issue.labels, (expected) => expected.every(has));
	check("not-labels", issue.labels, (expected) => !expected.some(has));
	const next = state.next?.at ?? null;
	const momentOf = (text) => text === null ? null : readMoment(text, test.declared);
	check("next", tellMoment(next, test.declared, expect.next ?? null), (expected) => momentOf(expected) === next);
	check("fired", fired, (expected) => sameList(expected, fired));
	const mentioned = [...new Set(since.mentioned)];
	check("mentioned", mentioned, (expected) => sameSet(expected, mentioned));
	check("sent", sent, (expected) => sameList(expected, sent));
	check("comments", comments, (expected) => expected === comments);
	return failures;
}
const sortNames = (list) => [...list].map(require_policy_validation.nameKey).toSorted();
const sameList = (a, b) => JSON.stringify(sortNames(a)) === JSON.stringify(sortNames(b));
const sameSet = (a, b) => sameList([...new Set(a.map(require_policy_validation.nameKey))], [...new Set(b.map(require_policy_validation.nameKey))]);
function tellMoment(at, declared, written) {
	if (at === null) return null;
	return written !== null && /T|^\d{4}-/.test(written) ? require_policy_validation.formatInstant(at) : require_policy_validation.formatDuration(at - declared);
}
function failure(compared, what, expected, actual) {
	const { entry, test } = compared;
	return {
		at: entry.at,
		offset: entry.at - test.declared,
		place: entry.place,
		what,
		expected,
		actual,
		rules: decidingRules(compared, what, expected, actual)
	};
}
// src/cases/run-case.ts
function runCase(policy, test, observe = () => {}, onRun = () => {}) {
	const story = new Story(policy, test, observe, onRun);
	const failures = failuresOf(policy, test, story, observe);
	const passed = failures.length === 0;
	const absent = passed || story.isOverlong ? [] : absentPeople(policy, test, story.issue, failures.length);
	const [first] = failures;
	const known = (first === void 0 ? [] : refusalsUntil(first.at, policy, test, story.issue)).filter(({ by }) => !absent.includes(by.toLowerCase()));
	const leftAlone = first === void 0 ? null : require_engine.snapshotAt(policy, issueAt(policy, test, first.at), first.at).leftAlone;
	return {
		name: test.name,
		place: test.place,
		passed,
		failures,
		absent,
		leftAlone,
		refusals: known
	};
}
function refusalsUntil(at, policy, { declared }, issue) {
	return (require_engine.fold(policy, issue)?.commands ?? []).flatMap((command) => {
		const { verdict, by, text } = command;
		if (verdict.kind === "accepted" || verdict.kind === "help" || command.at > at) return [];
		return [{
			offset: command.at - declared,
			by,
			command: text,
			answer: verdict
		}];
	});
}
function failuresOf(policy, test, story, observe) {
	const failures = [];
	for (const entry of test.story) {
		if (entry.event) story.applyEventAndRun(entry, entry.event);
		if (entry.expect) story.runUpTo(entry.at);
		if (story.isOverlong) return [...failures, overlong(test, entry)];
		if (!entry.expect) continue;
		observe(story.issue, entry.at);
		const { issue, since, last, firedOn } = story;
		const state = require_engine.snapshotAt(policy, issue, entry.at);
		const now = story.foundAt(entry.at);
		failures.push(...compare({
			policy,
			test,
			entry,
			issue,
			state,
			since,
			last,
			firedOn,
			now
		}, entry.expect));
		story.since = NOTHING;
	}
	story.runUpTo(test.story.at(-1)?.at ?? test.declared);
	return failures;
}
function absentPeople(policy, test, issue, failures) {
	const known = new Set(Object.keys(test.people).map((login) => login.toLowerCase()));
	const named = [...test.incident.assignees ?? [], ...test.story.flatMap(({ event }) => namedBy(event))];
	const absent = [.../* @__PURE__ */ new Set([...named.map((login) => login.toLowerCase()), ...Object.keys(issue.people)])].filter((login) => !known.has(login));
	const helps = (logins) => {
		const people = {
			...test.people,
			...Object.fromEntries(logins.map((login) => [login, "write"]))
		};
		const other = {
			...test,
			people
		};
		return failuresOf(policy, other, new Story(policy, other), () => {}).length < failures;
	};
	if (absent.length === 0) return [];
	const alone = absent.filter((login) => helps([login]));
	return alone.length === 0 && helps(absent) ? absent : alone;
}
const namedBy = (event) => event === null ? [] : [event.by, ...event.what.kind === "assign" ? event.what.logins : []];
const overlong = ({ declared }, { at, place }) => ({
	at,
	offset: at - declared,
	place,
	what: "number of runs",
	expected: `less than ${MOST_RUNS}`,
	actual: `${MOST_RUNS} or more`,
	rules: []
});
function issueAt(policy, test, at) {
	const story = new Story(policy, test, () => {});
	for (const entry of test.story) {
		if (entry.event === null || entry.at > at) continue;
		if (entry.at < at) story.applyEventAndRun(entry, entry.event);
		else story.applyEvent(entry, entry.event);
	}
	story.runUpTo(at - 1);
	return story.issue;
}
// src/cases/confirmed-case.ts
function confirmedCase(policy, facts, name, claims) {
	const own = claims.find((claim) => claim.policy === policy);
	const others = claims.filter((claim) => own !== void 0 && claim.holds !== own.holds).map((claim) => claim.policy);
	for (const run of witnessRuns(policy, facts)) {
		const proof = claims.every((claim) => confirms(run, claim)) ? withFiring(policy, run, claims) : null;
		if (proof === null) continue;
		const text = caseText(name, proof);
		if (passes$1(policy, text, proof) && !others.some((other) => passes$1(other, text, proof))) return text;
	}
	return null;
}
function passes$1(policy, text, { test }) {
	const read = readTests(`version: 1\npeople: ${flow(test.people)}\ncases:\n${text}`, "");
	return read.ok && read.value.cases.every((one) => runCase(policy, one).passed);
}
function confirms({ test }, { policy, rule, holds }) {
	const clock = triggerOf(policy, rule)?.clock ?? null;
	const facts = require_engine.factsOnClock(require_engine.foldIssue(policy, untilEnd(policy, test).issue), test.end, clock);
	return (facts !== null && require_policy_validation.compileRule(rule, null).holds(facts)) === holds;
}
const triggerOf = (policy, rule) => policy.triggers.find(({ when }) => when.source === rule);
function withFiring(policy, run, claims) {
	const claim = claims.find((one) => one.policy === policy && triggerOf(policy, one.rule) !== void 0);
	const id = claim && triggerOf(policy, claim.rule)?.id;
	if (claim === void 0 || id === void 0) return run;
	if (!claim.holds) return run.fired.includes(id) ? null : run;
	if (run.fired.includes(id)) return run;
	return run.firedBefore.includes(id) ? {
		...run,
		before: null,
		fired: [...run.firedBefore, ...run.fired]
	} : null;
}
// src/cases/coverage/ways.ts
var WayTally = class {
	#by = /* @__PURE__ */ new Map();
	add(sent, test) {
		for (const { channel, cause, reach, of } of sent) {
			this.#see(channelAt(channel), test);
			if (cause === "call" && reach !== void 0) this.#see(stepAt(reach, Number(of)), test);
		}
	}
	#see(pointer, test) {
		if (!this.#by.has(pointer)) this.#by.set(pointer, test);
	}
	coverage({ reach, channels }, yaml) {
		const way = (name, pointer) => ({
			name,
			pointer,
			place: yaml.place(pointer),
			by: this.#by.get(pointer) ?? null
		});
		return [...[...reach].flatMap(([name, steps]) => steps.map(({ after, by }, index) => way(`reach ${name}, ${by.join(" and ")} after ${require_policy_validation.formatDuration(after)}`, stepAt(name, index)))), ...[...channels.keys()].map((name) => way(`channel ${name}`, channelAt(name)))];
	}
};
const channelAt = (channel) => require_policy_validation.toPointer(["channels", channel]);
const stepAt = (reach, index) => require_policy_validation.toPointer([
	"reach",
	reach,
	index
]);
// src/cases/coverage/atoms.ts
function atomsOf(rule, isTruth, path = []) {
	const { operator, operands, at } = operationOf(rule, path);
	if (operator === "if") return operands.flatMap((operand, index) => atomsOf(operand, isTruth || asks(index, operands), at(index)));
	if (!isTruth) return [];
	if (JOINS.has(operator)) return operands.flatMap((operand, index) => atomsOf(operand, true, at(index)));
	const compiled = require_policy_validation.compileRule(rule, null);
	if (compiled.reads.length === 0) return [];
	return [{
		path: require_policy_validation.toPointer(path),
		rule,
		holds: (facts) => compiled.holds(facts)
	}];
}
const JOINS = /* @__PURE__ */ new Set([
	"and",
	"or",
	"!",
	"!!"
]);
function outcomeOf(rule, isTruth, truth, path = []) {
	if (isTruth) return String(isTrue(rule, truth, path));
	const { operator, operands, at } = operationOf(rule, path);
	if (operator !== "if") return require_policy_validation.canonicalJson(rule);
	const taken = branchOf(operands, (index) => isTrue(operands[index] ?? null, truth, at(index)));
	return taken === null ? "null" : outcomeOf(operands[taken] ?? null, false, truth, at(taken));
}
function isTrue(rule, truth, path) {
	const { operator, operands, at } = operationOf(rule, path);
	const part = (index) => isTrue(operands[index] ?? null, truth, at(index));
	switch (operator) {
		case "and": return operands.every((_, index) => part(index));
		case "or": return operands.some((_, index) => part(index));
		case "!": return !part(0);
		case "!!": return part(0);
		case "if": {
			const taken = branchOf(operands, part);
			return taken !== null && part(taken);
		}
		default: return truth(require_policy_validation.toPointer(path)) ?? require_policy_validation.compileRule(rule, null).holds({});
	}
}
const asks = (index, operands) => !require_policy_validation.isResult(index, operands.length);
function branchOf(operands, holds) {
	for (let index = 0; index + 1 < operands.length; index += 2) if (holds(index)) return index + 1;
	return operands.length % 2 === 1 ? operands.length - 1 : null;
}
function operationOf(rule, path = []) {
	const entry = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	return {
		...entry,
		at: (index) => require_policy_validation.operandPath(entry, path, index)
	};
}
function decidesAt(rule, isTruth, path, from = []) {
	if (isTruth) {
		const [yes, no] = [replaceAt(rule, path, true, from), replaceAt(rule, path, false, from)];
		return { or: [{ and: [yes, { "!": [no] }] }, { and: [no, { "!": [yes] }] }] };
	}
	const { operands, at } = operationOf(rule, from);
	const here = operands.findIndex((_, index) => `${path}/`.startsWith(`${require_policy_validation.toPointer(at(index))}/`));
	return { and: [...operands.slice(0, here).flatMap((operand, index) => {
		if (!asks(index, operands)) return [];
		return index === here - 1 ? [operand] : [{ "!": [operand] }];
	}), decidesAt(operands[here] ?? null, asks(here, operands), path, at(here))] };
}
function replaceAt(rule, target, by, path) {
	if (require_policy_validation.toPointer(path) === target) return by;
	const { operator, operands, at } = operationOf(rule, path);
	if (!JOINS.has(operator) && operator !== "if") return rule;
	return { [operator]: operands.map((operand, index) => replaceAt(operand, target, by, at(index))) };
}
// src/cases/coverage/boundary.ts
const ARITHMETIC = /* @__PURE__ */ new Set([
	"duration",
	"+",
	"-",
	"*",
	"/",
	"%",
	"min",
	"max"
]);
const SECOND = 1 / 60;
const SLACK = 1e-7;
function boundaryOf(rule, scope) {
	const { operator, operands } = operationOf(rule);
	const [left = null, right = null] = operands;
	if (!require_policy_validation.ORDER_OPERATORS.has(operator) || operands.length !== 2 || !isNumber(left, scope) || !isNumber(right, scope)) return null;
	const step = [left, right].some(isTime) ? SECOND : stepOf(operands);
	const [a, b] = [require_policy_validation.compileRule(left, null), require_policy_validation.compileRule(right, null)];
	const comparison = require_policy_validation.compileRule(rule, null);
	const towards = towardsOf(operator);
	return (facts) => {
		const [x, y] = [a.evaluate(facts), b.evaluate(facts)];
		if (typeof x !== "number" || typeof y !== "number") return null;
		const beyond = (x - y) * towards;
		if (beyond < -1e-7 || beyond > step + SLACK) return null;
		return comparison.holds(facts) ? "holding" : "failing";
	};
}
const towardsOf = (operator) => operator === ">=" || operator === "<" ? -1 : 1;
function nearBoundary(rule) {
	const { operator, operands } = operationOf(rule);
	const [left = null, right = null] = operands;
	const [fact, threshold, towards] = typeof left === "number" ? [
		right,
		left,
		-towardsOf(operator)
	] : [
		left,
		right,
		towardsOf(operator)
	];
	if (typeof threshold !== "number") return [];
	const other = threshold + stepOf(operands) * towards;
	return [{ "<=": [
		Math.min(threshold, other),
		fact,
		Math.max(threshold, other)
	] }];
}
function isNumber(side, scope) {
	if (typeof side === "number") return true;
	const { operator } = operationOf(side);
	if (operator === "var") return scope.get(require_policy_validation.factNamed(side) ?? "")?.type.kind === "number";
	return ARITHMETIC.has(operator);
}
const isTime = (side) => operationOf(side).operator === "duration" || require_policy_validation.factNamed(side)?.startsWith("elapsed.") === true;
function stepOf(sides) {
	const decimals = sides.map((side) => typeof side === "number" ? String(side).split(".")[1]?.length ?? 0 : 0);
	return 10 ** -Math.max(...decimals);
}
// src/cases/coverage/seen.ts
const ASPECTS = [
	"true",
	"false",
	"holding",
	"failing"
];
const keyOf = ({ atom, aspect }) => `${atom} ${aspect}`;
function watch(named, scope) {
	const atoms = atomsOf(named.rule.source, named.isTruth);
	return {
		named,
		atoms,
		boundaries: atoms.map(({ rule }) => boundaryOf(rule, scope))
	};
}
const sightingsOf = ({ atoms, boundaries }) => atoms.flatMap((_, atom) => ASPECTS.filter((aspect) => aspect === "true" || aspect === "false" || boundaries[atom]).map((aspect) => ({
	atom,
	aspect
})));
function look({ named, atoms, boundaries }, facts) {
	const truths = atoms.map(({ holds }) => holds(facts));
	const comesTo = (flipped) => {
		const known = new Map(atoms.map(({ path }, index) => [path, index === flipped ? !truths[index] : truths[index]]));
		return outcomeOf(named.rule.source, named.isTruth, (path) => known.get(path));
	};
	const outcome = comesTo(null);
	return {
		truths,
		outcome,
		shows: atoms.flatMap((_, atom) => {
			if (comesTo(atom) === outcome) return [];
			const beside = boundaries[atom]?.(facts) ?? null;
			return [{
				atom,
				aspect: truths[atom] ? "true" : "false"
			}, ...beside === null ? [] : [{
				atom,
				aspect: beside
			}]];
		})
	};
}
var Tally = class {
	evaluations = 0;
	by = /* @__PURE__ */ new Map();
	#looks = /* @__PURE__ */ new Map();
	add(seen, name) {
		this.evaluations += 1;
		this.#looks.set(seen.truths.join(), seen);
		for (const sighting of seen.shows) if (!this.by.has(keyOf(sighting))) this.by.set(keyOf(sighting), name);
	}
	effectOf(atom) {
		const deciding = [...this.#looks.values()].filter(({ shows }) => shows.some((one) => one.atom === atom));
		const pairs = deciding.flatMap((a) => deciding.filter((b) => a.truths[atom] && !b.truths[atom] && a.outcome !== b.outcome).map((b) => ({
			a,
			b
		})));
		if (pairs.length === 0) return null;
		return pairs.some(({ a, b }) => a.truths.every((truth, index) => index === atom || truth === b.truths[index])) ? "unique-cause" : "masking";
	}
};
// src/cases/coverage/measure.ts
const watchAll = (policy, scope) => new Map(require_policy.rulesOf(policy).map((named) => watch(named, scope)).filter(({ atoms }) => atoms.length > 0).map((watched) => [watched.named.rule, watched]));
function looksAt(policy, watched, issue, at) {
	return require_engine.evaluatedRulesAt(policy, issue, at).flatMap(({ rule, facts }) => {
		const of = watched.get(rule);
		return of ? [{
			of,
			look: look(of, facts)
		}] : [];
	});
}
function measure(policy, watched, cases, ways = new WayTally()) {
	const tallies = new Map([...watched.values()].map((one) => [one, new Tally()]));
	for (const test of cases) {
		const observe = (issue, at) => {
			for (const { of, look: seen } of looksAt(policy, watched, issue, at)) tallies.get(of)?.add(seen, test.name);
		};
		runCase(policy, test, observe, ({ sent }) => ways.add(sent, test.name));
	}
	return tallies;
}
// src/cases/coverage/drafts.ts
const USUAL = [
	{},
	{ acknowledged: true },
	{
		acknowledged: true,
		status: "mitigated"
	},
	{ helpRequests: 1 },
	{
		acknowledged: true,
		status: "resolved"
	},
	{
		acknowledged: true,
		status: "reviewed"
	},
	{ reassignments: 3 }
];
const MOST = 8;
const MOST_SEEDS = 4;
function* draftsFor(policy, tests, open) {
	const [first] = tests.cases;
	if (!first) return;
	const cast = castOf(first);
	const seeds = [...new Map(tests.cases.map((test) => [JSON.stringify(test.incident), test])).values()].slice(0, MOST_SEEDS);
	const draft = (seed, incident, wish) => ({
		name: "draft",
		declared: require_policy_validation.formatInstant(seed.declared),
		incident: {
			title: "A case that was missing",
			...incident
		},
		story: actsOf(policy, cast, wish)
	});
	for (const { facts } of open) {
		if (facts.kind !== "witness") continue;
		const wish = wishOf(policy, facts.facts);
		for (const one of wish.severity === void 0 ? [wish] : [{
			...wish,
			severity: void 0
		}, wish]) {
			const { severity, ...rest } = one;
			yield draft(first, incidentOf(policy, first, facts.facts), severity === void 0 ? rest : {
				...rest,
				severity
			});
		}
	}
	for (const wish of USUAL) for (const seed of seeds) yield draft(seed, seed.incident, wish);
	for (const { facts } of open) {
		if (facts.kind !== "witness") continue;
		for (const wish of USUAL) yield draft(first, incidentOf(policy, first, facts.facts), wish);
	}
}
function castOf({ people }) {
	const [responder = null, ...others] = Object.keys(people).filter((login) => [
		"triage",
		"write",
		"maintain",
		"admin"
	].includes(people[login] ?? ""));
	return {
		responder,
		others
	};
}
function wishOf(policy, facts) {
	const count = (name) => countAt(facts, name, MOST);
	const review = reviewWithActions(facts);
	const status = factAt(facts, "incident.status") ?? (review === null ? void 0 : "resolved");
	const severity = factAt(facts, "severity.id") ?? severityByReview(policy, factAt(facts, "review.required"));
	return {
		acknowledged: factAt(facts, "incident.acknowledged") === true || status === "acknowledged",
		snoozed: factAt(facts, "incident.snoozed") === true,
		...typeof status === "string" ? { status } : {},
		...typeof severity === "string" ? { severity } : {},
		helpRequests: count("help-requests"),
		reassignments: count("reassignments"),
		updates: count("updates"),
		reopenings: count("reopenings"),
		...review === null ? {} : { review }
	};
}
const severityByReview = ({ severities, review }, required) => typeof required === "boolean" ? severities.find(({ id }) => (review?.severities.includes(id) ?? false) === required)?.id : void 0;
function incidentOf(policy, { incident: { body, ...base }, declared }, facts) {
	const wanted = facts["details"] ?? {};
	const read = policy.incident.details.filter(({ name }) => policy.reads.has(`details.${name}`));
	const details = {
		...base.details,
		...wanted
	};
	for (const [name, minutes] of sinceDetails(facts)) details[name] = require_policy_validation.formatInstant(declared - Math.round(minutes * 60));
	for (const { name } of read) if ("details" in facts && !(name in wanted)) delete details[name];
	const required = policy.incident.details.filter((detail) => detail.required && !(detail.name in wanted));
	const lacking = Number(factAt(facts, "count.missing-details") ?? 0);
	for (const { name } of required.slice(0, Math.max(0, Math.ceil(lacking)))) delete details[name];
	const labels = factAt(facts, "incident.labels");
	const type = factAt(facts, "incident.type");
	const title = factAt(facts, "incident.title");
	const keepsBody = body !== void 0 && Object.keys(wanted).length === 0;
	return {
		...base,
		...keepsBody ? { body } : { details },
		...Array.isArray(labels) ? { labels: [...policy.incident.labels.slice(0, 1), ...labels] } : {},
		...typeof type === "string" ? { type } : {},
		...typeof title === "string" && title !== "" ? { title } : {}
	};
}
const step = (what, after = 60) => ({
	what,
	after
});
const repeat = (times, make) => Array.from({ length: times }, (_, index) => make(index));
function actsOf(policy, cast, wish) {
	const { responder } = cast;
	if (responder === null) return [];
	const steps = [
		...severitySteps(policy, wish),
		...helpSteps(wish),
		...reassignSteps([...cast.others, responder], wish),
		...responseSteps(wish),
		...endSteps(wish)
	];
	let now = 0;
	return steps.map(({ what, after }) => {
		now += after;
		return {
			at: require_policy_validation.formatDuration(now),
			by: responder,
			...what
		};
	});
}
function severitySteps(policy, { severity }) {
	const wanted = require_policy_validation.severityById(policy, severity);
	if (wanted === null) return [];
	return [step(wanted.label === null ? { comment: `/severity ${wanted.id}` } : { label: wanted.label }, 1)];
}
const helpSteps = ({ helpRequests = 0 }) => repeat(helpRequests, (index) => step(ACTS.askForHelp, index === 0 ? 60 : 0));
function reassignSteps(people, { reassignments = 0 }) {
	if (people.length < 2) return [];
	return repeat(reassignments, (index) => people[index % people.length] ?? "").flatMap((login) => [step({ unassign: login }), step({ assign: login }, 1)]);
}
const responseSteps = ({ acknowledged, updates = 0, reopenings = 0, snoozed }) => [
	...acknowledged ? [step(ACTS.acknowledge)] : [],
	...repeat(updates, () => step(ACTS.update)),
	...repeat(reopenings, () => [step(ACTS.resolve), step(ACTS.reopen)]).flat(),
	...snoozed ? [step(ACTS.snooze)] : []
];
const endSteps = ({ status, review }) => [
	...status === "mitigated" ? [step(ACTS.mitigate)] : [],
	...status === "resolved" || status === "reviewed" ? [step(ACTS.resolve)] : [],
	...review === void 0 ? [] : [step({ edit: { review } })],
	...status === "reviewed" ? [step(ACTS.endReview)] : []
];
// src/cases/coverage/explore.ts
const sightingKey = (pointer, key) => `${pointer} ${key}`;
const MOST_IDLE = 18;
function* explore(policy, watched, test) {
	const seen = /* @__PURE__ */ new Set();
	const probes = [];
	const since = { idle: 0 };
	const probe = (issue, at) => {
		const looks = looksAt(policy, watched, issue, at);
		const shows = new Set(looks.flatMap(({ of, look }) => look.shows.map((one) => sightingKey(of.named.pointer, keyOf(one)))));
		since.idle = [...shows].every((key) => seen.has(key)) ? since.idle + 1 : 0;
		for (const key of shows) seen.add(key);
		probes.push({
			at,
			shows
		});
	};
	const story = new Story(policy, test, probe);
	let now = test.declared;
	for (const entry of [...test.story, null]) {
		const limit = entry === null ? Number.POSITIVE_INFINITY : entry.at - 1;
		let due = require_engine.snapshotAt(policy, story.issue, now).next?.at ?? null;
		since.idle = 0;
		while (since.idle < MOST_IDLE) {
			const turn = require_engine.turningPointAfter(policy, story.issue, now);
			if (turn === null || turn > limit) break;
			const { idle } = since;
			if (turn - 1 > now) probe(story.issue, turn - 1);
			since.idle = Math.min(idle, since.idle);
			now = turn;
			if (due === null || turn < due) probe(story.issue, turn);
			else {
				story.runUpTo(turn);
				due = require_engine.snapshotAt(policy, story.issue, now).next?.at ?? null;
			}
			yield* probes.splice(0);
		}
		if (entry?.event) {
			story.applyEventAndRun(entry, entry.event);
			now = entry.at;
		}
		yield* probes.splice(0);
	}
}
// src/cases/coverage/missing.ts
const MOST_DRAFTS = 32;
const LOOKS = {
	at: "0m",
	expect: { comments: 0 }
};
function missingCases(policy, watched, tests, open) {
	const left = new Map(open.map((one) => [keyFor(one), one]));
	const explored = /* @__PURE__ */ new Map();
	const names = new Set(tests.cases.map(({ name }) => name));
	const search = {
		policy,
		watched,
		people: tests.cases[0]?.people ?? {},
		explored,
		names
	};
	const found = [];
	for (const rule of new Set(open.map((one) => one.watched))) {
		const openSightings = () => [...left.values()].filter((one) => one.watched === rule);
		let tried = 0;
		for (const draft of draftsFor(policy, tests, openSightings())) {
			const keys = new Set(openSightings().map(keyFor));
			if (keys.size === 0 || tried === MOST_DRAFTS) break;
			tried += 1;
			const made = caseFrom(draft, keys, search);
			if (made === null) continue;
			const raised = made.shows.flatMap((key) => left.get(key) ?? []);
			for (const key of made.shows) left.delete(key);
			names.add(made.name);
			found.push({
				name: made.name,
				yaml: made.yaml,
				raises: [...new Set(raised.map(pointerOf$1))]
			});
		}
	}
	return {
		found,
		left: [...left.values()]
	};
}
const keyFor = ({ watched, sighting }) => sightingKey(watched.named.pointer, keyOf(sighting));
const pointerOf$1 = ({ watched, sighting }) => watched.named.pointer + (watched.atoms[sighting.atom]?.path ?? "");
function caseFrom(draft, wanted, { policy, watched, people, explored, names }) {
	const read = (one) => readBack(one, people);
	const id = JSON.stringify(draft);
	const drafted = read({
		...draft,
		story: [LOOKS, ...draft.story]
	});
	if (drafted === null) return null;
	const probes = explored.get(id) ?? remember(explore(policy, watched, drafted));
	explored.set(id, probes);
	const needed = [];
	const seen = /* @__PURE__ */ new Set();
	for (const { at, shows } of probes) {
		if (seen.size === wanted.size) break;
		const fresh = [...shows].filter((key) => wanted.has(key) && !seen.has(key));
		if (fresh.length === 0) continue;
		needed.push(at);
		for (const key of fresh) seen.add(key);
	}
	const [firstKey] = seen;
	if (firstKey === void 0) return null;
	const name = nameOf(watched, firstKey, names);
	const document = {
		...draft,
		name,
		story: expecting(policy, drafted, draft.story, needed)
	};
	const made = read(document);
	if (made === null || !runCase(policy, made).passed) return null;
	const keys = [...measure(policy, watched, [made])].flatMap(([{ named }, tally]) => [...tally.by.keys()].map((key) => sightingKey(named.pointer, key)));
	if (!keys.some((key) => wanted.has(key))) return null;
	return {
		name,
		yaml: printCase(document),
		shows: keys
	};
}
function remember(source) {
	const known = [];
	return { *[Symbol.iterator]() {
		for (let index = 0;; index += 1) {
			if (index === known.length) {
				const next = source.next();
				if (next.done) return;
				known.push(next.value);
			}
			yield known[index];
		}
	} };
}
function readBack(document, people) {
	const file = readTests(`version: 1\ncases:\n${printCase(document)}`, "");
	const [test] = file.ok ? file.value.cases : [];
	return test ? {
		...test,
		people
	} : null;
}
function expecting(policy, test, acts, needed) {
	const story = new Story(policy, test, () => {});
	const last = needed.at(-1) ?? test.declared;
	const events = test.story.filter(({ event, at }) => event !== null && at <= last);
	const entries = [];
	let done = 0;
	const happenUpTo = (at) => {
		for (; (events[done]?.at ?? Number.POSITIVE_INFINITY) <= at; done += 1) {
			const { event = null, ...entry } = events[done] ?? {};
			const written = acts[done];
			if (event === null || written === void 0) continue;
			story.applyEventAndRun({
				...entry,
				event
			}, event);
			entries.push(written);
		}
	};
	for (const at of needed) {
		happenUpTo(at - 1);
		story.runUpTo(at - 1);
		if (story.since.fired.length > 2) {
			const { severity, status } = require_engine.snapshotAt(policy, story.issue, at - 1);
			entries.push({
				at: require_policy_validation.formatDuration(at - 1 - test.declared),
				expect: {
					severity,
					status
				}
			});
			story.since = NOTHING;
		}
		happenUpTo(at);
		story.runUpTo(at);
		entries.push({
			at: require_policy_validation.formatDuration(at - test.declared),
			expect: expectAt(policy, story, at, test.declared)
		});
		story.since = NOTHING;
	}
	return entries;
}
function expectAt(policy, story, at, declared) {
	const { severity, level, status, next } = require_engine.snapshotAt(policy, story.issue, at);
	if (severity === null) return {
		severity,
		level
	};
	return {
		severity,
		level,
		...status === null ? {} : { status },
		fired: story.since.fired,
		...story.since.mentioned.length > 0 ? { mentioned: [...new Set(story.since.mentioned)] } : {},
		next: next === null ? null : require_policy_validation.formatDuration(next.at - declared)
	};
}
function nameOf(watched, key, taken) {
	const [pointer = "", atom = ""] = key.split(" ");
	const rule = [...watched.values()].find(({ named }) => named.pointer === pointer);
	const base = `${rule?.named.name ?? pointer} turns on ${require_policy_validation.describeRule(rule?.atoms[Number(atom)]?.rule ?? null)}`;
	let name = base;
	for (let n = 2; taken.has(name); n += 1) name = `${base} (${n})`;
	return name;
}
// src/cases/coverage/possible.ts
const fact = (path) => ({ var: path });
const RESOLVED = { in: [fact("incident.status"), ["resolved", "reviewed"]] };
function domainOf(policy, scope) {
	const { invariants } = require_analysis.domainOf(policy, scope);
	return {
		scope,
		effort: require_analysis.startEffort(),
		invariants: invariants.filter((rule) => rule !== policy.incident.when?.source)
	};
}
function evaluationOf(policy, { rule, pointer }) {
	const trigger = policy.triggers.find(({ when, repeat }) => when === rule || repeat === rule);
	const index = Number(/^\/severities\/(\d+)\/when$/.exec(pointer)?.[1] ?? 0);
	const above = policy.severities.slice(0, index).flatMap(({ when }) => when === null ? [] : [when.source]);
	if (!trigger) return {
		holds: [],
		fails: above
	};
	return trigger.phase === "resolved" ? {
		holds: [{ "==": [fact("incident.status"), "resolved"] }],
		fails: above
	} : {
		holds: [],
		fails: [RESOLVED]
	};
}
function factsFor(policy, domain, watched, { atom, aspect }) {
	const { named } = watched;
	const wanted = watched.atoms[atom];
	if (!wanted) return { kind: "proved" };
	const holds = aspect === "true" || aspect === "holding";
	const decides = decidesAt(named.rule.source, named.isTruth, wanted.path);
	const close = aspect === "true" || aspect === "false" ? [] : nearBoundary(wanted.rule);
	const question = evaluationOf(policy, named);
	const fails = [...holds ? [] : [wanted.rule], ...question.fails];
	const so = [...holds ? [wanted.rule] : [], ...question.holds];
	const verdict = require_analysis.findFacts({
		holds: [
			decides,
			...close,
			...so
		],
		fails
	}, domain);
	if (verdict.kind !== "unknown") return verdict;
	return require_analysis.findFacts({
		holds: so,
		fails
	}, domain).kind === "proved" ? { kind: "proved" } : verdict;
}
// src/cases/coverage/coverage.ts
function coverageOf(policy, yaml, tests) {
	const scope = require_policy_validation.scopeOf(policy);
	const domain = domainOf(policy, scope);
	const watched = watchAll(policy, scope);
	const ways = new WayTally();
	const tallies = measure(policy, watched, tests.cases, ways);
	const open = [...tallies].flatMap(([of, tally]) => sightingsOf(of).filter((sighting) => !tally.by.has(keyOf(sighting))).map((sighting) => ({
		watched: of,
		sighting,
		facts: factsFor(policy, domain, of, sighting)
	})));
	const { found, left } = missingCases(policy, watched, tests, open.filter(({ facts }) => facts.kind !== "proved"));
	const rules = rulesCovered(tallies, open, yaml);
	const atoms = rules.flatMap((rule) => rule.atoms);
	return {
		policy: policy.file,
		rules,
		atoms: share(atoms.map(({ decided }) => [decided.whenTrue, decided.whenFalse])),
		boundaries: share(atoms.flatMap(({ boundary }) => boundary ? [[boundary.holding, boundary.failing]] : [])),
		ways: ways.coverage(policy, yaml),
		missing: found,
		unmade: [...new Map(left.map((one) => [pointerOf$1(one), one]))].map(([pointer, { facts }]) => ({
			place: yaml.place(pointer),
			pointer,
			facts: facts.kind === "witness" ? facts.facts : null
		}))
	};
}
function rulesCovered(tallies, open, yaml) {
	return [...tallies].map(([watched, tally]) => {
		const { named } = watched;
		const sight = (sighting) => {
			const by = tally.by.get(keyOf(sighting));
			if (by !== void 0) return {
				kind: "seen",
				by
			};
			return { kind: open.find((one) => one.watched === watched && keyOf(one.sighting) === keyOf(sighting))?.facts.kind === "proved" ? "impossible" : "missing" };
		};
		return {
			name: named.name,
			place: yaml.place(named.pointer),
			evaluations: tally.evaluations,
			atoms: watched.atoms.map((_, index) => atomCovered(watched, tally, index, sight, yaml))
		};
	});
}
function atomCovered({ named, atoms, boundaries }, tally, atom, sight, yaml) {
	const { path = "", rule = null } = atoms[atom] ?? {};
	const pointer = named.pointer + path;
	return {
		place: yaml.place(pointer),
		pointer,
		rule,
		decided: {
			whenTrue: sight({
				atom,
				aspect: "true"
			}),
			whenFalse: sight({
				atom,
				aspect: "false"
			})
		},
		shown: tally.effectOf(atom),
		boundary: boundaries[atom] ? {
			holding: sight({
				atom,
				aspect: "holding"
			}),
			failing: sight({
				atom,
				aspect: "failing"
			})
		} : null
	};
}
function share(all) {
	const possible = all.filter((sights) => sights.every(({ kind }) => kind !== "impossible"));
	return {
		covered: possible.filter((sights) => sights.every(({ kind }) => kind === "seen")).length,
		total: possible.length
	};
}
// src/cases/mutation/edits.ts
const TURNED = {
	">=": [">", "<"],
	">": [">=", "<="],
	"<=": ["<", ">"],
	"<": ["<=", ">="],
	"==": ["!="],
	"!=": ["=="],
	and: ["or"],
	or: ["and"],
	some: ["none", "all"],
	none: ["some"],
	all: ["some", "none"]
};
const swap = (path, was, value, tell = require_policy_validation.describeRule) => ({
	path,
	value,
	was: tell(was),
	became: tell(value)
});
function editsOfRule(rule, path) {
	const entry = require_policy_validation.entryOf(rule);
	if (entry === null) return [];
	const { operator, operands } = entry;
	const at = (index) => require_policy_validation.operandPath(entry, path, index);
	return [
		...(operands.length < 2 ? [] : TURNED[operator] ?? []).map((other) => swap(path, rule, { [other]: operands })),
		...operator === "!" ? [swap(path, rule, operands[0] ?? null)] : [],
		...require_policy_validation.ORDER_OPERATORS.has(operator) ? operands.flatMap((operand, index) => editsOfThreshold(operand, at(index))) : [],
		...operator === "in" ? operands.flatMap((operand, index) => editsOfList(operand, at(index))) : [],
		...operands.flatMap((operand, index) => editsOfRule(operand, at(index)))
	];
}
function editsOfMinutes(rule, path) {
	const { operator, operands } = require_policy_validation.entryOf(rule) ?? require_policy_validation.NO_ENTRY;
	if (operator !== "if") return editsOfThreshold(rule, path);
	return operands.flatMap((one, index) => require_policy_validation.isResult(index, operands.length) ? editsOfMinutes(one, [
		...path,
		"if",
		index
	]) : []);
}
function editsOfThreshold(side, path) {
	if (typeof side === "number") return [side - 1, side + 1].map((value) => swap(path, side, value));
	const [duration = null] = [typeof side === "object" && side !== null && "duration" in side ? side.duration : null].flat();
	return typeof duration === "string" ? nudgedDuration(duration, path, (value) => ({ duration: value })) : [];
}
function nudgedDuration(text, path, as = (duration) => duration) {
	const seconds = require_policy_validation.parseDuration(text);
	if (seconds === null || seconds === 0) return [];
	return [seconds - 1, seconds + 1].filter((value) => value > 0).map((value) => ({
		path,
		value: as(require_policy_validation.formatDuration(value)),
		was: text,
		became: require_policy_validation.formatDuration(value)
	}));
}
function editsOfList(list, path) {
	if (!Array.isArray(list) || list.length < 2) return [];
	return list.map((_, index) => swap(path, list, list.toSpliced(index, 1)));
}
function withoutFirst(list, path) {
	if (!Array.isArray(list) || list.length < 2) return [];
	return [swap(path, list, list.slice(1), names)];
}
const names = (list) => typeof list === "object" ? flow(list) : String(list);
function applyEdit(document, { path, value }) {
	const [key, ...rest] = path;
	if (key === void 0) return value ?? null;
	if (Array.isArray(document)) {
		const items = document;
		const index = Number(key);
		if (rest.length === 0 && value === void 0) return items.toSpliced(index, 1);
		return items.with(index, applyEdit(items[index] ?? null, {
			path: rest,
			value
		}));
	}
	const map = { ...document };
	if (rest.length === 0 && value === void 0) delete map[key];
	else map[key] = applyEdit(map[key] ?? null, {
		path: rest,
		value
	});
	return map;
}
const pointerOf = ({ path }) => require_policy_validation.toPointer(path);
// src/cases/mutation/mutants.ts
function mutantsOf(document) {
	return [...require_policy_validation.rulePositions(document).flatMap(({ rule, path, expected }) => [...editsOfRule(rule, require_policy_validation.fromPointer(path)), ...expected === "minutes" ? editsOfMinutes(rule, require_policy_validation.fromPointer(path)) : []].map((edit) => ({
		part: partOf(document, path),
		edit,
		rule: path
	}))), ...fieldsOf(document)];
}
function fieldsOf(document) {
	const of = (part, edits) => edits.map((edit) => ({
		part,
		edit,
		rule: null
	}));
	const durations = (holder, path, keys) => keys.flatMap((key) => {
		const text = holder?.[key];
		return typeof text === "string" ? withKey(key, nudgedDuration(text, [...path, key])) : [];
	});
	return [
		...of("incident", durations(document.incident, ["incident"], ["max-age"])),
		...document.severities.flatMap((severity, index) => of(`severity ${severity.id}`, durations(severity, ["severities", index], [
			"acknowledge-within",
			"update-every",
			"max-snooze"
		]))),
		...document.severities.flatMap((severity, index) => of(`severity ${severity.id}`, without(severity, "reach", ["severities", index]))),
		...Object.entries(document.reach ?? {}).flatMap(([name, steps]) => steps.flatMap((step, index) => {
			const path = [
				"reach",
				name,
				index
			];
			return of(`reach ${name}`, [
				...durations(step, path, ["after"]),
				...withKey("by", withoutFirst(step.by, [...path, "by"])),
				...steps.length > 1 ? [{
					path,
					value: void 0,
					was: `by: ${names(step.by)}`,
					became: "nothing"
				}] : []
			]);
		})),
		...Object.entries(document.tables ?? {}).flatMap(([name, rows]) => of(`table ${name}`, withoutRow(rows, name))),
		...Object.entries(document.roles).flatMap(([id, { who }]) => of(`role ${id}`, withoutFirst(who, [
			"roles",
			id,
			"who"
		]))),
		...document.levels.flatMap((level, index) => of(`level ${level.name}`, [
			...withoutFirst(level.roles, [
				"levels",
				index,
				"roles"
			]),
			...without(level, "notify", ["levels", index]),
			...withKey("notify", withoutFirst(level.notify, [
				"levels",
				index,
				"notify"
			]))
		])),
		...(document.triggers ?? []).flatMap((trigger, index) => {
			const path = ["triggers", index];
			return of(`trigger ${trigger.id}`, [
				{
					path,
					value: void 0,
					was: "the trigger",
					became: "nothing"
				},
				...durations(trigger, path, ["repeat"]),
				...trigger.limit === void 0 ? [] : withKey("limit", editsOfCount(trigger.limit, [...path, "limit"])),
				...editsOfDo(trigger.do, [...path, "do"], document)
			]);
		}),
		...of("review", durations(document.review, ["review"], ["due"])),
		...of("review", withoutFirst(document.review?.severities, ["review", "severities"]))
	];
}
function without(holder, key, path) {
	const value = holder[key];
	if (value === void 0) return [];
	return [{
		path: [...path, key],
		value: void 0,
		was: `${key}: ${names(value)}`,
		became: "nothing"
	}];
}
function withoutRow(rows, name) {
	const keys = Object.keys(rows);
	if (keys.length < 2) return [];
	return keys.map((key) => ({
		path: [
			"tables",
			name,
			key
		],
		value: void 0,
		was: `${key}: ${names(rows[key] ?? null)}`,
		became: "nothing"
	}));
}
const withKey = (key, edits) => edits.map((edit) => ({
	...edit,
	was: `${key}: ${edit.was}`,
	became: `${key}: ${edit.became}`
}));
const editsOfCount = (value, path) => [value - 1, value + 1].filter((n) => n > 0).map((n) => ({
	path,
	value: n,
	was: String(value),
	became: String(n)
}));
function editsOfDo(todo, path, { levels, severities }) {
	return Object.entries(todo).flatMap(([key, value]) => {
		const at = [...path, key];
		if (key === "comment" || value === "next" && levels.length <= 2) return [];
		const less = Object.keys(todo).length > 1 ? [{
			path: at,
			value: void 0,
			was: `${key}: ${names(value)}`,
			became: "nothing"
		}] : [];
		const kind = require_policy_validation.actionOf(key)?.names;
		if (kind === "level") {
			const fit = (value === "next" ? [levels.length] : [Number(value) - 1, Number(value) + 1]).filter((level) => level > 0 && level <= levels.length);
			return [...less, ...fit.map((level) => ({
				path: at,
				value: level,
				was: `${key}: ${names(value)}`,
				became: `${key}: ${level}`
			}))];
		}
		if (kind === "severity") {
			const others = severities.map(({ id }) => id).filter((id) => id !== value);
			return [...less, ...others.slice(0, 1).map((id) => ({
				path: at,
				value: id,
				was: names(value),
				became: id
			}))];
		}
		return [...less, ...kind === "role" || kind === "recipient" || kind === "channel" ? withoutFirst(value, at) : []];
	});
}
function partOf(document, pointer) {
	const [section = "", key = ""] = require_policy_validation.fromPointer(pointer);
	switch (section) {
		case "triggers": return `trigger ${document.triggers?.[Number(key)]?.id ?? key}`;
		case "severities": return `severity ${document.severities[Number(key)]?.id ?? key}`;
		case "roles": return `role ${key}`;
		case "conditions": return `condition ${key}`;
		default: return section;
	}
}
// src/cases/mutation/order.ts
function orderOf(policy, cases) {
	const reached = /* @__PURE__ */ new Map();
	const looks = /* @__PURE__ */ new Map();
	for (const test of cases) {
		const rules = /* @__PURE__ */ new Set();
		reached.set(test, rules);
		runCase(policy, test, (issue, at) => {
			looks.set(test, (looks.get(test) ?? 0) + 1);
			for (const { rule } of require_engine.evaluatedRulesAt(policy, issue, at)) rules.add(rule);
		});
	}
	const killers = /* @__PURE__ */ new Map();
	const rank = (test, part, rule) => {
		if (killers.get(part)?.has(test)) return 0;
		return rule === void 0 || reached.get(test)?.has(rule) ? 1 : 2;
	};
	return {
		of: (part, rule) => cases.toSorted((a, b) => rank(a, part, rule) - rank(b, part, rule) || (looks.get(a) ?? 0) - (looks.get(b) ?? 0)),
		notice: (part, by) => void killers.set(part, (killers.get(part) ?? /* @__PURE__ */ new Set()).add(by))
	};
}
// src/cases/mutation/mutate.ts
function mutationsOf(policy, yaml, tests, progress = () => {}) {
	const document = yaml.value ?? null;
	const mutants = mutantsOf(document);
	const order = orderOf(policy, tests.cases);
	const domain = domainOf(policy, require_policy_validation.scopeOf(policy));
	const rules = new Map(require_policy.rulesOf(policy).map((named) => [named.pointer, named]));
	const count = {
		killed: 0,
		invalid: 0,
		equivalent: 0,
		survived: 0
	};
	const survivors = [];
	const trial = {
		policy,
		order,
		domain,
		rules
	};
	for (const [index, mutant] of mutants.entries()) {
		const fate = fateOf(mutant, require_policy.loadVariant(policy, yaml, applyEdit(document, mutant.edit)), trial);
		count[fate] += 1;
		if (fate === "survived") survivors.push(survivorOf(mutant, yaml));
		progress(index + 1, mutants.length);
	}
	const { killed, invalid, equivalent } = count;
	return {
		policy: policy.file,
		tried: mutants.length,
		killed,
		invalid,
		equivalent,
		survivors
	};
}
function fateOf({ part, rule }, mutant, { policy, order, domain, rules }) {
	if (!mutant.ok) return "invalid";
	const named = rule === null ? void 0 : rules.get(rule);
	const killer = order.of(part, named?.rule).find((test) => !passes(mutant.value, test));
	if (killer) {
		order.notice(part, killer);
		return "killed";
	}
	return named && meansTheSame(policy, mutant.value, named, domain) ? "equivalent" : "survived";
}
function passes(policy, test) {
	try {
		return runCase(policy, test).passed;
	} catch {
		return false;
	}
}
function meansTheSame(policy, mutant, named, domain) {
	const after = require_policy.rulesOf(mutant).find(({ pointer }) => pointer === named.pointer);
	if (!named.isTruth || !after) return false;
	const { holds, fails } = evaluationOf(policy, named);
	const context = { and: [
		...holds,
		...fails.map((rule) => ({ "!": [rule] })),
		true
	] };
	const within = (rule) => ({ and: [context, rule] });
	const { gained, lost } = require_analysis.difference(within(named.rule.source), within(after.rule.source), domain);
	return gained.kind === "proved" && lost.kind === "proved";
}
function survivorOf({ part, edit }, yaml) {
	const pointer = pointerOf(edit);
	return {
		part,
		place: yaml.place(pointer),
		pointer,
		was: edit.was,
		became: edit.became
	};
}
// src/cases/judge.ts
const ofIncident = (policy, yaml, facts) => ({
	policy,
	yaml,
	facts,
	unknown: () => false
});
function contextOf(policy, yaml, values) {
	const scope = require_policy_validation.scopeOf(policy);
	const context = (facts) => ({
		policy,
		yaml,
		facts,
		unknown: (fact) => scope.get(fact)?.absent === false && valueOf(facts, fact) === null
	});
	let known = context(values);
	for (const { name, rule } of policy.conditions) {
		if (!known.unknown(`is.${name}`)) continue;
		const { holds } = judge(known, rule, `/conditions/${name}`);
		if (holds !== null) known = context({
			...known.facts,
			is: {
				...known.facts["is"],
				[name]: holds
			}
		});
	}
	return known;
}
const valueOf = (facts, fact) => require_policy_validation.compileRule({ var: fact }, null).evaluate(facts);
const judge = (context, rule, pointer) => judgePart(context, rule.source, pointer, null);
function judgePart(context, rule, pointer, condition) {
	const entry = require_policy_validation.entryOf(rule);
	if (entry === null) return {
		holds: require_policy_validation.compileRule(rule, null).holds({}),
		because: []
	};
	const { operator, operands } = entry;
	const parts = operands.map((part, index) => () => judgePart(context, part, pointer + require_policy_validation.toPointer(require_policy_validation.operandPath(entry, [], index)), condition));
	if (operator === "and" || operator === "or") return join(parts, operator === "or");
	if (operator === "if") return choose(parts);
	const [first] = parts;
	if (first && (operator === "!" || operator === "!!")) {
		const { holds, because } = first();
		return {
			holds: holds === null ? null : operator === "!!" === holds,
			because
		};
	}
	const own = judgeAtom(context, rule, pointer, condition);
	if (operator !== "var") return own;
	const named = context.policy.conditions.find(({ name }) => operands[0] === `is.${name}`);
	if (!named) return own;
	const within = judgePart(context, named.rule.source, `/conditions/${named.name}`, named.name);
	return within.holds === own.holds ? within : own;
}
function join(parts, settles) {
	const judged = [];
	for (const part of parts) {
		const one = part();
		if (one.holds === settles) return one;
		judged.push(one);
	}
	const doubtful = judged.filter(({ holds }) => holds === null);
	return doubtful.length > 0 ? {
		holds: null,
		because: doubtful.flatMap(({ because }) => because)
	} : {
		holds: !settles,
		because: judged.flatMap(({ because }) => because)
	};
}
function choose([first, then, ...others]) {
	if (!first) return {
		holds: false,
		because: []
	};
	const test = first();
	if (!then || test.holds === null) return test;
	const chosen = test.holds ? then() : choose(others);
	return {
		holds: chosen.holds,
		because: [...test.because, ...chosen.because]
	};
}
function judgeAtom({ yaml, facts, unknown }, source, pointer, condition) {
	const rule = require_policy_validation.compileRule(source, null);
	const missing = rule.reads.filter(unknown);
	const holds = missing.length > 0 ? null : rule.holds(facts);
	const read = Object.fromEntries(rule.reads.map((fact) => [fact, valueOf(facts, fact)]));
	return {
		holds,
		because: [{
			place: yaml.place(pointer),
			rule: source,
			holds,
			read,
			notGiven: missing,
			condition
		}]
	};
}
// src/cases/explain.ts
function explainIssue(policy, yaml, issue, at) {
	const factsByRule = new Map(require_engine.evaluatedRulesAt(policy, issue, at).map(({ rule, facts }) => [rule, facts]));
	const folded = require_engine.foldIssue(policy, issue);
	const facts = require_engine.factsOnClock(folded, at, null);
	const rules = explainedRules(policy).map((named) => {
		const decided = factsByRule.get(named.rule);
		const clock = [...policy.triggers, ...policy.severities].find(({ when }) => when === named.rule)?.clock ?? null;
		return {
			named,
			facts: decided ?? require_engine.factsOnClock(folded, at, clock) ?? {},
			idle: decided ? null : idleness(policy, named, facts)
		};
	});
	return {
		policy: policy.file,
		at,
		severity: require_engine.explainSeverity(policy, issue, at),
		rules: rules.filter(({ named, idle }) => idle !== "no-incident" || factsByRule.has(named.rule)).map(({ named, facts: own, idle }) => explain(ofIncident(policy, yaml, own), named, idle)),
		reaches: require_engine.explainReaches(policy, issue, at)
	};
}
function explainFacts(policy, yaml, facts) {
	const context = contextOf(policy, yaml, facts);
	return {
		policy: policy.file,
		at: null,
		severity: null,
		rules: explainedRules(policy).map((named) => explain(context, named, null)),
		reaches: []
	};
}
const explainedRules = (policy) => require_policy.rulesOf(policy).filter(({ pointer }) => /^\/(?:incident|severities|triggers)\/.*when$/.test(pointer));
function idleness(policy, { rule }, facts) {
	if (facts === null) return "no-incident";
	const trigger = policy.triggers.find(({ when }) => when === rule);
	if (!trigger) return "decided-above";
	const { status, snoozed } = facts["incident"];
	if (status === "reviewed") return "over";
	if (trigger.phase === "resolved" !== (status === "resolved")) return "other-phase";
	return snoozed ? "snoozed" : "fired";
}
function explain(context, { name, rule, pointer }, idle) {
	return {
		name,
		place: context.yaml.place(pointer),
		idle,
		...judge(context, rule, pointer)
	};
}
// src/cases/given-facts.ts
function checkFacts(policy, facts) {
	const scope = require_policy_validation.scopeOf(policy);
	const check = (path, value, pointer) => {
		const known = scope.get(path);
		if (known) return value === null || isOf(known.type, value) ? [] : [{
			pointer,
			message: misfit(path, known.type)
		}];
		const near = require_policy_validation.nearest(path, scope.keys());
		return [{
			pointer,
			message: `There is no fact "${path}".${near === null ? "" : ` Did you mean "${near}"?`}`
		}];
	};
	const nestedProblem = (path, pointer) => {
		const [group = "", ...name] = path.split(".");
		return {
			pointer,
			message: `"${path}" is a group and a name. Write ${group}: { ${name.join(".")}: \u2026 }.`
		};
	};
	const within = (value, path) => isGroup(path.join("."), scope) && value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value).flatMap(([name, one]) => within(one, [...path, name])) : check(path.join("."), value, require_policy_validation.toPointer(path));
	return Object.entries(facts).flatMap(([group, value]) => group.includes(".") && scope.has(group) ? [nestedProblem(group, require_policy_validation.toPointer([group]))] : within(value, [group]));
}
const isGroup = (path, scope) => !scope.has(path) && (!path.includes(".") || path === "elapsed.since-detail");
function isOf(type, value) {
	switch (type.kind) {
		case "boolean": return typeof value === "boolean";
		case "number": return typeof value === "number" && value >= (type.min ?? Number.NEGATIVE_INFINITY);
		case "enum": return typeof value === "string" && type.values.includes(value);
		case "string": return typeof value === "string";
		case "time": return require_policy_validation.isInstant(value);
		case "list": return Array.isArray(value) && value.every((one) => typeof one === "string");
		default: return type;
	}
}
const KINDS = {
	boolean: "true or false",
	number: "a number",
	string: "text",
	time: "an instant in UTC, such as 2026-11-23T10:00:00Z",
	list: "a list of texts"
};
const misfit = (path, type) => `"${path}" is ${type.kind === "enum" ? `one of ${type.values.join(", ")}` : KINDS[type.kind]}${type.kind === "number" && type.min !== null ? `, ${type.min} or more` : ""}.`;
// src/cases/index.ts
var cases_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	checkFacts: () => checkFacts,
	checkNames: () => checkNames,
	confirmedCase: () => confirmedCase,
	courseOf: () => courseOf,
	coverageOf: () => coverageOf,
	explainFacts: () => explainFacts,
	explainIssue: () => explainIssue,
	firstTests: () => firstTests,
	issueAt: () => issueAt,
	mutationsOf: () => mutationsOf,
	policyNamedIn: () => policyNamedIn,
	printCase: () => printCase,
	problemsUnder: () => problemsUnder,
	readTests: () => readTests,
	runCase: () => runCase,
	similarTests: () => similarTests,
	underInvalid: () => underInvalid,
	withoutPolicy: () => withoutPolicy,
	witnessCase: () => witnessCase,
	witnessPeople: () => witnessPeople
});
exports.cases_exports = cases_exports;
exports.confirmedCase = confirmedCase;
exports.policyNamedIn = policyNamedIn;
exports.problemsUnder = problemsUnder;
exports.readTests = readTests;
exports.runCase = runCase;
exports.similarTests = similarTests;
exports.withoutPolicy = withoutPolicy;
