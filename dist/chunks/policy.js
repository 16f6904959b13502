import { a as isCollection, c as isSeq, i as isAlias, n as LineCounter, o as isMap, r as Composer, s as isScalar, t as Parser } from "./yaml.js";
// src/domain/neutralise.ts
/**
* Text of others, made harmless before it reaches a comment, a summary or a log. Pure.
*
* GitHub links mentions and references in the *rendered* text, so a backslash does not stop them: a zero-width space does.
*/
const ZERO_WIDTH_SPACE = "​";
/** Controls, bidirectional overrides, zero-width characters, private use, lone surrogates, line and paragraph separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu;
const PUNCTUATION = /[!-/:-@[-`{-~]/g;
/**
* One line of Markdown that renders as the text itself: no mention, no reference, no link, no HTML, no marker, no fence.
* `max` counts UTF-16 units of the text before it is escaped.
*/
function neutralise(text, max = 500) {
	return oneLine(text, max).replaceAll(PUNCTUATION, "\\$&").replaceAll(/[@#]/g, `$&${ZERO_WIDTH_SPACE}`).replaceAll(/(GH)(\\-)/gi, `$1${ZERO_WIDTH_SPACE}$2`).replaceAll(/(www)(\\\.)/gi, `$1${ZERO_WIDTH_SPACE}$2`).replaceAll(/(\\:)(\\\/)/g, `$1${ZERO_WIDTH_SPACE}$2`);
}
/** One line for a log or an annotation: no workflow command (`::set-output`, `##[error]`), no line break, encoded or not. */
function forLog(text, max = 500) {
	return oneLine(text, max).replaceAll(/:(?=:)/g, `:${ZERO_WIDTH_SPACE}`).replaceAll(/#(?=#)/g, `#${ZERO_WIDTH_SPACE}`).replaceAll(/%(?=0[ad]|25|3a|2c)/gi, `%${ZERO_WIDTH_SPACE}`);
}
function oneLine(text, max) {
	const line = text.replaceAll(/\s+/g, " ").replaceAll(INVISIBLE, "").trim();
	if (line.length <= max) return line;
	return `${line.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
// src/generated/policy-schema.js
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var require_ucs2length = __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function ucs2length(str) {
		const len = str.length;
		let length = 0;
		let pos = 0;
		let value;
		while (pos < len) {
			length++;
			value = str.charCodeAt(pos++);
			if (value >= 55296 && value <= 56319 && pos < len) {
				value = str.charCodeAt(pos);
				if ((value & 64512) === 56320) pos++;
			}
		}
		return length;
	}
	exports.default = ucs2length;
	ucs2length.code = "require(\"ajv/dist/runtime/ucs2length\").default";
}));
var require_fast_deep_equal = __commonJSMin(((exports, module) => {
	module.exports = function equal(a, b) {
		if (a === b) return true;
		if (a && b && typeof a == "object" && typeof b == "object") {
			if (a.constructor !== b.constructor) return false;
			var length, i, keys;
			if (Array.isArray(a)) {
				length = a.length;
				if (length != b.length) return false;
				for (i = length; i-- !== 0;) if (!equal(a[i], b[i])) return false;
				return true;
			}
			if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
			if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
			if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
			keys = Object.keys(a);
			length = keys.length;
			if (length !== Object.keys(b).length) return false;
			for (i = length; i-- !== 0;) if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;
			for (i = length; i-- !== 0;) {
				var key = keys[i];
				if (!equal(a[key], b[key])) return false;
			}
			return true;
		}
		return a !== a && b !== b;
	};
}));
var require_equal = __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const equal = require_fast_deep_equal();
	equal.code = "require(\"ajv/dist/runtime/equal\").default";
	exports.default = equal;
}));
var validator_default = validate10;
const schema11 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"title": "Escalation policy, version 1",
	"description": "When an incident escalates, how severe it is, and who is called.",
	"type": "object",
	"required": [
		"version",
		"name",
		"incident",
		"severities",
		"roles",
		"levels"
	],
	"additionalProperties": false,
	"properties": {
		"version": {
			"description": "The version of this language.",
			"const": 1
		},
		"name": {
			"description": "What this policy is called in comments.",
			"allOf": [{ "$ref": "#/definitions/id" }]
		},
		"effective-from": {
			"description": "Incidents declared earlier are left alone. Without an offset it is UTC.",
			"allOf": [{ "$ref": "#/definitions/instant" }]
		},
		"mode": {
			"description": "`evaluate`: decide and show what would be done, do nothing.",
			"allOf": [{ "$ref": "#/definitions/mode" }]
		},
		"incident": { "$ref": "#/definitions/incident" },
		"conditions": {
			"description": "Named booleans, usable as `{var: is.<name>}`.",
			"type": "object",
			"maxProperties": 500,
			"propertyNames": { "$ref": "#/definitions/id" },
			"additionalProperties": { "$ref": "#/definitions/rule" }
		},
		"severities": {
			"description": "Most severe first. An incident has the first one whose `when` holds; the last takes what is left.",
			"type": "array",
			"minItems": 1,
			"maxItems": 20,
			"items": { "$ref": "#/definitions/severity" }
		},
		"roles": {
			"description": "Who is called.",
			"type": "object",
			"maxProperties": 100,
			"propertyNames": { "$ref": "#/definitions/id" },
			"additionalProperties": { "$ref": "#/definitions/role" },
			"minProperties": 1
		},
		"levels": {
			"description": "The chain of command. Level 1 is engaged as soon as an incident is declared.",
			"type": "array",
			"minItems": 1,
			"maxItems": 50,
			"items": { "$ref": "#/definitions/level" }
		},
		"triggers": {
			"description": "What happens, and when.",
			"type": "array",
			"maxItems": 500,
			"items": { "$ref": "#/definitions/trigger" }
		},
		"review": { "$ref": "#/definitions/review" },
		"schedules": {
			"description": "Who is on call, by name: `{var: oncall.<name>}`.",
			"type": "object",
			"maxProperties": 100,
			"propertyNames": { "$ref": "#/definitions/id" },
			"additionalProperties": { "$ref": "#/definitions/schedule" }
		},
		"calendars": {
			"description": "Business hours, by name: `clock: <name>` and `{var: calendar.<name>}`.",
			"type": "object",
			"maxProperties": 100,
			"propertyNames": { "$ref": "#/definitions/id" },
			"additionalProperties": { "$ref": "#/definitions/calendar" }
		},
		"templates": {
			"description": "Your own wording, by template id (Liquid). `update-due`, `ownership`, `review-due`, `actions-due` and `missing-details` replace the wording that ships.",
			"type": "object",
			"propertyNames": { "$ref": "#/definitions/id" },
			"additionalProperties": {
				"type": "string",
				"minLength": 1
			}
		},
		"limits": {
			"description": "How much one run may write.",
			"type": "object",
			"additionalProperties": false,
			"properties": { "comments-per-run": {
				"description": "New comments in one run; the rest waits for the next.",
				"type": "integer",
				"minimum": 1,
				"default": 30
			} }
		}
	},
	"definitions": {
		"id": {
			"title": "name",
			"type": "string",
			"pattern": "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$",
			"patternErrorMessage": "Not a name in kebab-case: lower-case letters, digits and single dashes between them.",
			"maxLength": 64
		},
		"name": {
			"type": "string",
			"minLength": 1,
			"maxLength": 100
		},
		"sentence": {
			"type": "string",
			"minLength": 1,
			"maxLength": 500
		},
		"label": {
			"type": "string",
			"minLength": 1,
			"maxLength": 50
		},
		"labels": {
			"type": ["string", "array"],
			"minLength": 1,
			"maxLength": 50,
			"minItems": 1,
			"uniqueItems": true,
			"items": { "$ref": "#/definitions/label" }
		},
		"login": {
			"title": "login",
			"type": "string",
			"pattern": "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$",
			"patternErrorMessage": "Not a GitHub login or team. Write alice, or \"@org/team\" in quotes."
		},
		"duration": {
			"title": "duration",
			"type": "string",
			"pattern": "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
			"patternErrorMessage": "Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w."
		},
		"instant": {
			"title": "instant",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$",
			"patternErrorMessage": "Not a date or time such as 2026-11-22 or 2026-11-22T09:00Z."
		},
		"local-time": {
			"title": "local time",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$",
			"patternErrorMessage": "Not a local time such as 2026-01-05T09:00."
		},
		"date": {
			"title": "date",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
			"patternErrorMessage": "Not a date such as 2026-12-25."
		},
		"time-of-day": {
			"title": "time of day",
			"type": "string",
			"pattern": "^(?:[01]\\d|2[0-3]):[0-5]\\d$",
			"patternErrorMessage": "Not a time of day such as \"09:00\"."
		},
		"days": {
			"type": "array",
			"minItems": 1,
			"uniqueItems": true,
			"items": {
				"type": "string",
				"enum": [
					"mon",
					"tue",
					"wed",
					"thu",
					"fri",
					"sat",
					"sun"
				]
			}
		},
		"mode": {
			"type": "string",
			"enum": ["act", "evaluate"],
			"default": "act"
		},
		"roles": {
			"type": ["string", "array"],
			"minItems": 1,
			"uniqueItems": true,
			"items": { "type": "string" }
		},
		"incident": {
			"description": "Which issues are incidents.",
			"type": "object",
			"required": ["label"],
			"additionalProperties": false,
			"properties": {
				"label": {
					"description": "An issue carrying it is an incident; of a list, any of them.",
					"allOf": [{ "$ref": "#/definitions/labels" }]
				},
				"when": {
					"description": "A rule over `incident.*` and `details.*`: false = not an incident.",
					"allOf": [{ "$ref": "#/definitions/rule" }]
				},
				"max-age": {
					"description": "Past it the incident is reported as abandoned.",
					"allOf": [{ "$ref": "#/definitions/duration" }]
				},
				"details": {
					"description": "Sections of the issue form, as typed facts: `{var: details.<name>}`.",
					"type": "object",
					"maxProperties": 100,
					"propertyNames": { "$ref": "#/definitions/id" },
					"additionalProperties": { "$ref": "#/definitions/detail" }
				}
			}
		},
		"detail": {
			"description": "A section of the issue form.",
			"type": "object",
			"required": ["heading", "type"],
			"additionalProperties": false,
			"properties": {
				"heading": {
					"description": "The heading of the section, as in the form.",
					"allOf": [{ "$ref": "#/definitions/name" }]
				},
				"type": {
					"description": "How the section is read.",
					"type": "string",
					"enum": [
						"string",
						"number",
						"boolean",
						"time",
						"list",
						"text"
					]
				},
				"required": {
					"description": "Its absence counts in `count.missing-details`.",
					"type": "boolean",
					"default": false
				}
			}
		},
		"severity": {
			"description": "One severity.",
			"type": "object",
			"required": ["id"],
			"additionalProperties": false,
			"properties": {
				"id": {
					"description": "As in `/severity <id>`.",
					"allOf": [{ "$ref": "#/definitions/id" }]
				},
				"name": {
					"description": "What people call it.",
					"allOf": [{ "$ref": "#/definitions/name" }]
				},
				"label": {
					"description": "The label that shows it.",
					"allOf": [{ "$ref": "#/definitions/label" }]
				},
				"when": {
					"description": "A rule; the last severity needs none.",
					"allOf": [{ "$ref": "#/definitions/rule" }]
				},
				"acknowledge-within": {
					"description": "`severity.acknowledge-within` in rules.",
					"allOf": [{ "$ref": "#/definitions/duration" }]
				},
				"update-every": {
					"description": "`severity.update-every` in rules: the promised cadence.",
					"allOf": [{ "$ref": "#/definitions/duration" }]
				},
				"max-snooze": {
					"description": "The longest /snooze that is accepted.",
					"default": "1d",
					"allOf": [{ "$ref": "#/definitions/duration" }]
				},
				"clock": {
					"description": "`always`, or the name of a calendar: `elapsed.*` then counts only its open minutes.",
					"type": "string",
					"default": "always"
				}
			}
		},
		"role": {
			"description": "Who is called, and for what.",
			"type": "object",
			"required": ["who"],
			"additionalProperties": false,
			"properties": {
				"name": {
					"description": "What people call it.",
					"allOf": [{ "$ref": "#/definitions/name" }]
				},
				"does": {
					"description": "What is expected of them; said when they are called.",
					"allOf": [{ "$ref": "#/definitions/sentence" }]
				},
				"who": {
					"description": "A login, a list of logins, or a rule that gives one of those or null. \"@org/team\" stands for its members.",
					"allOf": [{ "$ref": "#/definitions/people" }]
				},
				"otherwise": {
					"description": "When `who` yields nobody who can be assigned.",
					"allOf": [{ "$ref": "#/definitions/people" }]
				}
			}
		},
		"level": {
			"description": "One level of the chain of command.",
			"type": "object",
			"required": ["name", "roles"],
			"additionalProperties": false,
			"properties": {
				"name": {
					"description": "What people call it.",
					"allOf": [{ "$ref": "#/definitions/name" }]
				},
				"roles": {
					"description": "The roles that are called.",
					"type": "array",
					"minItems": 1,
					"uniqueItems": true,
					"items": { "type": "string" }
				},
				"label": {
					"description": "The label that shows it.",
					"allOf": [{ "$ref": "#/definitions/label" }]
				}
			}
		},
		"trigger": {
			"description": "What happens, and when.",
			"type": "object",
			"required": [
				"id",
				"reason",
				"when",
				"do"
			],
			"additionalProperties": false,
			"properties": {
				"id": {
					"description": "Its name in the ledger: a renamed trigger is a new one.",
					"allOf": [{ "$ref": "#/definitions/id" }]
				},
				"reason": {
					"description": "Said in the comment when it fires.",
					"allOf": [{ "$ref": "#/definitions/sentence" }]
				},
				"phase": {
					"description": "Which part of an incident's life it belongs to.",
					"type": "string",
					"enum": ["open", "resolved"],
					"default": "open"
				},
				"mode": {
					"description": "`evaluate`: shown in the summary as what would have happened, never done.",
					"allOf": [{ "$ref": "#/definitions/mode" }]
				},
				"when": {
					"description": "A rule; fires when it holds.",
					"allOf": [{ "$ref": "#/definitions/rule" }]
				},
				"repeat": {
					"title": "duration",
					"description": "Fires again after this long: a duration (`0m`: at once, when there is something new), or a rule that gives minutes.",
					"type": ["string", "object"],
					"pattern": "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
					"patternErrorMessage": "Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w.",
					"allOf": [{ "$ref": "#/definitions/rule" }]
				},
				"limit": {
					"description": "The most times it fires in one episode.",
					"type": "integer",
					"minimum": 1
				},
				"do": { "$ref": "#/definitions/do" }
			}
		},
		"do": {
			"description": "What is done when the trigger fires.",
			"type": "object",
			"additionalProperties": false,
			"minProperties": 1,
			"properties": {
				"escalate": {
					"title": "level",
					"description": "`next`, or the number of a level.",
					"type": ["string", "integer"],
					"pattern": "^next$",
					"patternErrorMessage": "Either next or the number of a level.",
					"minimum": 1,
					"examples": ["next"]
				},
				"raise-severity": {
					"description": "The id of a severity.",
					"type": "string"
				},
				"assign": {
					"description": "Roles whose people are assigned.",
					"allOf": [{ "$ref": "#/definitions/roles" }]
				},
				"mention": {
					"description": "Roles whose people are mentioned.",
					"allOf": [{ "$ref": "#/definitions/roles" }]
				},
				"label": {
					"description": "Labels to add.",
					"allOf": [{ "$ref": "#/definitions/labels" }]
				},
				"unlabel": {
					"description": "Labels to take off.",
					"allOf": [{ "$ref": "#/definitions/labels" }]
				},
				"comment": {
					"description": "The id of a template.",
					"type": "string",
					"examples": [
						"update-due",
						"ownership",
						"review-due",
						"actions-due",
						"missing-details"
					]
				},
				"ask-for": {
					"description": "Asks the reporter for the required details that are missing.",
					"type": "string",
					"enum": ["missing-details"]
				}
			}
		},
		"review": {
			"description": "The post-incident review.",
			"type": "object",
			"required": ["severities", "due"],
			"additionalProperties": false,
			"properties": {
				"severities": {
					"description": "Severities whose incidents are reviewed.",
					"type": "array",
					"minItems": 1,
					"uniqueItems": true,
					"items": { "type": "string" }
				},
				"as": {
					"description": "Where the review is written.",
					"type": "string",
					"enum": ["comment", "issue"],
					"default": "comment"
				},
				"label": {
					"description": "The label of the review issue.",
					"allOf": [{ "$ref": "#/definitions/label" }]
				},
				"due": {
					"description": "How long after the resolution.",
					"allOf": [{ "$ref": "#/definitions/duration" }]
				}
			}
		},
		"schedule": {
			"description": "Who is on call.",
			"type": "object",
			"required": ["timezone", "layers"],
			"additionalProperties": false,
			"properties": {
				"timezone": {
					"description": "A name of the IANA database, such as `Europe/London`.",
					"type": "string"
				},
				"layers": {
					"description": "A later layer wins where it has somebody on call.",
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/definitions/layer" }
				},
				"overrides": {
					"description": "Swaps and holidays. Where they overlap, the later in the list wins.",
					"type": "array",
					"items": { "$ref": "#/definitions/override" }
				}
			}
		},
		"layer": {
			"description": "A rotation.",
			"type": "object",
			"required": [
				"rotate",
				"every",
				"from"
			],
			"additionalProperties": false,
			"properties": {
				"rotate": {
					"description": "A login, or a list of logins who are on call together, per turn.",
					"type": "array",
					"minItems": 1,
					"items": {
						"title": "login",
						"type": ["string", "array"],
						"pattern": "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$",
						"patternErrorMessage": "Not a GitHub login or team. Write alice, or \"@org/team\" in quotes.",
						"minItems": 1,
						"uniqueItems": true,
						"items": { "$ref": "#/definitions/login" }
					}
				},
				"every": {
					"title": "period",
					"description": "One whole number of one unit: `12h`, `1d`, `1w`, `1mo`.",
					"type": "string",
					"pattern": "^[1-9]\\d{0,4}(?:h|d|w|mo)$",
					"patternErrorMessage": "Not one whole number of one unit: 12h, 1d, 1w or 1mo.",
					"examples": [
						"1w",
						"1d",
						"12h",
						"1mo"
					]
				},
				"from": {
					"description": "The first hand-off, in local time: `2026-01-05T09:00`.",
					"allOf": [{ "$ref": "#/definitions/local-time" }]
				},
				"hours": {
					"description": "Only within these hours; the rotation goes on outside them.",
					"allOf": [{ "$ref": "#/definitions/hours" }]
				}
			}
		},
		"hours": {
			"description": "A weekly window. One over midnight belongs to the day it starts on.",
			"type": "object",
			"required": [
				"days",
				"from",
				"to"
			],
			"additionalProperties": false,
			"properties": {
				"days": {
					"description": "mon tue wed thu fri sat sun",
					"allOf": [{ "$ref": "#/definitions/days" }]
				},
				"from": {
					"description": "\"18:00\"",
					"allOf": [{ "$ref": "#/definitions/time-of-day" }]
				},
				"to": {
					"description": "\"08:00\"; equal to `from` = until that time the next day.",
					"allOf": [{ "$ref": "#/definitions/time-of-day" }]
				}
			}
		},
		"override": {
			"description": "Somebody else for a while.",
			"type": "object",
			"required": [
				"from",
				"to",
				"who"
			],
			"additionalProperties": false,
			"properties": {
				"from": {
					"description": "Local time: `2026-12-24T09:00`.",
					"allOf": [{ "$ref": "#/definitions/local-time" }]
				},
				"to": {
					"description": "Local time, excluded.",
					"allOf": [{ "$ref": "#/definitions/local-time" }]
				},
				"who": {
					"description": "An empty list = nobody, on purpose.",
					"type": "array",
					"uniqueItems": true,
					"items": { "$ref": "#/definitions/login" }
				}
			}
		},
		"calendar": {
			"description": "Business hours.",
			"type": "object",
			"required": [
				"timezone",
				"days",
				"from",
				"to"
			],
			"additionalProperties": false,
			"properties": {
				"timezone": {
					"description": "A name of the IANA database, such as `Europe/London`.",
					"type": "string"
				},
				"days": {
					"description": "mon tue wed thu fri sat sun",
					"allOf": [{ "$ref": "#/definitions/days" }]
				},
				"from": {
					"description": "\"09:00\"",
					"allOf": [{ "$ref": "#/definitions/time-of-day" }]
				},
				"to": {
					"description": "\"17:30\"",
					"allOf": [{ "$ref": "#/definitions/time-of-day" }]
				},
				"holidays": {
					"description": "Closed on these days.",
					"type": "array",
					"uniqueItems": true,
					"items": { "$ref": "#/definitions/date" }
				}
			}
		},
		"people": {
			"type": [
				"object",
				"array",
				"string",
				"null"
			],
			"allOf": [{ "$ref": "#/definitions/rule" }]
		},
		"rule": true,
		"element-rule": true
	}
};
const schema12 = {
	"title": "name",
	"type": "string",
	"pattern": "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$",
	"patternErrorMessage": "Not a name in kebab-case: lower-case letters, digits and single dashes between them.",
	"maxLength": 64
};
const schema13 = {
	"title": "instant",
	"type": "string",
	"pattern": "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$",
	"patternErrorMessage": "Not a date or time such as 2026-11-22 or 2026-11-22T09:00Z."
};
const schema14 = {
	"type": "string",
	"enum": ["act", "evaluate"],
	"default": "act"
};
const func0 = Object.prototype.hasOwnProperty;
const func54 = require_ucs2length().default;
const pattern0 = /* @__PURE__ */ new RegExp("^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
const pattern1 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$", "u");
const schema15 = {
	"description": "Which issues are incidents.",
	"type": "object",
	"required": ["label"],
	"additionalProperties": false,
	"properties": {
		"label": {
			"description": "An issue carrying it is an incident; of a list, any of them.",
			"allOf": [{ "$ref": "#/definitions/labels" }]
		},
		"when": {
			"description": "A rule over `incident.*` and `details.*`: false = not an incident.",
			"allOf": [{ "$ref": "#/definitions/rule" }]
		},
		"max-age": {
			"description": "Past it the incident is reported as abandoned.",
			"allOf": [{ "$ref": "#/definitions/duration" }]
		},
		"details": {
			"description": "Sections of the issue form, as typed facts: `{var: details.<name>}`.",
			"type": "object",
			"maxProperties": 100,
			"propertyNames": { "$ref": "#/definitions/id" },
			"additionalProperties": { "$ref": "#/definitions/detail" }
		}
	}
};
const schema19 = {
	"title": "duration",
	"type": "string",
	"pattern": "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
	"patternErrorMessage": "Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w."
};
const schema16 = {
	"type": ["string", "array"],
	"minLength": 1,
	"maxLength": 50,
	"minItems": 1,
	"uniqueItems": true,
	"items": { "$ref": "#/definitions/label" }
};
const schema17 = {
	"type": "string",
	"minLength": 1,
	"maxLength": 50
};
const func32 = require_equal().default;
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data !== "string" && !Array.isArray(data)) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema16.type },
			message: "must be string,array",
			schema: schema16.type,
			parentSchema: schema16,
			data
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data === "string") {
		if (func54(data) > 50) {
			const err1 = {
				instancePath,
				schemaPath: "#/maxLength",
				keyword: "maxLength",
				params: { limit: 50 },
				message: "must NOT have more than 50 characters",
				schema: 50,
				parentSchema: schema16,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (func54(data) < 1) {
			const err2 = {
				instancePath,
				schemaPath: "#/minLength",
				keyword: "minLength",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 characters",
				schema: 1,
				parentSchema: schema16,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	}
	if (Array.isArray(data)) {
		if (data.length < 1) {
			const err3 = {
				instancePath,
				schemaPath: "#/minItems",
				keyword: "minItems",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 items",
				schema: 1,
				parentSchema: schema16,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		const len0 = data.length;
		for (let i0 = 0; i0 < len0; i0++) {
			let data0 = data[i0];
			if (typeof data0 === "string") {
				if (func54(data0) > 50) {
					const err4 = {
						instancePath: instancePath + "/" + i0,
						schemaPath: "#/definitions/label/maxLength",
						keyword: "maxLength",
						params: { limit: 50 },
						message: "must NOT have more than 50 characters",
						schema: 50,
						parentSchema: schema17,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (func54(data0) < 1) {
					const err5 = {
						instancePath: instancePath + "/" + i0,
						schemaPath: "#/definitions/label/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema17,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/" + i0,
					schemaPath: "#/definitions/label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema17.type,
					parentSchema: schema17,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		let i1 = data.length;
		let j0;
		if (i1 > 1) {
			outer0: for (; i1--;) for (j0 = i1; j0--;) if (func32(data[i1], data[j0])) {
				const err7 = {
					instancePath,
					schemaPath: "#/uniqueItems",
					keyword: "uniqueItems",
					params: {
						i: i1,
						j: j0
					},
					message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
					schema: true,
					parentSchema: schema16,
					data
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
				break outer0;
			}
		}
	}
	validate12.errors = vErrors;
	return errors === 0;
}
const schema21 = {
	"description": "A section of the issue form.",
	"type": "object",
	"required": ["heading", "type"],
	"additionalProperties": false,
	"properties": {
		"heading": {
			"description": "The heading of the section, as in the form.",
			"allOf": [{ "$ref": "#/definitions/name" }]
		},
		"type": {
			"description": "How the section is read.",
			"type": "string",
			"enum": [
				"string",
				"number",
				"boolean",
				"time",
				"list",
				"text"
			]
		},
		"required": {
			"description": "Its absence counts in `count.missing-details`.",
			"type": "boolean",
			"default": false
		}
	}
};
const schema22 = {
	"type": "string",
	"minLength": 1,
	"maxLength": 100
};
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.heading === void 0 || !func0.call(data, "heading")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "heading" },
				message: "must have required property 'heading'",
				schema: schema21.required,
				parentSchema: schema21,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.type === void 0 || !func0.call(data, "type")) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "type" },
				message: "must have required property 'type'",
				schema: schema21.required,
				parentSchema: schema21,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "heading" || key0 === "type" || key0 === "required")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema21,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.heading !== void 0 && func0.call(data, "heading")) {
			let data0 = data.heading;
			if (typeof data0 === "string") {
				if (func54(data0) > 100) {
					const err3 = {
						instancePath: instancePath + "/heading",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters",
						schema: 100,
						parentSchema: schema22,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func54(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/heading",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema22,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/heading",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema22.type,
					parentSchema: schema22,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.type !== void 0 && func0.call(data, "type")) {
			let data1 = data.type;
			if (typeof data1 !== "string") {
				const err6 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/properties/type/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema21.properties.type.type,
					parentSchema: schema21.properties.type,
					data: data1
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (!(data1 === "string" || data1 === "number" || data1 === "boolean" || data1 === "time" || data1 === "list" || data1 === "text")) {
				const err7 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/properties/type/enum",
					keyword: "enum",
					params: { allowedValues: schema21.properties.type.enum },
					message: "must be equal to one of the allowed values",
					schema: schema21.properties.type.enum,
					parentSchema: schema21.properties.type,
					data: data1
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.required !== void 0 && func0.call(data, "required")) {
			let data2 = data.required;
			if (typeof data2 !== "boolean") {
				const err8 = {
					instancePath: instancePath + "/required",
					schemaPath: "#/properties/required/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema21.properties.required.type,
					parentSchema: schema21.properties.required,
					data: data2
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
	} else {
		const err9 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema21.type,
			parentSchema: schema21,
			data
		};
		if (vErrors === null) vErrors = [err9];
		else vErrors.push(err9);
		errors++;
	}
	validate14.errors = vErrors;
	return errors === 0;
}
const pattern2 = /* @__PURE__ */ new RegExp("^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$", "u");
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.label === void 0 || !func0.call(data, "label")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "label" },
				message: "must have required property 'label'",
				schema: schema15.required,
				parentSchema: schema15,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "label" || key0 === "when" || key0 === "max-age" || key0 === "details")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema15,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.label !== void 0 && func0.call(data, "label")) {
			if (!validate12(data.label, {
				instancePath: instancePath + "/label",
				parentData: data,
				parentDataProperty: "label",
				rootData
			})) {
				vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
				errors = vErrors.length;
			}
		}
		if (data["max-age"] !== void 0 && func0.call(data, "max-age")) {
			let data2 = data["max-age"];
			if (typeof data2 === "string") {
				if (!pattern2.test(data2)) {
					const err2 = {
						instancePath: instancePath + "/max-age",
						schemaPath: "#/definitions/duration/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$" },
						message: "must match pattern \"^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$\"",
						schema: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
						parentSchema: schema19,
						data: data2
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/max-age",
					schemaPath: "#/definitions/duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema19.type,
					parentSchema: schema19,
					data: data2
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.details !== void 0 && func0.call(data, "details")) {
			let data3 = data.details;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (Object.keys(data3).length > 100) {
					const err4 = {
						instancePath: instancePath + "/details",
						schemaPath: "#/properties/details/maxProperties",
						keyword: "maxProperties",
						params: { limit: 100 },
						message: "must NOT have more than 100 properties",
						schema: 100,
						parentSchema: schema15.properties.details,
						data: data3
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				for (const key1 of Object.keys(data3)) {
					const _errs12 = errors;
					if (typeof key1 === "string") {
						if (func54(key1) > 64) {
							const err5 = {
								instancePath: instancePath + "/details",
								schemaPath: "#/definitions/id/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema12,
								data: key1,
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
						if (!pattern0.test(key1)) {
							const err6 = {
								instancePath: instancePath + "/details",
								schemaPath: "#/definitions/id/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$" },
								message: "must match pattern \"^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$\"",
								schema: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$",
								parentSchema: schema12,
								data: key1,
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					} else {
						const err7 = {
							instancePath: instancePath + "/details",
							schemaPath: "#/definitions/id/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.type,
							parentSchema: schema12,
							data: key1,
							propertyName: key1
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
					if (!(_errs12 === errors)) {
						const err8 = {
							instancePath: instancePath + "/details",
							schemaPath: "#/properties/details/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 },
							message: "property name must be valid",
							schema: schema15.properties.details.propertyNames,
							parentSchema: schema15.properties.details,
							data: data3
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				for (const key2 of Object.keys(data3)) if (!validate14(data3[key2], {
					instancePath: instancePath + "/details/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data3,
					parentDataProperty: key2,
					rootData
				})) {
					vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
					errors = vErrors.length;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/details",
					schemaPath: "#/properties/details/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema15.properties.details.type,
					parentSchema: schema15.properties.details,
					data: data3
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema15.type,
			parentSchema: schema15,
			data
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate11.errors = vErrors;
	return errors === 0;
}
const schema25 = {
	"description": "One severity.",
	"type": "object",
	"required": ["id"],
	"additionalProperties": false,
	"properties": {
		"id": {
			"description": "As in `/severity <id>`.",
			"allOf": [{ "$ref": "#/definitions/id" }]
		},
		"name": {
			"description": "What people call it.",
			"allOf": [{ "$ref": "#/definitions/name" }]
		},
		"label": {
			"description": "The label that shows it.",
			"allOf": [{ "$ref": "#/definitions/label" }]
		},
		"when": {
			"description": "A rule; the last severity needs none.",
			"allOf": [{ "$ref": "#/definitions/rule" }]
		},
		"acknowledge-within": {
			"description": "`severity.acknowledge-within` in rules.",
			"allOf": [{ "$ref": "#/definitions/duration" }]
		},
		"update-every": {
			"description": "`severity.update-every` in rules: the promised cadence.",
			"allOf": [{ "$ref": "#/definitions/duration" }]
		},
		"max-snooze": {
			"description": "The longest /snooze that is accepted.",
			"default": "1d",
			"allOf": [{ "$ref": "#/definitions/duration" }]
		},
		"clock": {
			"description": "`always`, or the name of a calendar: `elapsed.*` then counts only its open minutes.",
			"type": "string",
			"default": "always"
		}
	}
};
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0 || !func0.call(data, "id")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema25.required,
				parentSchema: schema25,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "id" || key0 === "name" || key0 === "label" || key0 === "when" || key0 === "acknowledge-within" || key0 === "update-every" || key0 === "max-snooze" || key0 === "clock")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema25,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.id !== void 0 && func0.call(data, "id")) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (func54(data0) > 64) {
					const err2 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/definitions/id/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters",
						schema: 64,
						parentSchema: schema12,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (!pattern0.test(data0)) {
					const err3 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/definitions/id/pattern",
						keyword: "pattern",
						params: { pattern: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$" },
						message: "must match pattern \"^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$\"",
						schema: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$",
						parentSchema: schema12,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/definitions/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.type,
					parentSchema: schema12,
					data: data0
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.name !== void 0 && func0.call(data, "name")) {
			let data1 = data.name;
			if (typeof data1 === "string") {
				if (func54(data1) > 100) {
					const err5 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters",
						schema: 100,
						parentSchema: schema22,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (func54(data1) < 1) {
					const err6 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema22,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema22.type,
					parentSchema: schema22,
					data: data1
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.label !== void 0 && func0.call(data, "label")) {
			let data2 = data.label;
			if (typeof data2 === "string") {
				if (func54(data2) > 50) {
					const err8 = {
						instancePath: instancePath + "/label",
						schemaPath: "#/definitions/label/maxLength",
						keyword: "maxLength",
						params: { limit: 50 },
						message: "must NOT have more than 50 characters",
						schema: 50,
						parentSchema: schema17,
						data: data2
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func54(data2) < 1) {
					const err9 = {
						instancePath: instancePath + "/label",
						schemaPath: "#/definitions/label/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema17,
						data: data2
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/label",
					schemaPath: "#/definitions/label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema17.type,
					parentSchema: schema17,
					data: data2
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data["acknowledge-within"] !== void 0 && func0.call(data, "acknowledge-within")) {
			let data4 = data["acknowledge-within"];
			if (typeof data4 === "string") {
				if (!pattern2.test(data4)) {
					const err11 = {
						instancePath: instancePath + "/acknowledge-within",
						schemaPath: "#/definitions/duration/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$" },
						message: "must match pattern \"^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$\"",
						schema: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
						parentSchema: schema19,
						data: data4
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/acknowledge-within",
					schemaPath: "#/definitions/duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema19.type,
					parentSchema: schema19,
					data: data4
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data["update-every"] !== void 0 && func0.call(data, "update-every")) {
			let data5 = data["update-every"];
			if (typeof data5 === "string") {
				if (!pattern2.test(data5)) {
					const err13 = {
						instancePath: instancePath + "/update-every",
						schemaPath: "#/definitions/duration/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$" },
						message: "must match pattern \"^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$\"",
						schema: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
						parentSchema: schema19,
						data: data5
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/update-every",
					schemaPath: "#/definitions/duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema19.type,
					parentSchema: schema19,
					data: data5
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data["max-snooze"] !== void 0 && func0.call(data, "max-snooze")) {
			let data6 = data["max-snooze"];
			if (typeof data6 === "string") {
				if (!pattern2.test(data6)) {
					const err15 = {
						instancePath: instancePath + "/max-snooze",
						schemaPath: "#/definitions/duration/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$" },
						message: "must match pattern \"^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$\"",
						schema: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
						parentSchema: schema19,
						data: data6
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/max-snooze",
					schemaPath: "#/definitions/duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema19.type,
					parentSchema: schema19,
					data: data6
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.clock !== void 0 && func0.call(data, "clock")) {
			let data7 = data.clock;
			if (typeof data7 !== "string") {
				const err17 = {
					instancePath: instancePath + "/clock",
					schemaPath: "#/properties/clock/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema25.properties.clock.type,
					parentSchema: schema25.properties.clock,
					data: data7
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
	} else {
		const err18 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema25.type,
			parentSchema: schema25,
			data
		};
		if (vErrors === null) vErrors = [err18];
		else vErrors.push(err18);
		errors++;
	}
	validate17.errors = vErrors;
	return errors === 0;
}
const schema34 = {
	"description": "Who is called, and for what.",
	"type": "object",
	"required": ["who"],
	"additionalProperties": false,
	"properties": {
		"name": {
			"description": "What people call it.",
			"allOf": [{ "$ref": "#/definitions/name" }]
		},
		"does": {
			"description": "What is expected of them; said when they are called.",
			"allOf": [{ "$ref": "#/definitions/sentence" }]
		},
		"who": {
			"description": "A login, a list of logins, or a rule that gives one of those or null. \"@org/team\" stands for its members.",
			"allOf": [{ "$ref": "#/definitions/people" }]
		},
		"otherwise": {
			"description": "When `who` yields nobody who can be assigned.",
			"allOf": [{ "$ref": "#/definitions/people" }]
		}
	}
};
const schema36 = {
	"type": "string",
	"minLength": 1,
	"maxLength": 500
};
const schema37 = {
	"type": [
		"object",
		"array",
		"string",
		"null"
	],
	"allOf": [{ "$ref": "#/definitions/rule" }]
};
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data != "object" && typeof data !== "string") {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema37.type },
			message: "must be object,array,string,null",
			schema: schema37.type,
			parentSchema: schema37,
			data
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.who === void 0 || !func0.call(data, "who")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "who" },
				message: "must have required property 'who'",
				schema: schema34.required,
				parentSchema: schema34,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "name" || key0 === "does" || key0 === "who" || key0 === "otherwise")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema34,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name !== void 0 && func0.call(data, "name")) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (func54(data0) > 100) {
					const err2 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters",
						schema: 100,
						parentSchema: schema22,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (func54(data0) < 1) {
					const err3 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema22,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema22.type,
					parentSchema: schema22,
					data: data0
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.does !== void 0 && func0.call(data, "does")) {
			let data1 = data.does;
			if (typeof data1 === "string") {
				if (func54(data1) > 500) {
					const err5 = {
						instancePath: instancePath + "/does",
						schemaPath: "#/definitions/sentence/maxLength",
						keyword: "maxLength",
						params: { limit: 500 },
						message: "must NOT have more than 500 characters",
						schema: 500,
						parentSchema: schema36,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (func54(data1) < 1) {
					const err6 = {
						instancePath: instancePath + "/does",
						schemaPath: "#/definitions/sentence/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema36,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/does",
					schemaPath: "#/definitions/sentence/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema36.type,
					parentSchema: schema36,
					data: data1
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.who !== void 0 && func0.call(data, "who")) {
			if (!validate20(data.who, {
				instancePath: instancePath + "/who",
				parentData: data,
				parentDataProperty: "who",
				rootData
			})) {
				vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
				errors = vErrors.length;
			}
		}
		if (data.otherwise !== void 0 && func0.call(data, "otherwise")) {
			if (!validate20(data.otherwise, {
				instancePath: instancePath + "/otherwise",
				parentData: data,
				parentDataProperty: "otherwise",
				rootData
			})) {
				vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err8 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema34.type,
			parentSchema: schema34,
			data
		};
		if (vErrors === null) vErrors = [err8];
		else vErrors.push(err8);
		errors++;
	}
	validate19.errors = vErrors;
	return errors === 0;
}
const schema39 = {
	"description": "One level of the chain of command.",
	"type": "object",
	"required": ["name", "roles"],
	"additionalProperties": false,
	"properties": {
		"name": {
			"description": "What people call it.",
			"allOf": [{ "$ref": "#/definitions/name" }]
		},
		"roles": {
			"description": "The roles that are called.",
			"type": "array",
			"minItems": 1,
			"uniqueItems": true,
			"items": { "type": "string" }
		},
		"label": {
			"description": "The label that shows it.",
			"allOf": [{ "$ref": "#/definitions/label" }]
		}
	}
};
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0 || !func0.call(data, "name")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'",
				schema: schema39.required,
				parentSchema: schema39,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.roles === void 0 || !func0.call(data, "roles")) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "roles" },
				message: "must have required property 'roles'",
				schema: schema39.required,
				parentSchema: schema39,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "name" || key0 === "roles" || key0 === "label")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema39,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.name !== void 0 && func0.call(data, "name")) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (func54(data0) > 100) {
					const err3 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/name/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters",
						schema: 100,
						parentSchema: schema22,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func54(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema22,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/definitions/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema22.type,
					parentSchema: schema22,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.roles !== void 0 && func0.call(data, "roles")) {
			let data1 = data.roles;
			if (Array.isArray(data1)) {
				if (data1.length < 1) {
					const err6 = {
						instancePath: instancePath + "/roles",
						schemaPath: "#/properties/roles/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema39.properties.roles,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data2 = data1[i0];
					if (typeof data2 !== "string") {
						const err7 = {
							instancePath: instancePath + "/roles/" + i0,
							schemaPath: "#/properties/roles/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema39.properties.roles.items.type,
							parentSchema: schema39.properties.roles.items,
							data: data2
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
				let i1 = data1.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data1[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err8 = {
								instancePath: instancePath + "/roles",
								schemaPath: "#/properties/roles/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								},
								message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
								schema: true,
								parentSchema: schema39.properties.roles,
								data: data1
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/roles",
					schemaPath: "#/properties/roles/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema39.properties.roles.type,
					parentSchema: schema39.properties.roles,
					data: data1
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.label !== void 0 && func0.call(data, "label")) {
			let data3 = data.label;
			if (typeof data3 === "string") {
				if (func54(data3) > 50) {
					const err10 = {
						instancePath: instancePath + "/label",
						schemaPath: "#/definitions/label/maxLength",
						keyword: "maxLength",
						params: { limit: 50 },
						message: "must NOT have more than 50 characters",
						schema: 50,
						parentSchema: schema17,
						data: data3
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (func54(data3) < 1) {
					const err11 = {
						instancePath: instancePath + "/label",
						schemaPath: "#/definitions/label/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema17,
						data: data3
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/label",
					schemaPath: "#/definitions/label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema17.type,
					parentSchema: schema17,
					data: data3
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
	} else {
		const err13 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema39.type,
			parentSchema: schema39,
			data
		};
		if (vErrors === null) vErrors = [err13];
		else vErrors.push(err13);
		errors++;
	}
	validate24.errors = vErrors;
	return errors === 0;
}
const schema42 = {
	"description": "What happens, and when.",
	"type": "object",
	"required": [
		"id",
		"reason",
		"when",
		"do"
	],
	"additionalProperties": false,
	"properties": {
		"id": {
			"description": "Its name in the ledger: a renamed trigger is a new one.",
			"allOf": [{ "$ref": "#/definitions/id" }]
		},
		"reason": {
			"description": "Said in the comment when it fires.",
			"allOf": [{ "$ref": "#/definitions/sentence" }]
		},
		"phase": {
			"description": "Which part of an incident's life it belongs to.",
			"type": "string",
			"enum": ["open", "resolved"],
			"default": "open"
		},
		"mode": {
			"description": "`evaluate`: shown in the summary as what would have happened, never done.",
			"allOf": [{ "$ref": "#/definitions/mode" }]
		},
		"when": {
			"description": "A rule; fires when it holds.",
			"allOf": [{ "$ref": "#/definitions/rule" }]
		},
		"repeat": {
			"title": "duration",
			"description": "Fires again after this long: a duration (`0m`: at once, when there is something new), or a rule that gives minutes.",
			"type": ["string", "object"],
			"pattern": "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
			"patternErrorMessage": "Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w.",
			"allOf": [{ "$ref": "#/definitions/rule" }]
		},
		"limit": {
			"description": "The most times it fires in one episode.",
			"type": "integer",
			"minimum": 1
		},
		"do": { "$ref": "#/definitions/do" }
	}
};
const schema48 = {
	"description": "What is done when the trigger fires.",
	"type": "object",
	"additionalProperties": false,
	"minProperties": 1,
	"properties": {
		"escalate": {
			"title": "level",
			"description": "`next`, or the number of a level.",
			"type": ["string", "integer"],
			"pattern": "^next$",
			"patternErrorMessage": "Either next or the number of a level.",
			"minimum": 1,
			"examples": ["next"]
		},
		"raise-severity": {
			"description": "The id of a severity.",
			"type": "string"
		},
		"assign": {
			"description": "Roles whose people are assigned.",
			"allOf": [{ "$ref": "#/definitions/roles" }]
		},
		"mention": {
			"description": "Roles whose people are mentioned.",
			"allOf": [{ "$ref": "#/definitions/roles" }]
		},
		"label": {
			"description": "Labels to add.",
			"allOf": [{ "$ref": "#/definitions/labels" }]
		},
		"unlabel": {
			"description": "Labels to take off.",
			"allOf": [{ "$ref": "#/definitions/labels" }]
		},
		"comment": {
			"description": "The id of a template.",
			"type": "string",
			"examples": [
				"update-due",
				"ownership",
				"review-due",
				"actions-due",
				"missing-details"
			]
		},
		"ask-for": {
			"description": "Asks the reporter for the required details that are missing.",
			"type": "string",
			"enum": ["missing-details"]
		}
	}
};
const schema49 = {
	"type": ["string", "array"],
	"minItems": 1,
	"uniqueItems": true,
	"items": { "type": "string" }
};
const pattern12 = /* @__PURE__ */ new RegExp("^next$", "u");
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (Object.keys(data).length < 1) {
			const err0 = {
				instancePath,
				schemaPath: "#/minProperties",
				keyword: "minProperties",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 properties",
				schema: 1,
				parentSchema: schema48,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "escalate" || key0 === "raise-severity" || key0 === "assign" || key0 === "mention" || key0 === "label" || key0 === "unlabel" || key0 === "comment" || key0 === "ask-for")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema48,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.escalate !== void 0 && func0.call(data, "escalate")) {
			let data0 = data.escalate;
			if (typeof data0 !== "string" && !(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/escalate",
					schemaPath: "#/properties/escalate/type",
					keyword: "type",
					params: { type: schema48.properties.escalate.type },
					message: "must be string,integer",
					schema: schema48.properties.escalate.type,
					parentSchema: schema48.properties.escalate,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 < 1 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/escalate",
						schemaPath: "#/properties/escalate/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema48.properties.escalate,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
			if (typeof data0 === "string") {
				if (!pattern12.test(data0)) {
					const err4 = {
						instancePath: instancePath + "/escalate",
						schemaPath: "#/properties/escalate/pattern",
						keyword: "pattern",
						params: { pattern: "^next$" },
						message: "must match pattern \"^next$\"",
						schema: "^next$",
						parentSchema: schema48.properties.escalate,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data["raise-severity"] !== void 0 && func0.call(data, "raise-severity")) {
			let data1 = data["raise-severity"];
			if (typeof data1 !== "string") {
				const err5 = {
					instancePath: instancePath + "/raise-severity",
					schemaPath: "#/properties/raise-severity/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema48.properties["raise-severity"].type,
					parentSchema: schema48.properties["raise-severity"],
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.assign !== void 0 && func0.call(data, "assign")) {
			let data2 = data.assign;
			if (typeof data2 !== "string" && !Array.isArray(data2)) {
				const err6 = {
					instancePath: instancePath + "/assign",
					schemaPath: "#/definitions/roles/type",
					keyword: "type",
					params: { type: schema49.type },
					message: "must be string,array",
					schema: schema49.type,
					parentSchema: schema49,
					data: data2
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (Array.isArray(data2)) {
				if (data2.length < 1) {
					const err7 = {
						instancePath: instancePath + "/assign",
						schemaPath: "#/definitions/roles/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema49,
						data: data2
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 !== "string") {
						const err8 = {
							instancePath: instancePath + "/assign/" + i0,
							schemaPath: "#/definitions/roles/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema49.items.type,
							parentSchema: schema49.items,
							data: data3
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				let i1 = data2.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data2[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err9 = {
								instancePath: instancePath + "/assign",
								schemaPath: "#/definitions/roles/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								},
								message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
								schema: true,
								parentSchema: schema49,
								data: data2
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			}
		}
		if (data.mention !== void 0 && func0.call(data, "mention")) {
			let data4 = data.mention;
			if (typeof data4 !== "string" && !Array.isArray(data4)) {
				const err10 = {
					instancePath: instancePath + "/mention",
					schemaPath: "#/definitions/roles/type",
					keyword: "type",
					params: { type: schema49.type },
					message: "must be string,array",
					schema: schema49.type,
					parentSchema: schema49,
					data: data4
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
			if (Array.isArray(data4)) {
				if (data4.length < 1) {
					const err11 = {
						instancePath: instancePath + "/mention",
						schemaPath: "#/definitions/roles/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema49,
						data: data4
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				const len1 = data4.length;
				for (let i2 = 0; i2 < len1; i2++) {
					let data5 = data4[i2];
					if (typeof data5 !== "string") {
						const err12 = {
							instancePath: instancePath + "/mention/" + i2,
							schemaPath: "#/definitions/roles/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema49.items.type,
							parentSchema: schema49.items,
							data: data5
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
				let i3 = data4.length;
				let j1;
				if (i3 > 1) {
					const indices1 = {};
					for (; i3--;) {
						let item1 = data4[i3];
						if (typeof item1 !== "string") continue;
						if (typeof indices1[item1] == "number") {
							j1 = indices1[item1];
							const err13 = {
								instancePath: instancePath + "/mention",
								schemaPath: "#/definitions/roles/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i3,
									j: j1
								},
								message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)",
								schema: true,
								parentSchema: schema49,
								data: data4
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
							break;
						}
						indices1[item1] = i3;
					}
				}
			}
		}
		if (data.label !== void 0 && func0.call(data, "label")) {
			if (!validate12(data.label, {
				instancePath: instancePath + "/label",
				parentData: data,
				parentDataProperty: "label",
				rootData
			})) {
				vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
				errors = vErrors.length;
			}
		}
		if (data.unlabel !== void 0 && func0.call(data, "unlabel")) {
			if (!validate12(data.unlabel, {
				instancePath: instancePath + "/unlabel",
				parentData: data,
				parentDataProperty: "unlabel",
				rootData
			})) {
				vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
				errors = vErrors.length;
			}
		}
		if (data.comment !== void 0 && func0.call(data, "comment")) {
			let data8 = data.comment;
			if (typeof data8 !== "string") {
				const err14 = {
					instancePath: instancePath + "/comment",
					schemaPath: "#/properties/comment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema48.properties.comment.type,
					parentSchema: schema48.properties.comment,
					data: data8
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data["ask-for"] !== void 0 && func0.call(data, "ask-for")) {
			let data9 = data["ask-for"];
			if (typeof data9 !== "string") {
				const err15 = {
					instancePath: instancePath + "/ask-for",
					schemaPath: "#/properties/ask-for/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema48.properties["ask-for"].type,
					parentSchema: schema48.properties["ask-for"],
					data: data9
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			if (!(data9 === "missing-details")) {
				const err16 = {
					instancePath: instancePath + "/ask-for",
					schemaPath: "#/properties/ask-for/enum",
					keyword: "enum",
					params: { allowedValues: schema48.properties["ask-for"].enum },
					message: "must be equal to one of the allowed values",
					schema: schema48.properties["ask-for"].enum,
					parentSchema: schema48.properties["ask-for"],
					data: data9
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
	} else {
		const err17 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema48.type,
			parentSchema: schema48,
			data
		};
		if (vErrors === null) vErrors = [err17];
		else vErrors.push(err17);
		errors++;
	}
	validate27.errors = vErrors;
	return errors === 0;
}
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0 || !func0.call(data, "id")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema42.required,
				parentSchema: schema42,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.reason === void 0 || !func0.call(data, "reason")) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reason" },
				message: "must have required property 'reason'",
				schema: schema42.required,
				parentSchema: schema42,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.when === void 0 || !func0.call(data, "when")) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "when" },
				message: "must have required property 'when'",
				schema: schema42.required,
				parentSchema: schema42,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.do === void 0 || !func0.call(data, "do")) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "do" },
				message: "must have required property 'do'",
				schema: schema42.required,
				parentSchema: schema42,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "id" || key0 === "reason" || key0 === "phase" || key0 === "mode" || key0 === "when" || key0 === "repeat" || key0 === "limit" || key0 === "do")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema42,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.id !== void 0 && func0.call(data, "id")) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (func54(data0) > 64) {
					const err5 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/definitions/id/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters",
						schema: 64,
						parentSchema: schema12,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (!pattern0.test(data0)) {
					const err6 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/definitions/id/pattern",
						keyword: "pattern",
						params: { pattern: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$" },
						message: "must match pattern \"^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$\"",
						schema: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$",
						parentSchema: schema12,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/definitions/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.type,
					parentSchema: schema12,
					data: data0
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.reason !== void 0 && func0.call(data, "reason")) {
			let data1 = data.reason;
			if (typeof data1 === "string") {
				if (func54(data1) > 500) {
					const err8 = {
						instancePath: instancePath + "/reason",
						schemaPath: "#/definitions/sentence/maxLength",
						keyword: "maxLength",
						params: { limit: 500 },
						message: "must NOT have more than 500 characters",
						schema: 500,
						parentSchema: schema36,
						data: data1
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func54(data1) < 1) {
					const err9 = {
						instancePath: instancePath + "/reason",
						schemaPath: "#/definitions/sentence/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema36,
						data: data1
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/definitions/sentence/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema36.type,
					parentSchema: schema36,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.phase !== void 0 && func0.call(data, "phase")) {
			let data2 = data.phase;
			if (typeof data2 !== "string") {
				const err11 = {
					instancePath: instancePath + "/phase",
					schemaPath: "#/properties/phase/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema42.properties.phase.type,
					parentSchema: schema42.properties.phase,
					data: data2
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (!(data2 === "open" || data2 === "resolved")) {
				const err12 = {
					instancePath: instancePath + "/phase",
					schemaPath: "#/properties/phase/enum",
					keyword: "enum",
					params: { allowedValues: schema42.properties.phase.enum },
					message: "must be equal to one of the allowed values",
					schema: schema42.properties.phase.enum,
					parentSchema: schema42.properties.phase,
					data: data2
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.mode !== void 0 && func0.call(data, "mode")) {
			let data3 = data.mode;
			if (typeof data3 !== "string") {
				const err13 = {
					instancePath: instancePath + "/mode",
					schemaPath: "#/definitions/mode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema14.type,
					parentSchema: schema14,
					data: data3
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
			if (!(data3 === "act" || data3 === "evaluate")) {
				const err14 = {
					instancePath: instancePath + "/mode",
					schemaPath: "#/definitions/mode/enum",
					keyword: "enum",
					params: { allowedValues: schema14.enum },
					message: "must be equal to one of the allowed values",
					schema: schema14.enum,
					parentSchema: schema14,
					data: data3
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.repeat !== void 0 && func0.call(data, "repeat")) {
			let data5 = data.repeat;
			if (typeof data5 !== "string" && !(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
				const err15 = {
					instancePath: instancePath + "/repeat",
					schemaPath: "#/properties/repeat/type",
					keyword: "type",
					params: { type: schema42.properties.repeat.type },
					message: "must be string,object",
					schema: schema42.properties.repeat.type,
					parentSchema: schema42.properties.repeat,
					data: data5
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			if (typeof data5 === "string") {
				if (!pattern2.test(data5)) {
					const err16 = {
						instancePath: instancePath + "/repeat",
						schemaPath: "#/properties/repeat/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$" },
						message: "must match pattern \"^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$\"",
						schema: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
						parentSchema: schema42.properties.repeat,
						data: data5
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			}
		}
		if (data.limit !== void 0 && func0.call(data, "limit")) {
			let data6 = data.limit;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
				const err17 = {
					instancePath: instancePath + "/limit",
					schemaPath: "#/properties/limit/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema42.properties.limit.type,
					parentSchema: schema42.properties.limit,
					data: data6
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
			if (typeof data6 == "number" && isFinite(data6)) {
				if (data6 < 1 || isNaN(data6)) {
					const err18 = {
						instancePath: instancePath + "/limit",
						schemaPath: "#/properties/limit/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema42.properties.limit,
						data: data6
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			}
		}
		if (data.do !== void 0 && func0.call(data, "do")) {
			if (!validate27(data.do, {
				instancePath: instancePath + "/do",
				parentData: data,
				parentDataProperty: "do",
				rootData
			})) {
				vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err19 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema42.type,
			parentSchema: schema42,
			data
		};
		if (vErrors === null) vErrors = [err19];
		else vErrors.push(err19);
		errors++;
	}
	validate26.errors = vErrors;
	return errors === 0;
}
const schema51 = {
	"description": "The post-incident review.",
	"type": "object",
	"required": ["severities", "due"],
	"additionalProperties": false,
	"properties": {
		"severities": {
			"description": "Severities whose incidents are reviewed.",
			"type": "array",
			"minItems": 1,
			"uniqueItems": true,
			"items": { "type": "string" }
		},
		"as": {
			"description": "Where the review is written.",
			"type": "string",
			"enum": ["comment", "issue"],
			"default": "comment"
		},
		"label": {
			"description": "The label of the review issue.",
			"allOf": [{ "$ref": "#/definitions/label" }]
		},
		"due": {
			"description": "How long after the resolution.",
			"allOf": [{ "$ref": "#/definitions/duration" }]
		}
	}
};
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.severities === void 0 || !func0.call(data, "severities")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "severities" },
				message: "must have required property 'severities'",
				schema: schema51.required,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.due === void 0 || !func0.call(data, "due")) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "due" },
				message: "must have required property 'due'",
				schema: schema51.required,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "severities" || key0 === "as" || key0 === "label" || key0 === "due")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.severities !== void 0 && func0.call(data, "severities")) {
			let data0 = data.severities;
			if (Array.isArray(data0)) {
				if (data0.length < 1) {
					const err3 = {
						instancePath: instancePath + "/severities",
						schemaPath: "#/properties/severities/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema51.properties.severities,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 !== "string") {
						const err4 = {
							instancePath: instancePath + "/severities/" + i0,
							schemaPath: "#/properties/severities/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema51.properties.severities.items.type,
							parentSchema: schema51.properties.severities.items,
							data: data1
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
				let i1 = data0.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data0[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err5 = {
								instancePath: instancePath + "/severities",
								schemaPath: "#/properties/severities/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								},
								message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
								schema: true,
								parentSchema: schema51.properties.severities,
								data: data0
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/severities",
					schemaPath: "#/properties/severities/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema51.properties.severities.type,
					parentSchema: schema51.properties.severities,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.as !== void 0 && func0.call(data, "as")) {
			let data2 = data.as;
			if (typeof data2 !== "string") {
				const err7 = {
					instancePath: instancePath + "/as",
					schemaPath: "#/properties/as/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema51.properties.as.type,
					parentSchema: schema51.properties.as,
					data: data2
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (!(data2 === "comment" || data2 === "issue")) {
				const err8 = {
					instancePath: instancePath + "/as",
					schemaPath: "#/properties/as/enum",
					keyword: "enum",
					params: { allowedValues: schema51.properties.as.enum },
					message: "must be equal to one of the allowed values",
					schema: schema51.properties.as.enum,
					parentSchema: schema51.properties.as,
					data: data2
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.label !== void 0 && func0.call(data, "label")) {
			let data3 = data.label;
			if (typeof data3 === "string") {
				if (func54(data3) > 50) {
					const err9 = {
						instancePath: instancePath + "/label",
						schemaPath: "#/definitions/label/maxLength",
						keyword: "maxLength",
						params: { limit: 50 },
						message: "must NOT have more than 50 characters",
						schema: 50,
						parentSchema: schema17,
						data: data3
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (func54(data3) < 1) {
					const err10 = {
						instancePath: instancePath + "/label",
						schemaPath: "#/definitions/label/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema17,
						data: data3
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/label",
					schemaPath: "#/definitions/label/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema17.type,
					parentSchema: schema17,
					data: data3
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.due !== void 0 && func0.call(data, "due")) {
			let data4 = data.due;
			if (typeof data4 === "string") {
				if (!pattern2.test(data4)) {
					const err12 = {
						instancePath: instancePath + "/due",
						schemaPath: "#/definitions/duration/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$" },
						message: "must match pattern \"^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$\"",
						schema: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
						parentSchema: schema19,
						data: data4
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/due",
					schemaPath: "#/definitions/duration/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema19.type,
					parentSchema: schema19,
					data: data4
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
	} else {
		const err14 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema51.type,
			parentSchema: schema51,
			data
		};
		if (vErrors === null) vErrors = [err14];
		else vErrors.push(err14);
		errors++;
	}
	validate32.errors = vErrors;
	return errors === 0;
}
const schema55 = {
	"description": "Who is on call.",
	"type": "object",
	"required": ["timezone", "layers"],
	"additionalProperties": false,
	"properties": {
		"timezone": {
			"description": "A name of the IANA database, such as `Europe/London`.",
			"type": "string"
		},
		"layers": {
			"description": "A later layer wins where it has somebody on call.",
			"type": "array",
			"minItems": 1,
			"items": { "$ref": "#/definitions/layer" }
		},
		"overrides": {
			"description": "Swaps and holidays. Where they overlap, the later in the list wins.",
			"type": "array",
			"items": { "$ref": "#/definitions/override" }
		}
	}
};
const schema56 = {
	"description": "A rotation.",
	"type": "object",
	"required": [
		"rotate",
		"every",
		"from"
	],
	"additionalProperties": false,
	"properties": {
		"rotate": {
			"description": "A login, or a list of logins who are on call together, per turn.",
			"type": "array",
			"minItems": 1,
			"items": {
				"title": "login",
				"type": ["string", "array"],
				"pattern": "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$",
				"patternErrorMessage": "Not a GitHub login or team. Write alice, or \"@org/team\" in quotes.",
				"minItems": 1,
				"uniqueItems": true,
				"items": { "$ref": "#/definitions/login" }
			}
		},
		"every": {
			"title": "period",
			"description": "One whole number of one unit: `12h`, `1d`, `1w`, `1mo`.",
			"type": "string",
			"pattern": "^[1-9]\\d{0,4}(?:h|d|w|mo)$",
			"patternErrorMessage": "Not one whole number of one unit: 12h, 1d, 1w or 1mo.",
			"examples": [
				"1w",
				"1d",
				"12h",
				"1mo"
			]
		},
		"from": {
			"description": "The first hand-off, in local time: `2026-01-05T09:00`.",
			"allOf": [{ "$ref": "#/definitions/local-time" }]
		},
		"hours": {
			"description": "Only within these hours; the rotation goes on outside them.",
			"allOf": [{ "$ref": "#/definitions/hours" }]
		}
	}
};
const schema57 = {
	"title": "login",
	"type": "string",
	"pattern": "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$",
	"patternErrorMessage": "Not a GitHub login or team. Write alice, or \"@org/team\" in quotes."
};
const schema58 = {
	"title": "local time",
	"type": "string",
	"pattern": "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$",
	"patternErrorMessage": "Not a local time such as 2026-01-05T09:00."
};
const pattern15 = /* @__PURE__ */ new RegExp("^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$", "u");
const pattern17 = /* @__PURE__ */ new RegExp("^[1-9]\\d{0,4}(?:h|d|w|mo)$", "u");
const pattern18 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$", "u");
const schema59 = {
	"description": "A weekly window. One over midnight belongs to the day it starts on.",
	"type": "object",
	"required": [
		"days",
		"from",
		"to"
	],
	"additionalProperties": false,
	"properties": {
		"days": {
			"description": "mon tue wed thu fri sat sun",
			"allOf": [{ "$ref": "#/definitions/days" }]
		},
		"from": {
			"description": "\"18:00\"",
			"allOf": [{ "$ref": "#/definitions/time-of-day" }]
		},
		"to": {
			"description": "\"08:00\"; equal to `from` = until that time the next day.",
			"allOf": [{ "$ref": "#/definitions/time-of-day" }]
		}
	}
};
const schema60 = {
	"type": "array",
	"minItems": 1,
	"uniqueItems": true,
	"items": {
		"type": "string",
		"enum": [
			"mon",
			"tue",
			"wed",
			"thu",
			"fri",
			"sat",
			"sun"
		]
	}
};
const schema61 = {
	"title": "time of day",
	"type": "string",
	"pattern": "^(?:[01]\\d|2[0-3]):[0-5]\\d$",
	"patternErrorMessage": "Not a time of day such as \"09:00\"."
};
const pattern19 = /* @__PURE__ */ new RegExp("^(?:[01]\\d|2[0-3]):[0-5]\\d$", "u");
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.days === void 0 || !func0.call(data, "days")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "days" },
				message: "must have required property 'days'",
				schema: schema59.required,
				parentSchema: schema59,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.from === void 0 || !func0.call(data, "from")) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "from" },
				message: "must have required property 'from'",
				schema: schema59.required,
				parentSchema: schema59,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.to === void 0 || !func0.call(data, "to")) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "to" },
				message: "must have required property 'to'",
				schema: schema59.required,
				parentSchema: schema59,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "days" || key0 === "from" || key0 === "to")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema59,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.days !== void 0 && func0.call(data, "days")) {
			let data0 = data.days;
			if (Array.isArray(data0)) {
				if (data0.length < 1) {
					const err4 = {
						instancePath: instancePath + "/days",
						schemaPath: "#/definitions/days/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema60,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 !== "string") {
						const err5 = {
							instancePath: instancePath + "/days/" + i0,
							schemaPath: "#/definitions/days/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema60.items.type,
							parentSchema: schema60.items,
							data: data1
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
					if (!(data1 === "mon" || data1 === "tue" || data1 === "wed" || data1 === "thu" || data1 === "fri" || data1 === "sat" || data1 === "sun")) {
						const err6 = {
							instancePath: instancePath + "/days/" + i0,
							schemaPath: "#/definitions/days/items/enum",
							keyword: "enum",
							params: { allowedValues: schema60.items.enum },
							message: "must be equal to one of the allowed values",
							schema: schema60.items.enum,
							parentSchema: schema60.items,
							data: data1
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
				let i1 = data0.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data0[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err7 = {
								instancePath: instancePath + "/days",
								schemaPath: "#/definitions/days/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								},
								message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
								schema: true,
								parentSchema: schema60,
								data: data0
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/days",
					schemaPath: "#/definitions/days/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema60.type,
					parentSchema: schema60,
					data: data0
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.from !== void 0 && func0.call(data, "from")) {
			let data2 = data.from;
			if (typeof data2 === "string") {
				if (!pattern19.test(data2)) {
					const err9 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/definitions/time-of-day/pattern",
						keyword: "pattern",
						params: { pattern: "^(?:[01]\\d|2[0-3]):[0-5]\\d$" },
						message: "must match pattern \"^(?:[01]\\d|2[0-3]):[0-5]\\d$\"",
						schema: "^(?:[01]\\d|2[0-3]):[0-5]\\d$",
						parentSchema: schema61,
						data: data2
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/definitions/time-of-day/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema61.type,
					parentSchema: schema61,
					data: data2
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.to !== void 0 && func0.call(data, "to")) {
			let data3 = data.to;
			if (typeof data3 === "string") {
				if (!pattern19.test(data3)) {
					const err11 = {
						instancePath: instancePath + "/to",
						schemaPath: "#/definitions/time-of-day/pattern",
						keyword: "pattern",
						params: { pattern: "^(?:[01]\\d|2[0-3]):[0-5]\\d$" },
						message: "must match pattern \"^(?:[01]\\d|2[0-3]):[0-5]\\d$\"",
						schema: "^(?:[01]\\d|2[0-3]):[0-5]\\d$",
						parentSchema: schema61,
						data: data3
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/to",
					schemaPath: "#/definitions/time-of-day/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema61.type,
					parentSchema: schema61,
					data: data3
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
	} else {
		const err13 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema59.type,
			parentSchema: schema59,
			data
		};
		if (vErrors === null) vErrors = [err13];
		else vErrors.push(err13);
		errors++;
	}
	validate36.errors = vErrors;
	return errors === 0;
}
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.rotate === void 0 || !func0.call(data, "rotate")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "rotate" },
				message: "must have required property 'rotate'",
				schema: schema56.required,
				parentSchema: schema56,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.every === void 0 || !func0.call(data, "every")) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "every" },
				message: "must have required property 'every'",
				schema: schema56.required,
				parentSchema: schema56,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.from === void 0 || !func0.call(data, "from")) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "from" },
				message: "must have required property 'from'",
				schema: schema56.required,
				parentSchema: schema56,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "rotate" || key0 === "every" || key0 === "from" || key0 === "hours")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema56,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.rotate !== void 0 && func0.call(data, "rotate")) {
			let data0 = data.rotate;
			if (Array.isArray(data0)) {
				if (data0.length < 1) {
					const err4 = {
						instancePath: instancePath + "/rotate",
						schemaPath: "#/properties/rotate/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema56.properties.rotate,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 !== "string" && !Array.isArray(data1)) {
						const err5 = {
							instancePath: instancePath + "/rotate/" + i0,
							schemaPath: "#/properties/rotate/items/type",
							keyword: "type",
							params: { type: schema56.properties.rotate.items.type },
							message: "must be string,array",
							schema: schema56.properties.rotate.items.type,
							parentSchema: schema56.properties.rotate.items,
							data: data1
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
					if (typeof data1 === "string") {
						if (!pattern15.test(data1)) {
							const err6 = {
								instancePath: instancePath + "/rotate/" + i0,
								schemaPath: "#/properties/rotate/items/pattern",
								keyword: "pattern",
								params: { pattern: "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$" },
								message: "must match pattern \"^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$\"",
								schema: "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$",
								parentSchema: schema56.properties.rotate.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					}
					if (Array.isArray(data1)) {
						if (data1.length < 1) {
							const err7 = {
								instancePath: instancePath + "/rotate/" + i0,
								schemaPath: "#/properties/rotate/items/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 items",
								schema: 1,
								parentSchema: schema56.properties.rotate.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
						const len1 = data1.length;
						for (let i1 = 0; i1 < len1; i1++) {
							let data2 = data1[i1];
							if (typeof data2 === "string") {
								if (!pattern15.test(data2)) {
									const err8 = {
										instancePath: instancePath + "/rotate/" + i0 + "/" + i1,
										schemaPath: "#/definitions/login/pattern",
										keyword: "pattern",
										params: { pattern: "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$" },
										message: "must match pattern \"^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$\"",
										schema: "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$",
										parentSchema: schema57,
										data: data2
									};
									if (vErrors === null) vErrors = [err8];
									else vErrors.push(err8);
									errors++;
								}
							} else {
								const err9 = {
									instancePath: instancePath + "/rotate/" + i0 + "/" + i1,
									schemaPath: "#/definitions/login/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema57.type,
									parentSchema: schema57,
									data: data2
								};
								if (vErrors === null) vErrors = [err9];
								else vErrors.push(err9);
								errors++;
							}
						}
						let i2 = data1.length;
						let j0;
						if (i2 > 1) {
							outer0: for (; i2--;) for (j0 = i2; j0--;) if (func32(data1[i2], data1[j0])) {
								const err10 = {
									instancePath: instancePath + "/rotate/" + i0,
									schemaPath: "#/properties/rotate/items/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: i2,
										j: j0
									},
									message: "must NOT have duplicate items (items ## " + j0 + " and " + i2 + " are identical)",
									schema: true,
									parentSchema: schema56.properties.rotate.items,
									data: data1
								};
								if (vErrors === null) vErrors = [err10];
								else vErrors.push(err10);
								errors++;
								break outer0;
							}
						}
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/rotate",
					schemaPath: "#/properties/rotate/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema56.properties.rotate.type,
					parentSchema: schema56.properties.rotate,
					data: data0
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.every !== void 0 && func0.call(data, "every")) {
			let data3 = data.every;
			if (typeof data3 === "string") {
				if (!pattern17.test(data3)) {
					const err12 = {
						instancePath: instancePath + "/every",
						schemaPath: "#/properties/every/pattern",
						keyword: "pattern",
						params: { pattern: "^[1-9]\\d{0,4}(?:h|d|w|mo)$" },
						message: "must match pattern \"^[1-9]\\d{0,4}(?:h|d|w|mo)$\"",
						schema: "^[1-9]\\d{0,4}(?:h|d|w|mo)$",
						parentSchema: schema56.properties.every,
						data: data3
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/every",
					schemaPath: "#/properties/every/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema56.properties.every.type,
					parentSchema: schema56.properties.every,
					data: data3
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.from !== void 0 && func0.call(data, "from")) {
			let data4 = data.from;
			if (typeof data4 === "string") {
				if (!pattern18.test(data4)) {
					const err14 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/definitions/local-time/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$" },
						message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$\"",
						schema: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$",
						parentSchema: schema58,
						data: data4
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/definitions/local-time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema58.type,
					parentSchema: schema58,
					data: data4
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.hours !== void 0 && func0.call(data, "hours")) {
			if (!validate36(data.hours, {
				instancePath: instancePath + "/hours",
				parentData: data,
				parentDataProperty: "hours",
				rootData
			})) {
				vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err16 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema56.type,
			parentSchema: schema56,
			data
		};
		if (vErrors === null) vErrors = [err16];
		else vErrors.push(err16);
		errors++;
	}
	validate35.errors = vErrors;
	return errors === 0;
}
const schema63 = {
	"description": "Somebody else for a while.",
	"type": "object",
	"required": [
		"from",
		"to",
		"who"
	],
	"additionalProperties": false,
	"properties": {
		"from": {
			"description": "Local time: `2026-12-24T09:00`.",
			"allOf": [{ "$ref": "#/definitions/local-time" }]
		},
		"to": {
			"description": "Local time, excluded.",
			"allOf": [{ "$ref": "#/definitions/local-time" }]
		},
		"who": {
			"description": "An empty list = nobody, on purpose.",
			"type": "array",
			"uniqueItems": true,
			"items": { "$ref": "#/definitions/login" }
		}
	}
};
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.from === void 0 || !func0.call(data, "from")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "from" },
				message: "must have required property 'from'",
				schema: schema63.required,
				parentSchema: schema63,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.to === void 0 || !func0.call(data, "to")) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "to" },
				message: "must have required property 'to'",
				schema: schema63.required,
				parentSchema: schema63,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.who === void 0 || !func0.call(data, "who")) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "who" },
				message: "must have required property 'who'",
				schema: schema63.required,
				parentSchema: schema63,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "from" || key0 === "to" || key0 === "who")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema63,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.from !== void 0 && func0.call(data, "from")) {
			let data0 = data.from;
			if (typeof data0 === "string") {
				if (!pattern18.test(data0)) {
					const err4 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/definitions/local-time/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$" },
						message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$\"",
						schema: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$",
						parentSchema: schema58,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/definitions/local-time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema58.type,
					parentSchema: schema58,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.to !== void 0 && func0.call(data, "to")) {
			let data1 = data.to;
			if (typeof data1 === "string") {
				if (!pattern18.test(data1)) {
					const err6 = {
						instancePath: instancePath + "/to",
						schemaPath: "#/definitions/local-time/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$" },
						message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$\"",
						schema: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$",
						parentSchema: schema58,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/to",
					schemaPath: "#/definitions/local-time/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema58.type,
					parentSchema: schema58,
					data: data1
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.who !== void 0 && func0.call(data, "who")) {
			let data2 = data.who;
			if (Array.isArray(data2)) {
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 === "string") {
						if (!pattern15.test(data3)) {
							const err8 = {
								instancePath: instancePath + "/who/" + i0,
								schemaPath: "#/definitions/login/pattern",
								keyword: "pattern",
								params: { pattern: "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$" },
								message: "must match pattern \"^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$\"",
								schema: "^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$",
								parentSchema: schema57,
								data: data3
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
					} else {
						const err9 = {
							instancePath: instancePath + "/who/" + i0,
							schemaPath: "#/definitions/login/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema57.type,
							parentSchema: schema57,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
				let i1 = data2.length;
				let j0;
				if (i1 > 1) {
					outer0: for (; i1--;) for (j0 = i1; j0--;) if (func32(data2[i1], data2[j0])) {
						const err10 = {
							instancePath: instancePath + "/who",
							schemaPath: "#/properties/who/uniqueItems",
							keyword: "uniqueItems",
							params: {
								i: i1,
								j: j0
							},
							message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
							schema: true,
							parentSchema: schema63.properties.who,
							data: data2
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
						break outer0;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/who",
					schemaPath: "#/properties/who/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema63.properties.who.type,
					parentSchema: schema63.properties.who,
					data: data2
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
	} else {
		const err12 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema63.type,
			parentSchema: schema63,
			data
		};
		if (vErrors === null) vErrors = [err12];
		else vErrors.push(err12);
		errors++;
	}
	validate39.errors = vErrors;
	return errors === 0;
}
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.timezone === void 0 || !func0.call(data, "timezone")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "timezone" },
				message: "must have required property 'timezone'",
				schema: schema55.required,
				parentSchema: schema55,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.layers === void 0 || !func0.call(data, "layers")) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "layers" },
				message: "must have required property 'layers'",
				schema: schema55.required,
				parentSchema: schema55,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "timezone" || key0 === "layers" || key0 === "overrides")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema55,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.timezone !== void 0 && func0.call(data, "timezone")) {
			let data0 = data.timezone;
			if (typeof data0 !== "string") {
				const err3 = {
					instancePath: instancePath + "/timezone",
					schemaPath: "#/properties/timezone/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema55.properties.timezone.type,
					parentSchema: schema55.properties.timezone,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.layers !== void 0 && func0.call(data, "layers")) {
			let data1 = data.layers;
			if (Array.isArray(data1)) {
				if (data1.length < 1) {
					const err4 = {
						instancePath: instancePath + "/layers",
						schemaPath: "#/properties/layers/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema55.properties.layers,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate35(data1[i0], {
					instancePath: instancePath + "/layers/" + i0,
					parentData: data1,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
					errors = vErrors.length;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/layers",
					schemaPath: "#/properties/layers/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema55.properties.layers.type,
					parentSchema: schema55.properties.layers,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.overrides !== void 0 && func0.call(data, "overrides")) {
			let data3 = data.overrides;
			if (Array.isArray(data3)) {
				const len1 = data3.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate39(data3[i1], {
					instancePath: instancePath + "/overrides/" + i1,
					parentData: data3,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
					errors = vErrors.length;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/overrides",
					schemaPath: "#/properties/overrides/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema55.properties.overrides.type,
					parentSchema: schema55.properties.overrides,
					data: data3
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema55.type,
			parentSchema: schema55,
			data
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate34.errors = vErrors;
	return errors === 0;
}
const schema68 = {
	"description": "Business hours.",
	"type": "object",
	"required": [
		"timezone",
		"days",
		"from",
		"to"
	],
	"additionalProperties": false,
	"properties": {
		"timezone": {
			"description": "A name of the IANA database, such as `Europe/London`.",
			"type": "string"
		},
		"days": {
			"description": "mon tue wed thu fri sat sun",
			"allOf": [{ "$ref": "#/definitions/days" }]
		},
		"from": {
			"description": "\"09:00\"",
			"allOf": [{ "$ref": "#/definitions/time-of-day" }]
		},
		"to": {
			"description": "\"17:30\"",
			"allOf": [{ "$ref": "#/definitions/time-of-day" }]
		},
		"holidays": {
			"description": "Closed on these days.",
			"type": "array",
			"uniqueItems": true,
			"items": { "$ref": "#/definitions/date" }
		}
	}
};
const schema72 = {
	"title": "date",
	"type": "string",
	"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
	"patternErrorMessage": "Not a date such as 2026-12-25."
};
const pattern27 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.timezone === void 0 || !func0.call(data, "timezone")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "timezone" },
				message: "must have required property 'timezone'",
				schema: schema68.required,
				parentSchema: schema68,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.days === void 0 || !func0.call(data, "days")) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "days" },
				message: "must have required property 'days'",
				schema: schema68.required,
				parentSchema: schema68,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.from === void 0 || !func0.call(data, "from")) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "from" },
				message: "must have required property 'from'",
				schema: schema68.required,
				parentSchema: schema68,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.to === void 0 || !func0.call(data, "to")) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "to" },
				message: "must have required property 'to'",
				schema: schema68.required,
				parentSchema: schema68,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "timezone" || key0 === "days" || key0 === "from" || key0 === "to" || key0 === "holidays")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema68,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.timezone !== void 0 && func0.call(data, "timezone")) {
			let data0 = data.timezone;
			if (typeof data0 !== "string") {
				const err5 = {
					instancePath: instancePath + "/timezone",
					schemaPath: "#/properties/timezone/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema68.properties.timezone.type,
					parentSchema: schema68.properties.timezone,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.days !== void 0 && func0.call(data, "days")) {
			let data1 = data.days;
			if (Array.isArray(data1)) {
				if (data1.length < 1) {
					const err6 = {
						instancePath: instancePath + "/days",
						schemaPath: "#/definitions/days/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema60,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data2 = data1[i0];
					if (typeof data2 !== "string") {
						const err7 = {
							instancePath: instancePath + "/days/" + i0,
							schemaPath: "#/definitions/days/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema60.items.type,
							parentSchema: schema60.items,
							data: data2
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
					if (!(data2 === "mon" || data2 === "tue" || data2 === "wed" || data2 === "thu" || data2 === "fri" || data2 === "sat" || data2 === "sun")) {
						const err8 = {
							instancePath: instancePath + "/days/" + i0,
							schemaPath: "#/definitions/days/items/enum",
							keyword: "enum",
							params: { allowedValues: schema60.items.enum },
							message: "must be equal to one of the allowed values",
							schema: schema60.items.enum,
							parentSchema: schema60.items,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				let i1 = data1.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data1[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err9 = {
								instancePath: instancePath + "/days",
								schemaPath: "#/definitions/days/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								},
								message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
								schema: true,
								parentSchema: schema60,
								data: data1
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/days",
					schemaPath: "#/definitions/days/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema60.type,
					parentSchema: schema60,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.from !== void 0 && func0.call(data, "from")) {
			let data3 = data.from;
			if (typeof data3 === "string") {
				if (!pattern19.test(data3)) {
					const err11 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/definitions/time-of-day/pattern",
						keyword: "pattern",
						params: { pattern: "^(?:[01]\\d|2[0-3]):[0-5]\\d$" },
						message: "must match pattern \"^(?:[01]\\d|2[0-3]):[0-5]\\d$\"",
						schema: "^(?:[01]\\d|2[0-3]):[0-5]\\d$",
						parentSchema: schema61,
						data: data3
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/definitions/time-of-day/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema61.type,
					parentSchema: schema61,
					data: data3
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.to !== void 0 && func0.call(data, "to")) {
			let data4 = data.to;
			if (typeof data4 === "string") {
				if (!pattern19.test(data4)) {
					const err13 = {
						instancePath: instancePath + "/to",
						schemaPath: "#/definitions/time-of-day/pattern",
						keyword: "pattern",
						params: { pattern: "^(?:[01]\\d|2[0-3]):[0-5]\\d$" },
						message: "must match pattern \"^(?:[01]\\d|2[0-3]):[0-5]\\d$\"",
						schema: "^(?:[01]\\d|2[0-3]):[0-5]\\d$",
						parentSchema: schema61,
						data: data4
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/to",
					schemaPath: "#/definitions/time-of-day/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema61.type,
					parentSchema: schema61,
					data: data4
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.holidays !== void 0 && func0.call(data, "holidays")) {
			let data5 = data.holidays;
			if (Array.isArray(data5)) {
				const len1 = data5.length;
				for (let i2 = 0; i2 < len1; i2++) {
					let data6 = data5[i2];
					if (typeof data6 === "string") {
						if (!pattern27.test(data6)) {
							const err15 = {
								instancePath: instancePath + "/holidays/" + i2,
								schemaPath: "#/definitions/date/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
								message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}$\"",
								schema: "^\\d{4}-\\d{2}-\\d{2}$",
								parentSchema: schema72,
								data: data6
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/holidays/" + i2,
							schemaPath: "#/definitions/date/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema72.type,
							parentSchema: schema72,
							data: data6
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				let i3 = data5.length;
				let j1;
				if (i3 > 1) {
					outer0: for (; i3--;) for (j1 = i3; j1--;) if (func32(data5[i3], data5[j1])) {
						const err17 = {
							instancePath: instancePath + "/holidays",
							schemaPath: "#/properties/holidays/uniqueItems",
							keyword: "uniqueItems",
							params: {
								i: i3,
								j: j1
							},
							message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)",
							schema: true,
							parentSchema: schema68.properties.holidays,
							data: data5
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
						break outer0;
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/holidays",
					schemaPath: "#/properties/holidays/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema68.properties.holidays.type,
					parentSchema: schema68.properties.holidays,
					data: data5
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
	} else {
		const err19 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema68.type,
			parentSchema: schema68,
			data
		};
		if (vErrors === null) vErrors = [err19];
		else vErrors.push(err19);
		errors++;
	}
	validate42.errors = vErrors;
	return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.version === void 0 || !func0.call(data, "version")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" },
				message: "must have required property 'version'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.name === void 0 || !func0.call(data, "name")) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.incident === void 0 || !func0.call(data, "incident")) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "incident" },
				message: "must have required property 'incident'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.severities === void 0 || !func0.call(data, "severities")) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "severities" },
				message: "must have required property 'severities'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.roles === void 0 || !func0.call(data, "roles")) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "roles" },
				message: "must have required property 'roles'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.levels === void 0 || !func0.call(data, "levels")) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "levels" },
				message: "must have required property 'levels'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!func0.call(schema11.properties, key0)) {
			const err6 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.version !== void 0 && func0.call(data, "version")) {
			let data0 = data.version;
			if (1 !== data0) {
				const err7 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 },
					message: "must be equal to constant",
					schema: 1,
					parentSchema: schema11.properties.version,
					data: data0
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.name !== void 0 && func0.call(data, "name")) {
			let data1 = data.name;
			if (typeof data1 === "string") {
				if (func54(data1) > 64) {
					const err8 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/id/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters",
						schema: 64,
						parentSchema: schema12,
						data: data1
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (!pattern0.test(data1)) {
					const err9 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/definitions/id/pattern",
						keyword: "pattern",
						params: { pattern: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$" },
						message: "must match pattern \"^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$\"",
						schema: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$",
						parentSchema: schema12,
						data: data1
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/definitions/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.type,
					parentSchema: schema12,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data["effective-from"] !== void 0 && func0.call(data, "effective-from")) {
			let data2 = data["effective-from"];
			if (typeof data2 === "string") {
				if (!pattern1.test(data2)) {
					const err11 = {
						instancePath: instancePath + "/effective-from",
						schemaPath: "#/definitions/instant/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$" },
						message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$\"",
						schema: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$",
						parentSchema: schema13,
						data: data2
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/effective-from",
					schemaPath: "#/definitions/instant/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema13.type,
					parentSchema: schema13,
					data: data2
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.mode !== void 0 && func0.call(data, "mode")) {
			let data3 = data.mode;
			if (typeof data3 !== "string") {
				const err13 = {
					instancePath: instancePath + "/mode",
					schemaPath: "#/definitions/mode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema14.type,
					parentSchema: schema14,
					data: data3
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
			if (!(data3 === "act" || data3 === "evaluate")) {
				const err14 = {
					instancePath: instancePath + "/mode",
					schemaPath: "#/definitions/mode/enum",
					keyword: "enum",
					params: { allowedValues: schema14.enum },
					message: "must be equal to one of the allowed values",
					schema: schema14.enum,
					parentSchema: schema14,
					data: data3
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.incident !== void 0 && func0.call(data, "incident")) {
			if (!validate11(data.incident, {
				instancePath: instancePath + "/incident",
				parentData: data,
				parentDataProperty: "incident",
				rootData
			})) {
				vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
				errors = vErrors.length;
			}
		}
		if (data.conditions !== void 0 && func0.call(data, "conditions")) {
			let data5 = data.conditions;
			if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
				if (Object.keys(data5).length > 500) {
					const err15 = {
						instancePath: instancePath + "/conditions",
						schemaPath: "#/properties/conditions/maxProperties",
						keyword: "maxProperties",
						params: { limit: 500 },
						message: "must NOT have more than 500 properties",
						schema: 500,
						parentSchema: schema11.properties.conditions,
						data: data5
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				for (const key1 of Object.keys(data5)) {
					const _errs18 = errors;
					if (typeof key1 === "string") {
						if (func54(key1) > 64) {
							const err16 = {
								instancePath: instancePath + "/conditions",
								schemaPath: "#/definitions/id/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema12,
								data: key1,
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
						if (!pattern0.test(key1)) {
							const err17 = {
								instancePath: instancePath + "/conditions",
								schemaPath: "#/definitions/id/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$" },
								message: "must match pattern \"^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$\"",
								schema: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$",
								parentSchema: schema12,
								data: key1,
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
					} else {
						const err18 = {
							instancePath: instancePath + "/conditions",
							schemaPath: "#/definitions/id/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.type,
							parentSchema: schema12,
							data: key1,
							propertyName: key1
						};
						if (vErrors === null) vErrors = [err18];
						else vErrors.push(err18);
						errors++;
					}
					if (!(_errs18 === errors)) {
						const err19 = {
							instancePath: instancePath + "/conditions",
							schemaPath: "#/properties/conditions/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 },
							message: "property name must be valid",
							schema: schema11.properties.conditions.propertyNames,
							parentSchema: schema11.properties.conditions,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/conditions",
					schemaPath: "#/properties/conditions/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.conditions.type,
					parentSchema: schema11.properties.conditions,
					data: data5
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.severities !== void 0 && func0.call(data, "severities")) {
			let data7 = data.severities;
			if (Array.isArray(data7)) {
				if (data7.length > 20) {
					const err21 = {
						instancePath: instancePath + "/severities",
						schemaPath: "#/properties/severities/maxItems",
						keyword: "maxItems",
						params: { limit: 20 },
						message: "must NOT have more than 20 items",
						schema: 20,
						parentSchema: schema11.properties.severities,
						data: data7
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
				if (data7.length < 1) {
					const err22 = {
						instancePath: instancePath + "/severities",
						schemaPath: "#/properties/severities/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema11.properties.severities,
						data: data7
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
				const len0 = data7.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate17(data7[i0], {
					instancePath: instancePath + "/severities/" + i0,
					parentData: data7,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
					errors = vErrors.length;
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/severities",
					schemaPath: "#/properties/severities/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema11.properties.severities.type,
					parentSchema: schema11.properties.severities,
					data: data7
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.roles !== void 0 && func0.call(data, "roles")) {
			let data9 = data.roles;
			if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
				if (Object.keys(data9).length > 100) {
					const err24 = {
						instancePath: instancePath + "/roles",
						schemaPath: "#/properties/roles/maxProperties",
						keyword: "maxProperties",
						params: { limit: 100 },
						message: "must NOT have more than 100 properties",
						schema: 100,
						parentSchema: schema11.properties.roles,
						data: data9
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
				if (Object.keys(data9).length < 1) {
					const err25 = {
						instancePath: instancePath + "/roles",
						schemaPath: "#/properties/roles/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema11.properties.roles,
						data: data9
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
				for (const key3 of Object.keys(data9)) {
					const _errs28 = errors;
					if (typeof key3 === "string") {
						if (func54(key3) > 64) {
							const err26 = {
								instancePath: instancePath + "/roles",
								schemaPath: "#/definitions/id/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema12,
								data: key3,
								propertyName: key3
							};
							if (vErrors === null) vErrors = [err26];
							else vErrors.push(err26);
							errors++;
						}
						if (!pattern0.test(key3)) {
							const err27 = {
								instancePath: instancePath + "/roles",
								schemaPath: "#/definitions/id/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$" },
								message: "must match pattern \"^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$\"",
								schema: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$",
								parentSchema: schema12,
								data: key3,
								propertyName: key3
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
					} else {
						const err28 = {
							instancePath: instancePath + "/roles",
							schemaPath: "#/definitions/id/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.type,
							parentSchema: schema12,
							data: key3,
							propertyName: key3
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
					if (!(_errs28 === errors)) {
						const err29 = {
							instancePath: instancePath + "/roles",
							schemaPath: "#/properties/roles/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key3 },
							message: "property name must be valid",
							schema: schema11.properties.roles.propertyNames,
							parentSchema: schema11.properties.roles,
							data: data9
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
				}
				for (const key4 of Object.keys(data9)) if (!validate19(data9[key4], {
					instancePath: instancePath + "/roles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data9,
					parentDataProperty: key4,
					rootData
				})) {
					vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
					errors = vErrors.length;
				}
			} else {
				const err30 = {
					instancePath: instancePath + "/roles",
					schemaPath: "#/properties/roles/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.roles.type,
					parentSchema: schema11.properties.roles,
					data: data9
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.levels !== void 0 && func0.call(data, "levels")) {
			let data11 = data.levels;
			if (Array.isArray(data11)) {
				if (data11.length > 50) {
					const err31 = {
						instancePath: instancePath + "/levels",
						schemaPath: "#/properties/levels/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items",
						schema: 50,
						parentSchema: schema11.properties.levels,
						data: data11
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
				if (data11.length < 1) {
					const err32 = {
						instancePath: instancePath + "/levels",
						schemaPath: "#/properties/levels/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema11.properties.levels,
						data: data11
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
				const len1 = data11.length;
				for (let i1 = 0; i1 < len1; i1++) if (!validate24(data11[i1], {
					instancePath: instancePath + "/levels/" + i1,
					parentData: data11,
					parentDataProperty: i1,
					rootData
				})) {
					vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
					errors = vErrors.length;
				}
			} else {
				const err33 = {
					instancePath: instancePath + "/levels",
					schemaPath: "#/properties/levels/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema11.properties.levels.type,
					parentSchema: schema11.properties.levels,
					data: data11
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.triggers !== void 0 && func0.call(data, "triggers")) {
			let data13 = data.triggers;
			if (Array.isArray(data13)) {
				if (data13.length > 500) {
					const err34 = {
						instancePath: instancePath + "/triggers",
						schemaPath: "#/properties/triggers/maxItems",
						keyword: "maxItems",
						params: { limit: 500 },
						message: "must NOT have more than 500 items",
						schema: 500,
						parentSchema: schema11.properties.triggers,
						data: data13
					};
					if (vErrors === null) vErrors = [err34];
					else vErrors.push(err34);
					errors++;
				}
				const len2 = data13.length;
				for (let i2 = 0; i2 < len2; i2++) if (!validate26(data13[i2], {
					instancePath: instancePath + "/triggers/" + i2,
					parentData: data13,
					parentDataProperty: i2,
					rootData
				})) {
					vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
					errors = vErrors.length;
				}
			} else {
				const err35 = {
					instancePath: instancePath + "/triggers",
					schemaPath: "#/properties/triggers/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema11.properties.triggers.type,
					parentSchema: schema11.properties.triggers,
					data: data13
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
		if (data.review !== void 0 && func0.call(data, "review")) {
			if (!validate32(data.review, {
				instancePath: instancePath + "/review",
				parentData: data,
				parentDataProperty: "review",
				rootData
			})) {
				vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
				errors = vErrors.length;
			}
		}
		if (data.schedules !== void 0 && func0.call(data, "schedules")) {
			let data16 = data.schedules;
			if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
				if (Object.keys(data16).length > 100) {
					const err36 = {
						instancePath: instancePath + "/schedules",
						schemaPath: "#/properties/schedules/maxProperties",
						keyword: "maxProperties",
						params: { limit: 100 },
						message: "must NOT have more than 100 properties",
						schema: 100,
						parentSchema: schema11.properties.schedules,
						data: data16
					};
					if (vErrors === null) vErrors = [err36];
					else vErrors.push(err36);
					errors++;
				}
				for (const key5 of Object.keys(data16)) {
					const _errs42 = errors;
					if (typeof key5 === "string") {
						if (func54(key5) > 64) {
							const err37 = {
								instancePath: instancePath + "/schedules",
								schemaPath: "#/definitions/id/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema12,
								data: key5,
								propertyName: key5
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
						if (!pattern0.test(key5)) {
							const err38 = {
								instancePath: instancePath + "/schedules",
								schemaPath: "#/definitions/id/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$" },
								message: "must match pattern \"^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$\"",
								schema: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$",
								parentSchema: schema12,
								data: key5,
								propertyName: key5
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
					} else {
						const err39 = {
							instancePath: instancePath + "/schedules",
							schemaPath: "#/definitions/id/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.type,
							parentSchema: schema12,
							data: key5,
							propertyName: key5
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
					if (!(_errs42 === errors)) {
						const err40 = {
							instancePath: instancePath + "/schedules",
							schemaPath: "#/properties/schedules/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key5 },
							message: "property name must be valid",
							schema: schema11.properties.schedules.propertyNames,
							parentSchema: schema11.properties.schedules,
							data: data16
						};
						if (vErrors === null) vErrors = [err40];
						else vErrors.push(err40);
						errors++;
					}
				}
				for (const key6 of Object.keys(data16)) if (!validate34(data16[key6], {
					instancePath: instancePath + "/schedules/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data16,
					parentDataProperty: key6,
					rootData
				})) {
					vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
					errors = vErrors.length;
				}
			} else {
				const err41 = {
					instancePath: instancePath + "/schedules",
					schemaPath: "#/properties/schedules/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.schedules.type,
					parentSchema: schema11.properties.schedules,
					data: data16
				};
				if (vErrors === null) vErrors = [err41];
				else vErrors.push(err41);
				errors++;
			}
		}
		if (data.calendars !== void 0 && func0.call(data, "calendars")) {
			let data18 = data.calendars;
			if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
				if (Object.keys(data18).length > 100) {
					const err42 = {
						instancePath: instancePath + "/calendars",
						schemaPath: "#/properties/calendars/maxProperties",
						keyword: "maxProperties",
						params: { limit: 100 },
						message: "must NOT have more than 100 properties",
						schema: 100,
						parentSchema: schema11.properties.calendars,
						data: data18
					};
					if (vErrors === null) vErrors = [err42];
					else vErrors.push(err42);
					errors++;
				}
				for (const key7 of Object.keys(data18)) {
					const _errs49 = errors;
					if (typeof key7 === "string") {
						if (func54(key7) > 64) {
							const err43 = {
								instancePath: instancePath + "/calendars",
								schemaPath: "#/definitions/id/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema12,
								data: key7,
								propertyName: key7
							};
							if (vErrors === null) vErrors = [err43];
							else vErrors.push(err43);
							errors++;
						}
						if (!pattern0.test(key7)) {
							const err44 = {
								instancePath: instancePath + "/calendars",
								schemaPath: "#/definitions/id/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$" },
								message: "must match pattern \"^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$\"",
								schema: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$",
								parentSchema: schema12,
								data: key7,
								propertyName: key7
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
					} else {
						const err45 = {
							instancePath: instancePath + "/calendars",
							schemaPath: "#/definitions/id/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.type,
							parentSchema: schema12,
							data: key7,
							propertyName: key7
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
					if (!(_errs49 === errors)) {
						const err46 = {
							instancePath: instancePath + "/calendars",
							schemaPath: "#/properties/calendars/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key7 },
							message: "property name must be valid",
							schema: schema11.properties.calendars.propertyNames,
							parentSchema: schema11.properties.calendars,
							data: data18
						};
						if (vErrors === null) vErrors = [err46];
						else vErrors.push(err46);
						errors++;
					}
				}
				for (const key8 of Object.keys(data18)) if (!validate42(data18[key8], {
					instancePath: instancePath + "/calendars/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data18,
					parentDataProperty: key8,
					rootData
				})) {
					vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
					errors = vErrors.length;
				}
			} else {
				const err47 = {
					instancePath: instancePath + "/calendars",
					schemaPath: "#/properties/calendars/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.calendars.type,
					parentSchema: schema11.properties.calendars,
					data: data18
				};
				if (vErrors === null) vErrors = [err47];
				else vErrors.push(err47);
				errors++;
			}
		}
		if (data.templates !== void 0 && func0.call(data, "templates")) {
			let data20 = data.templates;
			if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
				for (const key9 of Object.keys(data20)) {
					const _errs56 = errors;
					if (typeof key9 === "string") {
						if (func54(key9) > 64) {
							const err48 = {
								instancePath: instancePath + "/templates",
								schemaPath: "#/definitions/id/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema12,
								data: key9,
								propertyName: key9
							};
							if (vErrors === null) vErrors = [err48];
							else vErrors.push(err48);
							errors++;
						}
						if (!pattern0.test(key9)) {
							const err49 = {
								instancePath: instancePath + "/templates",
								schemaPath: "#/definitions/id/pattern",
								keyword: "pattern",
								params: { pattern: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$" },
								message: "must match pattern \"^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$\"",
								schema: "^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$",
								parentSchema: schema12,
								data: key9,
								propertyName: key9
							};
							if (vErrors === null) vErrors = [err49];
							else vErrors.push(err49);
							errors++;
						}
					} else {
						const err50 = {
							instancePath: instancePath + "/templates",
							schemaPath: "#/definitions/id/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.type,
							parentSchema: schema12,
							data: key9,
							propertyName: key9
						};
						if (vErrors === null) vErrors = [err50];
						else vErrors.push(err50);
						errors++;
					}
					if (!(_errs56 === errors)) {
						const err51 = {
							instancePath: instancePath + "/templates",
							schemaPath: "#/properties/templates/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key9 },
							message: "property name must be valid",
							schema: schema11.properties.templates.propertyNames,
							parentSchema: schema11.properties.templates,
							data: data20
						};
						if (vErrors === null) vErrors = [err51];
						else vErrors.push(err51);
						errors++;
					}
				}
				for (const key10 of Object.keys(data20)) {
					let data21 = data20[key10];
					if (typeof data21 === "string") {
						if (func54(data21) < 1) {
							const err52 = {
								instancePath: instancePath + "/templates/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/templates/additionalProperties/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema11.properties.templates.additionalProperties,
								data: data21
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
					} else {
						const err53 = {
							instancePath: instancePath + "/templates/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/templates/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema11.properties.templates.additionalProperties.type,
							parentSchema: schema11.properties.templates.additionalProperties,
							data: data21
						};
						if (vErrors === null) vErrors = [err53];
						else vErrors.push(err53);
						errors++;
					}
				}
			} else {
				const err54 = {
					instancePath: instancePath + "/templates",
					schemaPath: "#/properties/templates/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.templates.type,
					parentSchema: schema11.properties.templates,
					data: data20
				};
				if (vErrors === null) vErrors = [err54];
				else vErrors.push(err54);
				errors++;
			}
		}
		if (data.limits !== void 0 && func0.call(data, "limits")) {
			let data22 = data.limits;
			if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
				for (const key11 of Object.keys(data22)) if (!(key11 === "comments-per-run")) {
					const err55 = {
						instancePath: instancePath + "/limits",
						schemaPath: "#/properties/limits/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key11 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema11.properties.limits,
						data: data22
					};
					if (vErrors === null) vErrors = [err55];
					else vErrors.push(err55);
					errors++;
				}
				if (data22["comments-per-run"] !== void 0 && func0.call(data22, "comments-per-run")) {
					let data23 = data22["comments-per-run"];
					if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
						const err56 = {
							instancePath: instancePath + "/limits/comments-per-run",
							schemaPath: "#/properties/limits/properties/comments-per-run/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema11.properties.limits.properties["comments-per-run"].type,
							parentSchema: schema11.properties.limits.properties["comments-per-run"],
							data: data23
						};
						if (vErrors === null) vErrors = [err56];
						else vErrors.push(err56);
						errors++;
					}
					if (typeof data23 == "number" && isFinite(data23)) {
						if (data23 < 1 || isNaN(data23)) {
							const err57 = {
								instancePath: instancePath + "/limits/comments-per-run",
								schemaPath: "#/properties/limits/properties/comments-per-run/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema11.properties.limits.properties["comments-per-run"],
								data: data23
							};
							if (vErrors === null) vErrors = [err57];
							else vErrors.push(err57);
							errors++;
						}
					}
				}
			} else {
				const err58 = {
					instancePath: instancePath + "/limits",
					schemaPath: "#/properties/limits/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.limits.type,
					parentSchema: schema11.properties.limits,
					data: data22
				};
				if (vErrors === null) vErrors = [err58];
				else vErrors.push(err58);
				errors++;
			}
		}
	} else {
		const err59 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema11.type,
			parentSchema: schema11,
			data
		};
		if (vErrors === null) vErrors = [err59];
		else vErrors.push(err59);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
// src/policy/pointer.ts
/** Prints a path as a JSON pointer (RFC 6901), such as `/triggers/2/when`; the root is the empty string. */
function toPointer(path) {
	return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
/** Reads a JSON pointer; every part comes back as a string, positions in lists too. */
function fromPointer(pointer) {
	return pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/** True when `pointer` is `ancestor` or lies inside it. */
function isWithin(pointer, ancestor) {
	return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}
/** The value at a path, or undefined. Reads own properties only. */
function valueAt(document, path) {
	let value = document;
	for (const part of path) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return void 0;
		value = value[part];
	}
	return value;
}
/** The value as a map, or null when it is anything else. */
function asMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
/** The value as a list, or null when it is anything else. */
function asList(value) {
	return Array.isArray(value) ? value : null;
}
// src/policy/catalogue.ts
/**
* Every problem this floor finds in a policy, by its stable code. Problems inside rules have codes of `src/logic`, those of
* schedules and calendars codes of `src/calendar`.
*/
const CATALOGUE = {
	"too-large": {
		about: "The file is larger than a policy that people can review.",
		message: "The file has {found} characters; a policy has at most {limit}.",
		help: "Split it into several policies, or take generated data out of it."
	},
	"too-deep": {
		about: "Lists and maps are nested deeper than any reviewer could follow.",
		message: "Lists and maps are nested more than {limit} deep here.",
		help: "Give parts of the rule a name under `conditions` and use `{var: is.<name>}`."
	},
	"too-many-values": {
		about: "More values or aliases than a policy may hold, or an alias that contains itself.",
		message: "With its aliases followed, the file holds more than {limit} values or {aliases} aliases, or nests without end.",
		help: "Split the policy, and write values out instead of using aliases."
	},
	"empty-file": {
		about: "There is nothing in the file.",
		message: "The file is empty; a policy was expected.",
		help: "Start from one of the ready policies, or with `version: 1`."
	},
	"yaml-syntax": {
		about: "The file is not YAML, or YAML reads something in it differently from how it looks.",
		message: "This is not valid YAML: {found}.",
		help: "Check the indentation, and put text with `:`, `#`, `@`, `*`, `&`, `%`, `!`, `>` or `|` in quotes."
	},
	"yaml-tag": {
		about: "An unquoted `!` makes a YAML tag, and what it was meant to be vanishes.",
		message: "YAML reads `{found}` as a tag, not as a key or a value.",
		help: "Quote the key: `\"!\"` for not, `\"!=\"` for not equal."
	},
	"yaml-directive": {
		about: "A YAML directive would change how the rest is read.",
		message: "The directive `{found}` is not allowed in a policy.",
		help: "Take the line out: policies are YAML 1.2."
	},
	"several-documents": {
		about: "The file holds more than one YAML document.",
		message: "A second YAML document begins here; a policy is one document.",
		help: "Take out the `---` line, or move what follows into a file of its own."
	},
	"unknown-alias": {
		about: "A YAML alias without its anchor.",
		message: "There is no anchor `&{found}` before this alias.",
		help: "Write the value out, or quote the text if it was to begin with `*`."
	},
	"bad-key": {
		about: "Something that is not a name stands where a key belongs.",
		message: "{found} cannot be a key.",
		help: "Keys are plain names in kebab-case."
	},
	"duplicate-key": {
		about: "The same key stands twice in one map.",
		message: "The key `{found}` is already given in this map.",
		help: "Keep one of the two."
	},
	"bad-number": {
		about: "A number without a finite value.",
		message: "`{found}` is not a number that can be compared.",
		help: "Write a finite number, or quote it if it is text."
	},
	"unsupported-version": {
		about: "The policy is written in a version of the language that this release does not read.",
		message: "This release reads version 1 of the policy language; found {found}.",
		help: "Write `version: 1`, or use a release that reads the version you want."
	},
	"unknown-key": {
		about: "A key that the language does not have at this place.",
		message: "Unknown key `{found}`.",
		help: "{nearest}The keys here are {expected}."
	},
	"channels-unavailable": {
		about: "`notify` belongs to a later version.",
		message: "Notification channels are not available yet, so `notify` cannot be used.",
		help: "Use `mention` to reach people on the issue, and take `notify` out."
	},
	"missing-key": {
		about: "A required key is missing.",
		message: "`{found}` is missing here.",
		help: "Add it. {expected}"
	},
	"wrong-type": {
		about: "A value of another kind than the key takes.",
		message: "Found {found}; expected {expected}.",
		help: "{remedy}"
	},
	"unknown-value": {
		about: "A value that is not one of the few the key takes.",
		message: "Unknown value {found}.",
		help: "{nearest}The values here are {expected}."
	},
	"out-of-range": {
		about: "A number outside what makes sense.",
		message: "Found {found}; expected at least {expected}.",
		help: "Write a number that is at least {expected}."
	},
	"empty-value": {
		about: "An empty text, list or map where something is needed.",
		message: "There is nothing here; at least one {expected} was expected.",
		help: "Fill it in, or take the key out if it may be left out."
	},
	"too-many": {
		about: "More elements than a policy that people can review has.",
		message: "There are more than {expected} elements here.",
		help: "Split the policy, or merge elements that do the same."
	},
	"too-long": {
		about: "A text longer than GitHub or a reader takes.",
		message: "This text has {found} characters; at most {expected} are allowed.",
		help: "Shorten it."
	},
	"duplicate-item": {
		about: "The same value stands twice in a list.",
		message: "{found} is already in this list.",
		help: "Keep one of the two."
	},
	"bad-name": {
		about: "An id that is not in kebab-case.",
		message: "`{found}` is not a name: lower-case letters, digits and single dashes between them, at most 64.",
		help: "{suggestion}"
	},
	"bad-duration": {
		about: "Text that is not a duration.",
		message: "Found {found}; expected a duration.",
		help: "Write units from large to small without spaces: `90s`, `15m`, `1h30m`, `2d`, `1w`.{suggestion}"
	},
	"zero-duration": {
		about: "A duration of zero where only `repeat` may have one.",
		message: "`{found}` is no time at all; only `repeat` may be zero.",
		help: "Write a duration above zero, such as `15m`."
	},
	"bad-login": {
		about: "Text that cannot be a GitHub login or team.",
		message: "`{found}` is not a GitHub login or team.",
		help: "Write a login (`alice`), or a team in quotes (`\"@org/team\"`)."
	},
	"bad-time": {
		about: "Text that is not a date or time in the form its key takes.",
		message: "`{found}` is no {expected} that exists.",
		help: "Write it like {example}."
	},
	"bad-period": {
		about: "Text that is not the length of a turn.",
		message: "`{found}` is not the length of a turn.",
		help: "Write one whole number of one unit: `12h`, `1d`, `1w` or `1mo`."
	},
	"unknown-role": {
		about: "A role that the policy does not define.",
		message: "There is no role `{found}`.",
		help: "{nearest}The roles are {expected}."
	},
	"unknown-severity": {
		about: "A severity that the policy does not define.",
		message: "There is no severity `{found}`.",
		help: "{nearest}The severities are {expected}."
	},
	"unknown-level": {
		about: "A level that the policy does not have.",
		message: "There is no level {found}.",
		help: "The levels are 1 to {expected}; `next` is the one above the highest engaged."
	},
	"unknown-calendar": {
		about: "A calendar that the policy does not define.",
		message: "There is no calendar `{found}`.",
		help: "{nearest}`clock` is `always` or a calendar; the calendars are {expected}."
	},
	"unknown-template": {
		about: "A template that is neither shipped nor defined in the policy.",
		message: "There is no template `{found}`.",
		help: "{nearest}The templates are {expected}."
	},
	"duplicate-id": {
		about: "Two elements of a list have the same id.",
		message: "The id `{found}` is already taken by {other}.",
		help: "Give each its own id."
	},
	"duplicate-label": {
		about: "One label would stand for two things.",
		message: "The label `{found}` already stands for {other}; GitHub does not tell labels apart by case.",
		help: "Give each incident, severity and level label a name of its own."
	},
	"duplicate-heading": {
		about: "Two details read the same section of the form.",
		message: "The section `{found}` is already read by the detail `{other}`.",
		help: "Give each detail the heading of a section of its own."
	},
	"reserved-name": {
		about: "A name that already means something else.",
		message: "`{found}` cannot be the name of a calendar: as a clock it means every minute.",
		help: "Choose another name."
	},
	"condition-cycle": {
		about: "Conditions that are defined by each other.",
		message: "The condition `{found}` is defined by itself: {cycle}.",
		help: "Take one of these references out."
	},
	"unreachable-severity": {
		about: "A severity without `when` takes every incident, so the ones after it take none.",
		message: "The severity `{found}` has no `when`, so it takes every incident and {others} none.",
		help: "Give it a `when`, or move it to the end."
	},
	"unasked-when": {
		about: "The last severity takes what no other takes, whatever its `when` says.",
		message: "The `when` of the last severity is not asked: `{found}` takes every incident that no other severity takes.",
		help: "Take the `when` out, or add a severity after it for the other incidents."
	},
	"fact-not-here": {
		about: "A fact that is not known yet, or not allowed, where the rule stands.",
		message: "`{found}` cannot be used {where}{through}: {why}.",
		help: "{remedy}"
	},
	"escalates-after-resolution": {
		about: "A trigger of phase `resolved` that escalates.",
		message: "A trigger of phase `resolved` cannot escalate: nobody is left to be called to a resolved incident.",
		help: "Use `mention` or `assign`, or take `phase: resolved` out."
	},
	"managed-label": {
		about: "A trigger that sets or takes off a label which the policy itself keeps right.",
		message: "The label `{found}` stands for {other}, and this policy keeps such labels right by itself.",
		help: "Use `escalate` or `raise-severity`, or another label."
	},
	"bad-instant": {
		about: "Text in a policy test that is neither a duration nor an instant.",
		message: "`{found}` is not a moment that exists.",
		help: "Write a duration since `declared` (`15m`), or an instant (`2026-11-23T10:00:00Z`)."
	},
	"story-goes-back": {
		about: "An entry of a story that is earlier than the one before it.",
		message: "This entry is at `{found}`, before the one above it.",
		help: "Write the entries of a story in the order of time."
	},
	"case-without-expect": {
		about: "A case that checks nothing.",
		message: "The case `{found}` expects nothing, so it could not fail.",
		help: "Add an `expect` to an entry of its story."
	},
	"several-events": {
		about: "Two events in one entry of a story.",
		message: "This entry holds several events: {found}.",
		help: "Give each event an entry of its own; entries can have the same `at`."
	},
	"event-by-nobody": {
		about: "An event that nobody does.",
		message: "Nobody does this: {found}.",
		help: "Say who with `by: <login>`."
	},
	"empty-entry": {
		about: "An entry in which nothing happens and nothing is expected.",
		message: "Nothing happens at `{found}`, and nothing is expected.",
		help: "Add an event or an `expect`, or take the entry out."
	},
	"does-nothing": {
		about: "A person in an entry without an event.",
		message: "`{found}` does nothing here.",
		help: "Add what they do, such as `comment: /ack`, or take `by` out."
	},
	"template-syntax": {
		about: "A template that is not valid Liquid.",
		message: "This template cannot be read: {found}.",
		help: "Values stand in double braces, `{{severity.name}}`; conditions in `{% if … %} … {% endif %}`."
	},
	"unknown-variable": {
		about: "A template that uses a value which does not exist.",
		message: "There is no value `{found}` for a template.",
		help: "{nearest}A template can use `mentions`, `reason`, `issue.number`, `issue.title`, `severity.name`, `level.name`, `policy.name`, `next.at`, and every fact of this policy."
	}
};
// src/policy/explain.ts
/** The catalogue's words for a code, with `{name}` filled in from `args`; unknown names are left as they stand. Pure. */
function explain$1(code, args = {}) {
	const fill = (text) => text.replace(/\{(\w+)\}/g, (all, name) => Object.hasOwn(args, name) ? String(args[name]) : all);
	const help = fill(CATALOGUE[code].help).trim();
	return {
		code,
		message: fill(CATALOGUE[code].message),
		help: help === "" ? null : help
	};
}
// src/policy/problem.ts
/** Makes a problem out of the catalogue's words. */
function problem(code, path, args = {}, more = {}) {
	return {
		...explain$1(code, args),
		level: more.level ?? "error",
		path,
		key: more.key ?? null
	};
}
/** Gives problems their places in the file, in the order of the file. */
function locateProblems(problems, yaml) {
	return problems.map(({ key, ...rest }) => ({
		...rest,
		place: placeOf({
			key,
			...rest
		}, yaml)
	})).toSorted((a, b) => a.place.line - b.place.line || a.place.col - b.place.col);
}
function placeOf({ code, path, key }, yaml) {
	if (key !== null) return yaml.place(path, key);
	if (code !== "missing-key") return yaml.place(path);
	const holder = fromPointer(path).at(-1);
	if (holder !== void 0) return yaml.place(path.slice(0, path.lastIndexOf("/")), holder);
	const { file, line, col } = yaml.place(path);
	return {
		file,
		line,
		col,
		endLine: line,
		endCol: col
	};
}
// src/policy/variables.ts
/**
* Every fact a rule as written names, with its place; inside `some`, `none` and `all` the element is the scope, so nothing
* there is a fact. Works on rules that are wrong, too. Pure.
*/
function variablesOf(rule, path) {
	const list = asList(rule);
	if (list) return list.flatMap((item, index) => variablesOf(item, path + toPointer([index])));
	return Object.entries(asMap(rule) ?? {}).flatMap(([operator, operand]) => {
		const at = path + toPointer([operator]);
		const operands = asList(operand);
		if (operator === "var") {
			const [name, ...defaults] = operands ?? [operand];
			return [...typeof name === "string" ? [{
				fact: name,
				path: operands ? `${at}/0` : at
			}] : [], ...defaults.flatMap((item, index) => variablesOf(item, `${at}/${index + 1}`))];
		}
		if (operands && (operator === "some" || operator === "none" || operator === "all")) return variablesOf(operands[0], `${at}/0`);
		return variablesOf(operand, at);
	});
}
// src/policy/checks/conditions.ts
/** The conditions a rule names, each once. Pure. */
function conditionsIn(rule) {
	const names = variablesOf(rule, "").flatMap(({ fact }) => fact.startsWith("is.") ? [fact.slice(3)] : []);
	return [...new Set(names)];
}
/** Conditions that are defined by themselves, each cycle told once, with the way round. Pure. */
function checkCycles(conditions) {
	const problems = [];
	const finished = /* @__PURE__ */ new Set();
	const visit = (name, way) => {
		const rule = conditions.get(name);
		if (rule === void 0 || finished.has(name)) return;
		const start = way.indexOf(name);
		if (start >= 0) {
			const cycle = [...way.slice(start), name].map((step) => `\`${step}\``).join(" → ");
			problems.push(problem("condition-cycle", "/conditions", {
				found: name,
				cycle
			}, { key: name }));
			return;
		}
		for (const next of conditionsIn(rule)) visit(next, [...way, name]);
		finished.add(name);
	};
	for (const name of conditions.keys()) visit(name, []);
	return problems;
}
/** Condition names, each after those it names. The conditions have no cycle. Pure. */
function inOrder(conditions) {
	const order = /* @__PURE__ */ new Set();
	const visit = (name) => {
		const rule = conditions.get(name);
		if (rule === void 0 || order.has(name)) return;
		for (const next of conditionsIn(rule)) visit(next);
		order.add(name);
	};
	for (const name of conditions.keys()) visit(name);
	return [...order];
}
/** The pointer of a condition's rule. */
function conditionPath(name) {
	return toPointer(["conditions", name]);
}
// src/policy/availability.ts
const RESTRICTIONS = {
	incident: {
		allows: (fact) => /^(incident|details|is)\./.test(fact),
		where: "in `incident.when`",
		why: "whether an issue is an incident depends on what was reported alone",
		remedy: "Use `incident.*` and `details.*` here."
	},
	severity: {
		allows: (fact) => !/^(severity|review)\./.test(fact) && !["count.missed-updates", "elapsed.since-severity"].includes(fact),
		where: "in the `when` of a severity",
		why: "it depends on the severity, which is only being assessed",
		remedy: "Assess severity by `details.*`, `incident.*` or counts; raise it later with a trigger and `raise-severity`."
	}
};
/** Facts that cannot be used where a rule stands, read by it or by a condition it names. Pure. */
function checkAvailability(rule, path, standing, conditions) {
	if (standing === "other") return [];
	const { allows, where, why, remedy } = RESTRICTIONS[standing];
	return variablesOf(rule, path).flatMap((variable) => {
		const reached = reach(variable, conditions, /* @__PURE__ */ new Set()).find(({ fact }) => !allows(fact));
		if (!reached) return [];
		const through = reached.fact === variable.fact ? "" : ` through \`${variable.fact}\``;
		return [problem("fact-not-here", variable.path, {
			found: reached.fact,
			where,
			through,
			why,
			remedy
		})];
	});
}
/** The facts a variable comes down to, conditions looked through. */
function reach(variable, conditions, seen) {
	const name = variable.fact.startsWith("is.") ? variable.fact.slice(3) : null;
	const rule = name === null ? void 0 : conditions.get(name);
	if (name === null || rule === void 0) return [variable];
	if (seen.has(name)) return [];
	seen.add(name);
	return variablesOf(rule, conditionPath(name)).flatMap((inner) => reach(inner, conditions, seen));
}
// src/domain/nearest.ts
/** Words longer than this are compared no further: nobody misspells a name that long. */
const LONGEST = 64;
/** The candidate that was probably meant by `word`, or null when none is near enough. */
function nearest(word, candidates) {
	if (word.length > LONGEST) return null;
	const allowed = Math.max(1, Math.floor(word.length / 3));
	let best = null;
	for (const candidate of candidates) {
		if (candidate === word) return candidate;
		if (Math.abs(candidate.length - word.length) > allowed) continue;
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance <= allowed && (best === null || distance < best.distance)) best = {
			candidate,
			distance
		};
	}
	return best?.candidate ?? null;
}
/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
function editDistance(a, b) {
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
			current.push(cost);
		}
		beforeLast = last;
		last = current;
	}
	return last[b.length] ?? 0;
}
// src/policy/words.ts
/** "Did you mean `x`?" with a space after it, or nothing. */
function didYouMean(word, candidates) {
	const found = nearest(word, candidates);
	return found === null ? "" : `Did you mean \`${found}\`? `;
}
/** Names in a sentence: `a`, `b` and `c`; "none" when there are none. */
function listed$1(names) {
	const quoted = [...names].map((name) => `\`${name}\``);
	if (quoted.length === 0) return "none";
	if (quoted.length === 1) return quoted[0] ?? "";
	return `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
// src/policy/checks/order.ts
/** Severities that can never be reached, and triggers whose phase makes what they do pointless. Pure. */
function checkOrder(policy) {
	const severities = policy.severities ?? [];
	const ids = severities.map((severity, index) => severity?.id ?? String(index + 1));
	const greedy = severities.findIndex((severity, index) => severity !== null && !Object.hasOwn(severity, "when") && index < severities.length - 1);
	const last = severities.at(-1);
	return [
		...greedy >= 0 ? [problem("unreachable-severity", `/severities/${greedy}`, {
			found: ids[greedy] ?? "",
			others: listed$1(ids.slice(greedy + 1))
		})] : [],
		...last && Object.hasOwn(last, "when") ? [problem("unasked-when", `/severities/${severities.length - 1}`, { found: ids.at(-1) ?? "" }, {
			key: "when",
			level: "warning"
		})] : [],
		...(policy.triggers ?? []).flatMap((trigger, index) => trigger?.phase === "resolved" && trigger.do && Object.hasOwn(trigger.do, "escalate") ? [problem("escalates-after-resolution", `/triggers/${index}/do`, {}, { key: "escalate" })] : [])
	];
}
// src/policy/checks/references.ts
const DECLARED_IN$1 = {
	role: "roles",
	severity: "severities",
	calendar: "calendars",
	template: "templates"
};
/** Names that stand for something the policy does not define: roles, severities, levels, calendars, templates. Pure. */
function checkReferences(policy, names) {
	const known = {
		role: names.roles,
		severity: names.severities,
		calendar: names.calendars,
		template: names.templates
	};
	const problems = [];
	const refer = (kind, value, path) => {
		if (names.unreadable.has(DECLARED_IN$1[kind])) return;
		const list = typeof value === "string" ? [{
			name: value,
			at: path
		}] : (value ?? []).map((name, index) => ({
			name,
			at: `${path}/${index}`
		}));
		for (const { name, at } of list) {
			if (name === null || known[kind].includes(name)) continue;
			const candidates = kind === "calendar" ? ["always", ...known[kind]] : known[kind];
			problems.push(problem(`unknown-${kind}`, at, {
				found: name,
				expected: listed$1(known[kind]),
				nearest: didYouMean(name, candidates)
			}));
		}
	};
	policy.severities?.forEach((severity, index) => {
		if (severity?.clock !== "always") refer("calendar", severity?.clock, `/severities/${index}/clock`);
	});
	policy.levels?.forEach((level, index) => refer("role", level?.roles, `/levels/${index}/roles`));
	refer("severity", policy.review?.severities, "/review/severities");
	policy.triggers?.forEach((trigger, index) => {
		const path = `/triggers/${index}/do`;
		const todo = trigger?.do;
		refer("role", todo?.assign, `${path}/assign`);
		refer("role", todo?.mention, `${path}/mention`);
		refer("severity", todo?.["raise-severity"], `${path}/raise-severity`);
		refer("template", todo?.comment, `${path}/comment`);
		if (typeof todo?.escalate === "number" && todo.escalate > names.levels && !names.unreadable.has("levels")) problems.push(problem("unknown-level", `${path}/escalate`, {
			found: String(todo.escalate),
			expected: String(names.levels)
		}));
	});
	if (policy.calendars && Object.hasOwn(policy.calendars, "always")) problems.push(problem("reserved-name", "/calendars", { found: "always" }, { key: "always" }));
	return problems;
}
/** Labels that the policy keeps right by itself, and what each stands for. */
function managedLabels(policy) {
	const severities = (policy.severities ?? []).map((severity, index) => ({
		label: severity?.label,
		path: toPointer([
			"severities",
			index,
			"label"
		]),
		standsFor: `the severity \`${severity?.id ?? index + 1}\``
	}));
	const levels = (policy.levels ?? []).map((level, index) => ({
		label: level?.label,
		path: toPointer([
			"levels",
			index,
			"label"
		]),
		standsFor: `level ${index + 1}`
	}));
	return [...severities, ...levels].flatMap(({ label, ...rest }) => label ? [{
		label,
		...rest
	}] : []);
}
// src/domain/time.ts
const UNIT = {
	s: 1,
	m: 60,
	h: 3600,
	d: 86400,
	w: 604800
};
const DURATION = /^(?:(\d{1,7})w)?(?:(\d{1,7})d)?(?:(\d{1,7})h)?(?:(\d{1,7})m)?(?:(\d{1,7})s)?$/;
/** Reads `90s`, `15m`, `1h30m`, `2d`, `1w` into seconds; null for anything else. Zero is a duration here. */
function parseDuration(text) {
	const match = DURATION.exec(text);
	if (!match || text === "") return null;
	const [, w, d, h, m, s] = match;
	return [
		[w, 604800],
		[d, 86400],
		[h, 3600],
		[m, 60],
		[s, 1]
	].reduce((sum, [digits, unit]) => sum + Number(digits ?? 0) * unit, 0);
}
/** Prints seconds as the shortest exact duration: `90s` → `1m30s`, 5400 → `1h30m`, 0 → `0m`. `parseDuration` reads it back. */
function formatDuration(seconds) {
	let rest = Math.max(0, Math.round(seconds));
	if (rest === 0) return "0m";
	let text = "";
	for (const unit of [
		"d",
		"h",
		"m",
		"s"
	]) {
		const size = UNIT[unit] ?? 1;
		const count = Math.floor(rest / size);
		if (count > 0) text += `${count}${unit}`;
		rest -= count * size;
	}
	return text;
}
const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
/**
* Reads an ISO 8601 date or date-time into an instant; null when it is not one. Without an offset it is UTC, a date alone is
* its midnight in UTC. Fractions of a second are dropped, as GitHub has none.
*/
function parseInstant(text) {
	const match = ISO.exec(text.trim());
	if (!match) return null;
	const [, date, time = "00:00", seconds = "00", zone = "Z"] = match;
	const milliseconds = Date.parse(`${date}T${time}:${seconds}${zone}`);
	if (Number.isNaN(milliseconds)) return null;
	const day = Number(date?.slice(8));
	const month = Number(date?.slice(5, 7));
	const year = Number(date?.slice(0, 4));
	if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
	return Math.floor(milliseconds / 1e3);
}
/** Prints an instant as ISO 8601 in UTC to the second: `2026-11-23T10:00:00Z`. */
function formatInstant(at) {
	return `${(/* @__PURE__ */ new Date(at * 1e3)).toISOString().slice(0, 19)}Z`;
}
/** The clock that never stops. */
const ALWAYS = {
	name: "always",
	elapsed: (from, to) => Math.max(0, to - from),
	after: (from, seconds) => from + Math.max(0, seconds)
};
// src/policy/checks/times.ts
/** Durations that are no time at all, and dates the calendar does not have. Pure. */
function checkTimes(policy) {
	const zeros = [
		["/incident/max-age", policy.incident?.["max-age"]],
		...(policy.severities ?? []).flatMap((severity, index) => [
			"acknowledge-within",
			"update-every",
			"max-snooze"
		].map((key) => [`/severities/${index}/${key}`, severity?.[key]])),
		["/review/due", policy.review?.due]
	].flatMap(([path, text]) => typeof text === "string" && parseDuration(text) === 0 ? [problem("zero-duration", path, { found: text })] : []);
	const from = policy["effective-from"];
	if (typeof from !== "string" || parseInstant(from) !== null) return zeros;
	return [...zeros, problem("bad-time", "/effective-from", {
		found: from,
		expected: "instant",
		example: "`2026-11-22` or `2026-11-22T09:00Z`"
	})];
}
// src/policy/document.ts
/** One value or a list of them, as a list; nulls left out. */
function many(value) {
	if (value === null || value === void 0) return [];
	return typeof value === "string" ? [value] : value.filter((item) => item !== null);
}
// src/policy/checks/uniqueness.ts
/** Ids, labels and headings that would stand for two things at once. Pure. */
function checkUniqueness(policy) {
	return [
		...duplicateIds(policy.severities ?? [], "severities"),
		...duplicateIds(policy.triggers ?? [], "triggers"),
		...duplicateLabels(policy),
		...duplicateHeadings(policy),
		...labelsKeptRight(policy)
	];
}
function duplicateIds(list, section) {
	return list.flatMap((element, index) => {
		const first = list.findIndex((other) => typeof other?.id === "string" && other.id === element?.id);
		if (!element?.id || first === index) return [];
		const other = `\`${section}\` number ${first + 1}`;
		return [problem("duplicate-id", toPointer([
			section,
			index,
			"id"
		]), {
			found: element.id,
			other
		})];
	});
}
function duplicateLabels(policy) {
	const taken = new Map(many(policy.incident?.label).map((label) => [label.toLowerCase(), "an incident"]));
	const review = policy.review?.label;
	return [...managedLabels(policy), ...review ? [{
		label: review,
		path: "/review/label",
		standsFor: "a review"
	}] : []].flatMap(({ label, path, standsFor }) => {
		const other = taken.get(label.toLowerCase());
		if (other !== void 0) return [problem("duplicate-label", path, {
			found: label,
			other
		})];
		taken.set(label.toLowerCase(), standsFor);
		return [];
	});
}
function duplicateHeadings(policy) {
	const taken = /* @__PURE__ */ new Map();
	return Object.entries(policy.incident?.details ?? {}).flatMap(([name, detail]) => {
		const heading = detail?.heading;
		if (!heading) return [];
		const key = heading.trim().replaceAll(/\s+/g, " ").toLowerCase();
		const other = taken.get(key);
		if (other !== void 0) return [problem("duplicate-heading", toPointer([
			"incident",
			"details",
			name,
			"heading"
		]), {
			found: heading,
			other
		})];
		taken.set(key, name);
		return [];
	});
}
/** A trigger that sets a severity's or level's label would be undone by the run that follows. */
function labelsKeptRight(policy) {
	const managed = new Map(managedLabels(policy).map(({ label, standsFor }) => [label.toLowerCase(), standsFor]));
	return (policy.triggers ?? []).flatMap((trigger, index) => ["label", "unlabel"].flatMap((key) => {
		const value = trigger?.do?.[key];
		return many(value).flatMap((label, position) => {
			const other = managed.get(label.toLowerCase());
			if (other === void 0) return [];
			return [problem("managed-label", toPointer([
				"triggers",
				index,
				"do",
				key,
				...typeof value === "string" ? [] : [position]
			]), {
				found: label,
				other
			})];
		});
	}));
}
// src/policy/compile.ts
const DAY = 86400;
const DEFAULT_COMMENTS_PER_RUN = 30;
/** Turns a document without any problem into a policy. Pure. */
function compilePolicy(document, parts, yaml) {
	const { incident } = document;
	const rules = ruleFinder(parts.rules);
	let digest = null;
	return {
		version: 1,
		name: document.name,
		get digest() {
			digest ??= parts.digest();
			return digest;
		},
		commit: parts.commit,
		file: parts.file,
		effectiveFrom: document["effective-from"] === void 0 ? null : parseInstant(document["effective-from"]),
		evaluateOnly: document.mode === "evaluate",
		incident: {
			labels: many(incident.label),
			when: rules.optional("incident", "when"),
			maxAge: duration$1(incident["max-age"]),
			details: Object.entries(incident.details ?? {}).map(([name, { heading, type, required = false }]) => ({
				name,
				heading,
				type,
				required
			}))
		},
		conditions: parts.order.map((name) => ({
			name,
			rule: rules.at("conditions", name)
		})),
		severities: document.severities.map((severity, index) => compileSeverity(severity, index, document, parts)),
		roles: new Map(Object.entries(document.roles).map(([id, { name = id, does = "" }]) => [id, {
			id,
			name,
			does,
			who: rules.at("roles", id, "who"),
			otherwise: rules.optional("roles", id, "otherwise")
		}])),
		levels: document.levels.map(({ name, roles, label = null }, index) => ({
			number: index + 1,
			name,
			roles,
			label
		})),
		triggers: (document.triggers ?? []).map((trigger, index) => compileTrigger(trigger, index, rules, yaml)),
		review: document.review ? compileReview(document.review) : null,
		schedules: parts.schedules,
		calendars: parts.calendars,
		templates: new Map(Object.entries(document.templates ?? {})),
		limits: { commentsPerRun: document.limits?.["comments-per-run"] ?? DEFAULT_COMMENTS_PER_RUN },
		reads: new Set([...parts.rules.values()].flatMap((rule) => rule.reads))
	};
}
function ruleFinder(rules) {
	const optional = (...path) => rules.get(toPointer(path)) ?? null;
	const at = (...path) => {
		const rule = optional(...path);
		if (!rule) throw new Error(`no compiled rule at ${toPointer(path)}`);
		return rule;
	};
	return {
		at,
		optional
	};
}
function duration$1(text) {
	return text === void 0 ? null : parseDuration(text);
}
function compileSeverity(severity, index, document, parts) {
	const isLast = index === document.severities.length - 1;
	return {
		id: severity.id,
		name: severity.name ?? severity.id,
		rank: index + 1,
		label: severity.label ?? null,
		when: isLast ? null : parts.rules.get(toPointer([
			"severities",
			index,
			"when"
		])) ?? null,
		acknowledgeWithin: duration$1(severity["acknowledge-within"]),
		updateEvery: duration$1(severity["update-every"]),
		maxSnooze: duration$1(severity["max-snooze"]) ?? DAY,
		clock: clockOf(severity.clock, parts.calendars)
	};
}
function clockOf(name, calendars) {
	return (name === void 0 ? void 0 : calendars.get(name)?.clock) ?? ALWAYS;
}
function compileTrigger(trigger, index, rules, yaml) {
	return {
		id: trigger.id,
		phase: trigger.phase ?? "open",
		reason: trigger.reason,
		when: rules.at("triggers", index, "when"),
		repeat: rules.optional("triggers", index, "repeat"),
		limit: trigger.limit ?? null,
		evaluateOnly: trigger.mode === "evaluate",
		do: compileDo(trigger.do),
		place: yaml.place(toPointer(["triggers", index]))
	};
}
function compileDo(todo) {
	return {
		escalate: todo.escalate ?? null,
		raiseSeverity: todo["raise-severity"] ?? null,
		assign: many(todo.assign),
		mention: many(todo.mention),
		label: many(todo.label),
		unlabel: many(todo.unlabel),
		comment: todo.comment ?? null,
		askFor: todo["ask-for"] ?? null
	};
}
function compileReview(review) {
	return {
		severities: review.severities,
		as: review.as ?? "comment",
		label: review.label ?? null,
		due: duration$1(review.due) ?? 0
	};
}
// node_modules/@noble/hashes/_u64.js
const fromNumH = (n) => n / 2 ** 32 | 0;
const fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
	const h = fromNumH(n);
	const l = fromNumL(n);
	view.setUint32(byteOffset, isLE ? l : h, isLE);
	view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}
// node_modules/@noble/hashes/utils.js
/**
* Checks if something is Uint8Array. Be careful: nodejs Buffer will return true.
* @param a - value to test
* @returns `true` when the value is a Uint8Array-compatible view.
* @example
* Check whether a value is a Uint8Array-compatible view.
* ```ts
* isBytes(new Uint8Array([1, 2, 3]));
* ```
*/
function isBytes(a) {
	return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
const atitle = (title) => title ? `"${title}" ` : "";
/**
* Asserts something is a non-negative integer.
* @param n - number to validate
* @param title - label included in thrown errors
* @returns The validated number.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate a non-negative integer option.
* ```ts
* anumber(32, 'length');
* ```
*/
function anumber(n, title = "") {
	if (typeof n !== "number") throw new TypeError(atitle(title) + "expected number, got " + typeof n);
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
	return n;
}
/**
* Asserts something is Uint8Array.
* @param value - value to validate
* @param length - optional exact length constraint
* @param title - label included in thrown errors
* @returns The validated byte array.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate that a value is a byte array.
* ```ts
* abytes(new Uint8Array([1, 2, 3]));
* ```
*/
function abytes(value, length, title = "") {
	if (isBytes(value) && (length === void 0 || value.length === length)) return value;
	if (length !== void 0) anumber(length, "length");
	const bytes = isBytes(value);
	const ofLen = length !== void 0 ? ` of length ${length}` : "";
	const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
	const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
	if (!bytes) throw new TypeError(message);
	throw new RangeError(message);
}
const aobject = (value, label) => {
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
const aopts = (value, label) => {
	aobject(value, label);
	const proto = Object.getPrototypeOf(value);
	if (proto !== Object.prototype && proto !== null) throw new TypeError(`"${label}" expected plain object`);
	if (Object.hasOwn(value, "__proto__")) throw new TypeError(`"${label}.__proto__" is not allowed`);
};
/**
* Asserts a hash instance has not been destroyed or finished.
* @param instance - hash instance to validate
* @param checkFinished - whether to reject finalized instances
* @throws If the hash instance has already been destroyed or finalized. {@link Error}
* @example
* Validate that a hash instance is still usable.
* ```ts
* import { aexists } from '@noble/hashes/utils.js';
* import { sha256 } from '@noble/hashes/sha2.js';
* const hash = sha256.create();
* aexists(hash);
* ```
*/
function aexists(instance, checkFinished = true) {
	if (instance.destroyed) throw new Error("hash was destroyed");
	if (checkFinished && instance.finished) throw new Error("digest() was already called");
}
/**
* Asserts output is a sufficiently-sized byte array.
* @param out - destination buffer
* @param instance - hash instance providing output length
* Oversized buffers are allowed; downstream code only promises to fill the first `outputLen` bytes.
* @throws On wrong argument types. {@link TypeError}
* @throws On wrong argument ranges or values. {@link RangeError}
* @example
* Validate a caller-provided digest buffer.
* ```ts
* import { aoutput } from '@noble/hashes/utils.js';
* import { sha256 } from '@noble/hashes/sha2.js';
* const hash = sha256.create();
* aoutput(new Uint8Array(hash.outputLen), hash);
* ```
*/
function aoutput(out, instance) {
	abytes(out, void 0, "output");
	const min = instance.outputLen;
	if (!(out.length >= min)) throw new RangeError("\"output\" expected length >= " + min);
}
/**
* Zeroizes typed arrays in place. Warning: JS provides no guarantees.
* @param arrays - arrays to overwrite with zeros
* @example
* Zeroize sensitive buffers in place.
* ```ts
* clean(new Uint8Array([1, 2, 3]));
* ```
*/
function clean(...arrays) {
	for (let i = 0; i < arrays.length; i++) arrays[i].fill(0);
}
/**
* Creates a DataView for byte-level manipulation.
* @param arr - source typed array
* @returns DataView over the same buffer region.
* @example
* Create a DataView over an existing buffer.
* ```ts
* createView(new Uint8Array(4));
* ```
*/
function createView(arr) {
	return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
/**
* Rotate-right operation for uint32 values.
* @param word - source word
* @param shift - shift amount in bits
* @returns Rotated word.
* @example
* Rotate a 32-bit word to the right.
* ```ts
* rotr(0x12345678, 8);
* ```
*/
function rotr(word, shift) {
	return word << 32 - shift | word >>> shift;
}
const hasHexBuiltin = /* @__PURE__ */ (() => typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function")();
const hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
/**
* Convert byte array to hex string.
* Uses the built-in function when available and assumes it matches the tested
* fallback semantics.
* @param bytes - bytes to encode
* @returns Lowercase hexadecimal string.
* @throws On wrong argument types. {@link TypeError}
* @example
* Convert bytes to lowercase hexadecimal.
* ```ts
* bytesToHex(Uint8Array.from([0xca, 0xfe, 0x01, 0x23])); // 'cafe0123'
* ```
*/
function bytesToHex(bytes) {
	abytes(bytes);
	if (hasHexBuiltin) return bytes.toHex();
	let hex = "";
	for (let i = 0; i < bytes.length; i++) hex += hexes[bytes[i]];
	return hex;
}
/**
* Converts string to bytes using UTF8 encoding.
* Built-in doesn't validate input to be string: we do the check.
* Non-ASCII details are delegated to the platform `TextEncoder`.
* @param str - string to encode
* @returns UTF-8 encoded bytes.
* @throws On wrong argument types. {@link TypeError}
* @example
* Encode a string as UTF-8 bytes.
* ```ts
* utf8ToBytes('abc'); // Uint8Array.from([97, 98, 99])
* ```
*/
function utf8ToBytes(str) {
	if (typeof str !== "string") throw new TypeError("string expected");
	const encoded = new TextEncoder().encode(str);
	try {
		return new Uint8Array(encoded);
	} finally {
		clean(encoded);
	}
}
/**
* Merges default options and passed options.
* @param defaults - base option object
* @param opts - user overrides
* @param title - label included in thrown override errors
* @returns Fresh merged option object with a null prototype.
* @throws On wrong argument types. {@link TypeError}
* @example
* Merge user overrides onto default options.
* ```ts
* checkOpts({ dkLen: 32 }, { asyncTick: 10 });
* ```
*/
function checkOpts(defaults, opts, title = "opts") {
	aopts(defaults, "defaults");
	if (opts !== void 0) aopts(opts, title);
	return Object.assign(Object.create(null), defaults, opts);
}
/**
* Creates a callable hash function from a stateful class constructor.
* @param hashCons - hash constructor or factory
* @param info - optional metadata such as DER OID
* @returns Frozen callable hash wrapper with `.create()`.
*   Wrapper construction eagerly calls `hashCons(undefined)` once to read
*   `outputLen` / `blockLen`, so constructor side effects happen at module
*   init time.
* @throws On wrong argument types. {@link TypeError}
* @example
* Wrap a stateful hash constructor into a callable helper.
* ```ts
* import { createHasher } from '@noble/hashes/utils.js';
* import { sha256 } from '@noble/hashes/sha2.js';
* const wrapped = createHasher(sha256.create, { oid: sha256.oid });
* wrapped(new Uint8Array([1]));
* ```
*/
function createHasher(hashCons, info = {}) {
	if (typeof hashCons !== "function") throw new TypeError("\"hashCons\" expected function, got type=" + typeof hashCons);
	info = checkOpts({}, info, "info");
	const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
	const tmp = hashCons(void 0);
	hashC.outputLen = tmp.outputLen;
	hashC.blockLen = tmp.blockLen;
	hashC.canXOF = tmp.canXOF;
	hashC.create = (opts) => hashCons(opts);
	Object.assign(hashC, info);
	return Object.freeze(hashC);
}
/**
* Creates OID metadata for NIST hashes with prefix `06 09 60 86 48 01 65 03 04 02`.
* @param suffix - final OID byte for the selected hash.
*   The helper accepts any byte even though only the documented NIST hash
*   suffixes are meaningful downstream.
* @returns Object containing the DER-encoded OID.
* @example
* Build OID metadata for a NIST hash.
* ```ts
* oidNist(0x01);
* ```
*/
const oidNist = (suffix) => ({ oid: Uint8Array.from([
	6,
	9,
	96,
	134,
	72,
	1,
	101,
	3,
	4,
	2,
	suffix
]) });
// node_modules/@noble/hashes/_md.js
/**
* Internal Merkle-Damgard hash utils.
* @module
*/
/**
* Shared 32-bit conditional boolean primitive reused by SHA-256, SHA-1, and MD5 `F`.
* Returns bits from `b` when `a` is set, otherwise from `c`.
* The XOR form is equivalent to MD5's `F(X,Y,Z) = XY v not(X)Z` because the masked terms never
* set the same bit.
* @param a - selector word
* @param b - word chosen when selector bit is set
* @param c - word chosen when selector bit is clear
* @returns Mixed 32-bit word.
* @example
* Combine three words with the shared 32-bit choice primitive.
* ```ts
* Chi(0xffffffff, 0x12345678, 0x87654321);
* ```
*/
function Chi(a, b, c) {
	return a & b ^ ~a & c;
}
/**
* Shared 32-bit majority primitive reused by SHA-256 and SHA-1.
* Returns bits shared by at least two inputs.
* @param a - first input word
* @param b - second input word
* @param c - third input word
* @returns Mixed 32-bit word.
* @example
* Combine three words with the shared 32-bit majority primitive.
* ```ts
* Maj(0xffffffff, 0x12345678, 0x87654321);
* ```
*/
function Maj(a, b, c) {
	return a & b ^ a & c ^ b & c;
}
/**
* Merkle-Damgard hash construction base class.
* Could be used to create MD5, RIPEMD, SHA1, SHA2.
* Accepts only byte-aligned `Uint8Array` input, even when the underlying spec describes bit
* strings with partial-byte tails.
* @param blockLen - internal block size in bytes
* @param outputLen - digest size in bytes
* @param padOffset - trailing length field size in bytes
* @param isLE - whether length and state words are encoded in little-endian
* @example
* Use a concrete subclass to get the shared Merkle-Damgard update/digest flow.
* ```ts
* import { _SHA1 } from '@noble/hashes/legacy.js';
* const hash = new _SHA1();
* hash.update(new Uint8Array([97, 98, 99]));
* hash.digest();
* ```
*/
var HashMD = class {
	blockLen;
	outputLen;
	canXOF = false;
	padOffset;
	isLE;
	buffer;
	view;
	finished = false;
	length = 0;
	pos = 0;
	destroyed = false;
	constructor(blockLen, outputLen, padOffset, isLE) {
		this.blockLen = blockLen;
		this.outputLen = outputLen;
		this.padOffset = padOffset;
		this.isLE = isLE;
		this.buffer = new Uint8Array(blockLen);
		this.view = createView(this.buffer);
	}
	update(data) {
		aexists(this);
		abytes(data);
		const { view, buffer, blockLen } = this;
		const len = data.length;
		let processed = false;
		for (let pos = 0; pos < len;) {
			const take = Math.min(blockLen - this.pos, len - pos);
			if (take === blockLen) {
				const dataView = createView(data);
				for (; blockLen <= len - pos; pos += blockLen) this.process(dataView, pos);
				processed = true;
				continue;
			}
			buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
			this.pos += take;
			pos += take;
			if (this.pos === blockLen) {
				this.process(view, 0);
				this.pos = 0;
				processed = true;
			}
		}
		this.length += data.length;
		if (processed) this.roundClean();
		return this;
	}
	digestInto(out) {
		aexists(this);
		aoutput(out, this);
		this.finished = true;
		const { buffer, view, blockLen, isLE } = this;
		let { pos } = this;
		buffer[pos++] = 128;
		buffer.fill(0, pos);
		if (this.padOffset > blockLen - pos) {
			this.process(view, 0);
			buffer.fill(0);
		}
		setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
		this.process(view, 0);
		this.roundClean();
		const oview = out === buffer ? view : createView(out);
		const len = this.outputLen;
		const outLen = len / 4;
		const state = this.get();
		if (len % 4 || outLen > state.length) throw new Error("invalid outputLen");
		for (let i = 0; i < outLen; i++) oview.setUint32(4 * i, state[i], isLE);
	}
	digest() {
		const { buffer, outputLen } = this;
		this.digestInto(buffer);
		const res = buffer.slice(0, outputLen);
		this.destroy();
		return res;
	}
	_cloneIntoMeta(to) {
		const { buffer, length, finished, destroyed, pos } = this;
		to.destroyed = destroyed;
		to.finished = finished;
		to.length = length;
		to.pos = pos;
		if (pos) to.buffer.set(buffer);
		return to;
	}
	clone() {
		return this._cloneInto();
	}
};
/**
* Initial SHA-2 state: fractional parts of square roots of first 16 primes 2..53.
* Check out `test/misc/sha2-gen-iv.js` for recomputation guide.
*/
/** Initial SHA256 state from RFC 6234 §6.1: the first 32 bits of the fractional parts of the
* square roots of the first eight prime numbers. Exported as a shared table; callers must treat
* it as read-only because constructors copy words from it by index. */
const SHA256_IV = /* @__PURE__ */ Uint32Array.from([
	1779033703,
	3144134277,
	1013904242,
	2773480762,
	1359893119,
	2600822924,
	528734635,
	1541459225
]);
// node_modules/@noble/hashes/sha2.js
/**
* SHA2 hash function. A.k.a. sha256, sha384, sha512, sha512_224, sha512_256.
* SHA256 is the fastest hash implementable in JS, even faster than Blake3.
* Check out {@link https://www.rfc-editor.org/rfc/rfc4634 | RFC 4634} and
* {@link https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.180-4.pdf | FIPS 180-4}.
* @module
*/
/**
* SHA-224 / SHA-256 round constants from RFC 6234 §5.1: the first 32 bits
* of the cube roots of the first 64 primes (2..311).
*/
const SHA256_K = /* @__PURE__ */ Uint32Array.from([
	1116352408,
	1899447441,
	3049323471,
	3921009573,
	961987163,
	1508970993,
	2453635748,
	2870763221,
	3624381080,
	310598401,
	607225278,
	1426881987,
	1925078388,
	2162078206,
	2614888103,
	3248222580,
	3835390401,
	4022224774,
	264347078,
	604807628,
	770255983,
	1249150122,
	1555081692,
	1996064986,
	2554220882,
	2821834349,
	2952996808,
	3210313671,
	3336571891,
	3584528711,
	113926993,
	338241895,
	666307205,
	773529912,
	1294757372,
	1396182291,
	1695183700,
	1986661051,
	2177026350,
	2456956037,
	2730485921,
	2820302411,
	3259730800,
	3345764771,
	3516065817,
	3600352804,
	4094571909,
	275423344,
	430227734,
	506948616,
	659060556,
	883997877,
	958139571,
	1322822218,
	1537002063,
	1747873779,
	1955562222,
	2024104815,
	2227730452,
	2361852424,
	2428436474,
	2756734187,
	3204031479,
	3329325298
]);
/** Reusable SHA-224 / SHA-256 message schedule buffer `W_t` from RFC 6234 §6.2 step 1. */
const SHA256_W = /* @__PURE__ */ new Uint32Array(64);
/** Internal SHA-224 / SHA-256 compression engine from RFC 6234 §6.2. */
var SHA2_32B = class extends HashMD {
	A = 0;
	B = 0;
	C = 0;
	D = 0;
	E = 0;
	F = 0;
	G = 0;
	H = 0;
	constructor(outputLen, IV) {
		super(64, outputLen, 8, false);
		this.A = IV[0] | 0;
		this.B = IV[1] | 0;
		this.C = IV[2] | 0;
		this.D = IV[3] | 0;
		this.E = IV[4] | 0;
		this.F = IV[5] | 0;
		this.G = IV[6] | 0;
		this.H = IV[7] | 0;
	}
	get() {
		const { A, B, C, D, E, F, G, H } = this;
		return [
			A,
			B,
			C,
			D,
			E,
			F,
			G,
			H
		];
	}
	set(A, B, C, D, E, F, G, H) {
		this.A = A | 0;
		this.B = B | 0;
		this.C = C | 0;
		this.D = D | 0;
		this.E = E | 0;
		this.F = F | 0;
		this.G = G | 0;
		this.H = H | 0;
	}
	_cloneInto(to) {
		(to ||= new this.constructor()).set(...this.get());
		return this._cloneIntoMeta(to);
	}
	process(view, offset) {
		for (let i = 0; i < 16; i++, offset += 4) SHA256_W[i] = view.getUint32(offset, false);
		for (let i = 16; i < 64; i++) {
			const W15 = SHA256_W[i - 15];
			const W2 = SHA256_W[i - 2];
			const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
			const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
			SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
		}
		let { A, B, C, D, E, F, G, H } = this;
		for (let i = 0; i < 64; i++) {
			const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
			const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
			const T2 = (rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22)) + Maj(A, B, C) | 0;
			H = G;
			G = F;
			F = E;
			E = D + T1 | 0;
			D = C;
			C = B;
			B = A;
			A = T1 + T2 | 0;
		}
		A = A + this.A | 0;
		B = B + this.B | 0;
		C = C + this.C | 0;
		D = D + this.D | 0;
		E = E + this.E | 0;
		F = F + this.F | 0;
		G = G + this.G | 0;
		H = H + this.H | 0;
		this.set(A, B, C, D, E, F, G, H);
	}
	roundClean() {
		clean(SHA256_W);
	}
	destroy() {
		this.destroyed = true;
		this.set(0, 0, 0, 0, 0, 0, 0, 0);
		clean(this.buffer);
	}
};
/** Internal SHA-256 hash class grounded in RFC 6234 §6.2. */
var _SHA256 = class extends SHA2_32B {
	constructor() {
		super(32, SHA256_IV);
	}
};
/**
* SHA2-256 hash function from RFC 4634. In JS it's the fastest: even faster than Blake3. Some info:
*
* - Trying 2^128 hashes would get 50% chance of collision, using birthday attack.
* - BTC network is doing 2^70 hashes/sec (2^95 hashes/year) as per 2025.
* - Each sha256 hash is executing 2^18 bit operations.
* - Good 2024 ASICs can do 200Th/sec with 3500 watts of power, corresponding to 2^36 hashes/joule.
* @param msg - message bytes to hash
* @param opts - Reserved hash options.
* @returns Digest bytes.
* @example
* Hash a message with SHA2-256.
* ```ts
* sha256(new Uint8Array([97, 98, 99]));
* ```
*/
const sha256 = /* @__PURE__ */ createHasher(() => new _SHA256(), /* @__PURE__ */ oidNist(1));
// src/domain/canonical.ts
/** JSON without white space and with the keys of every map sorted: the same for the same data, however it was written. Pure. */
function canonicalJson(value) {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
	return `{${Object.entries(value).toSorted(([a], [b]) => a < b ? -1 : 1).map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}
// src/policy/digest.ts
/** First 8 hex digits of the SHA-256 of a document's canonical form. Comments, layout and the order of keys do not change it. Pure. */
function digestOf(document) {
	return bytesToHex(sha256(utf8ToBytes(canonicalJson(document)))).slice(0, 8);
}
// src/policy/names.ts
/** The templates whose wording ships; a policy may replace it. */
const SHIPPED_TEMPLATES = [
	"update-due",
	"ownership",
	"review-due",
	"actions-due",
	"missing-details"
];
/** Without these a policy has a problem of shape already. */
const REQUIRED = [
	"severities",
	"roles",
	"levels"
];
/** Keys beside the sections, each of which is no misspelling of another. */
const KEYS = [
	"version",
	"name",
	"effective-from",
	"mode",
	"incident",
	"details",
	"conditions",
	"severities",
	"roles",
	"levels",
	"triggers",
	"review",
	"schedules",
	"calendars",
	"templates",
	"limits",
	"label",
	"when",
	"max-age"
];
const LISTS = ["severities", "levels"];
const DETAIL_TYPES = [
	"string",
	"number",
	"boolean",
	"time",
	"list",
	"text"
];
/** Collects the names a document declares, whatever else is wrong with it. Pure. */
function declaredNames(document) {
	const root = asMap(document);
	const incident = asMap(root?.["incident"]);
	const keys = (section) => Object.keys(asMap(section) ?? {});
	const severities = (asList(root?.["severities"]) ?? []).map((severity) => asMap(severity));
	const details = Object.entries(asMap(incident?.["details"]) ?? {});
	const every = (key) => severities.every((severity) => nearest(key, Object.keys(severity ?? {})) !== null);
	return {
		details: new Map(details.map(([name, detail]) => [name, detailType(asMap(detail)?.["type"])])),
		conditions: keys(root?.["conditions"]),
		severities: severities.map((severity) => severity?.["id"]).filter((id) => typeof id === "string"),
		roles: keys(root?.["roles"]),
		levels: asList(root?.["levels"])?.length ?? 0,
		schedules: keys(root?.["schedules"]),
		calendars: keys(root?.["calendars"]),
		templates: [.../* @__PURE__ */ new Set([...SHIPPED_TEMPLATES, ...keys(root?.["templates"])])],
		hasReview: asMap(root?.["review"]) !== null,
		unreadable: /* @__PURE__ */ new Set([...unreadable(root, [
			"conditions",
			"severities",
			"roles",
			"levels",
			"schedules",
			"calendars",
			"templates"
		]), ...unreadable(incident, ["details"])]),
		everySeverityHas: {
			acknowledgeWithin: every("acknowledge-within"),
			updateEvery: every("update-every")
		}
	};
}
/** Sections of another kind than they should be, left out though required, or there under a misspelt key. */
function unreadable(holder, sections) {
	return sections.filter((section) => {
		if (holder === null) return true;
		if (Object.hasOwn(holder, section)) return (LISTS.includes(section) ? asList : asMap)(holder[section]) === null;
		return REQUIRED.includes(section) || nearest(section, Object.keys(holder).filter((key) => !KEYS.includes(key))) !== null;
	});
}
function detailType(type) {
	return typeof type === "string" && DETAIL_TYPES.includes(type) ? type : null;
}
// src/policy/positions.ts
/** Every rule of a policy, in the order of the document. A `repeat` that is a duration is the rule that gives its minutes. Pure. */
function rulePositions(policy) {
	const positions = [];
	const add = (holder, key, path, expected, standing = "other") => {
		if (!holder || !Object.hasOwn(holder, key)) return;
		const rule = holder[key] ?? null;
		positions.push({
			path: toPointer([...path, key]),
			rule,
			expected,
			standing
		});
	};
	add(policy.incident, "when", ["incident"], "boolean", "incident");
	for (const name of Object.keys(policy.conditions ?? {})) add(policy.conditions, name, ["conditions"], "boolean");
	policy.severities?.forEach((severity, index) => add(severity, "when", ["severities", index], "boolean", "severity"));
	for (const [id, role] of Object.entries(policy.roles ?? {})) {
		add(role, "who", ["roles", id], "people");
		add(role, "otherwise", ["roles", id], "people");
	}
	policy.triggers?.forEach((trigger, index) => {
		add(trigger, "when", ["triggers", index], "boolean");
		add(trigger, "repeat", ["triggers", index], "number");
	});
	return positions.map((position) => position.expected === "number" ? {
		...position,
		rule: minutes(position.rule)
	} : position);
}
function minutes(repeat) {
	const seconds = typeof repeat === "string" ? parseDuration(repeat) : null;
	return seconds === null ? repeat : seconds / 60;
}
// src/policy/prune.ts
/** Problems that leave the value they stand at as good as it was for every later check. */
const HARMLESS = [
	"missing-key",
	"bad-name",
	"duplicate-item"
];
/**
* A copy of a document without the parts that have schema problems, so that what is right in it can be checked further and
* no mistake is told twice. Pure.
*/
function prune(document, problems) {
	return copy(document, "", new Set(problems.filter(({ code }) => !HARMLESS.includes(code)).map(({ path, key }) => key === null ? path : path + toPointer([key])))) ?? {};
}
function copy(value, path, broken) {
	if (broken.has(path)) return void 0;
	if (Array.isArray(value)) return value.map((item, index) => copy(item, path + toPointer([index]), broken) ?? null);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).map(([key, item]) => [key, copy(item, path + toPointer([key]), broken)]);
	return Object.fromEntries(entries.filter((entry) => entry[1] !== void 0));
}
// src/logic/operators.ts
const MANY = 64;
const OPERATORS = [
	{
		name: "var",
		least: 1,
		most: 2,
		does: "A fact, by its path; a second value stands in where the fact is absent."
	},
	{
		name: "==",
		least: 2,
		most: 2,
		does: "Equal."
	},
	{
		name: "!=",
		least: 2,
		most: 2,
		does: "Not equal."
	},
	{
		name: "<",
		least: 2,
		most: 3,
		does: "Less; with three, strictly between."
	},
	{
		name: "<=",
		least: 2,
		most: 3,
		does: "At most; with three, between or equal."
	},
	{
		name: ">",
		least: 2,
		most: 2,
		does: "More."
	},
	{
		name: ">=",
		least: 2,
		most: 2,
		does: "At least."
	},
	{
		name: "!",
		least: 1,
		most: 1,
		does: "Not."
	},
	{
		name: "!!",
		least: 1,
		most: 1,
		does: "Is there, and not false, empty or zero."
	},
	{
		name: "and",
		least: 1,
		most: MANY,
		does: "All of these."
	},
	{
		name: "or",
		least: 1,
		most: MANY,
		does: "One of these."
	},
	{
		name: "if",
		least: 2,
		most: MANY,
		does: "If, then, else; more pairs may follow."
	},
	{
		name: "in",
		least: 2,
		most: 2,
		does: "A value is in a list."
	},
	{
		name: "some",
		least: 2,
		most: 2,
		does: "One element of a list passes."
	},
	{
		name: "none",
		least: 2,
		most: 2,
		does: "No element of a list passes."
	},
	{
		name: "all",
		least: 2,
		most: 2,
		does: "Every element of a list passes; false for an empty one."
	},
	{
		name: "+",
		least: 1,
		most: MANY,
		does: "Sum."
	},
	{
		name: "-",
		least: 1,
		most: 2,
		does: "Difference; with one, the negative."
	},
	{
		name: "*",
		least: 1,
		most: MANY,
		does: "Product."
	},
	{
		name: "/",
		least: 2,
		most: 2,
		does: "Quotient."
	},
	{
		name: "%",
		least: 2,
		most: 2,
		does: "Remainder."
	},
	{
		name: "min",
		least: 1,
		most: MANY,
		does: "The least."
	},
	{
		name: "max",
		least: 1,
		most: MANY,
		does: "The greatest."
	},
	{
		name: "duration",
		least: 1,
		most: 1,
		does: "A duration such as 45m, in minutes."
	}
];
// src/logic/types.ts
const kindOf = ({ type }) => type.kind === "enum" ? type.name : type.kind;
// src/logic/context.ts
/** What a node is checked in, and the words its problems share. */
const guardedBy = (context, paths) => paths.length === 0 ? context : {
	...context,
	guarded: /* @__PURE__ */ new Set([...context.guarded, ...paths])
};
/** The fact by name, or what has none. */
const told = ({ fact }) => fact ? `\`${fact.path}\`` : "This";
/** `a number`, `an enum`, `null`. */
const article = (kind) => kind === "null" ? "null" : /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
/** `a number`, of what an operand gives. */
const kind = (typed) => article(kindOf(typed));
// src/logic/absent.ts
/**
* Absent facts. In JSON logic an absent fact is null, and null counts as 0 in a comparison: `null < 30` is true, and an
* incident nobody acknowledged would look freshly acknowledged. So a comparison that could hold with a fact absent is refused
* unless the same `and`, or the condition of the `if`, guards it.
*
* A negation around a comparison is left alone, and so is `none` over a list that may be absent: `not (x >= 5)` and "none of
* them is" say of an absent x what they say. Refusing them would refuse what people mean by "not".
*/
/** Which side, when it is absent, could make `a operator b` hold? Null when neither could. */
function holdsAbsent(operator, a, b) {
	if (operator === "!=") return a.absent ? a : b.absent ? b : null;
	if (operator === "==") return a.absent && b.absent ? a : null;
	if (a.absent && (operator === "<" || operator === "<=")) return a;
	if (a.type.kind !== "number" && b.type.kind !== "number") return b.absent && (operator === ">" || operator === ">=") ? b : null;
	if (a.absent && isPossible(operator, ZERO, rangeOf(b))) return a;
	return b.absent && isPossible(operator, rangeOf(a), ZERO) ? b : null;
}
const ZERO = {
	low: 0,
	open: false,
	high: 0
};
/** What an operand can be when it is there. */
function rangeOf({ type, literal }) {
	if (typeof literal === "number") return {
		low: literal,
		open: false,
		high: literal
	};
	const low = type.kind === "number" ? lowest(type) : Number.NEGATIVE_INFINITY;
	return {
		low,
		open: type.kind === "number" && type.positive === true && low === 0,
		high: Number.POSITIVE_INFINITY
	};
}
/** The lowest a number can be, or come near. */
function lowest({ min, positive }) {
	const low = min ?? Number.NEGATIVE_INFINITY;
	return positive ? Math.max(0, low) : low;
}
/** Is there a pair of values in these ranges for which the comparison holds? */
function isPossible(operator, a, b) {
	switch (operator) {
		case "<": return a.low < b.high;
		case "<=": return a.low < b.high || a.low === b.high && !a.open;
		case ">": return a.high > b.low;
		default: return a.high > b.low || a.high === b.low && !b.open;
	}
}
/** Tells that a comparison could hold by absence, and how to guard it. */
function reportAbsent(operator, missing, path, context) {
	const why = operator === "!=" ? "and null is unequal to every value" : operator === "==" ? "and so can what it is compared with: null equals null" : `and null counts as 0 in \`${operator}\``;
	const name = missing.fact?.path;
	context.report("may-be-absent", path, `${told(missing)} can be absent, ${why}.`, name ? `Guard it: \`{and: [{"!=": [{var: ${name}}, null]}, …]}\`, or give a default: \`{var: [${name}, …]}\`.` : "Give every `if` a last branch, and every fact in it a guard or a default.");
}
// src/logic/node.ts
/** Null for anything but an object with at least one key; only the first key is read. */
function entryOf(rule) {
	if (typeof rule !== "object" || rule === null || Array.isArray(rule)) return null;
	const [entry] = Object.entries(rule);
	if (entry === void 0) return null;
	const [operator, operands] = entry;
	return Array.isArray(operands) ? {
		operator,
		operands,
		listed: true
	} : {
		operator,
		operands: [operands],
		listed: false
	};
}
/** The depth of a rule, counted without recursion and no further than needed to know that it is too deep. */
function isTooDeep(rule) {
	let level = [rule];
	for (let depth = 0; depth <= 64; depth += 1) {
		level = level.flatMap((node) => typeof node === "object" && node !== null ? Object.values(node) : []);
		if (level.length === 0) return false;
	}
	return true;
}
/** A JSON value as it would be written, for messages. */
const written = (value) => typeof value === "string" ? value : JSON.stringify(value ?? null);
// src/logic/literal.ts
const UNKNOWN = {
	type: { kind: "unknown" },
	literal: void 0,
	fact: null,
	absent: false
};
const value = (type) => ({
	type,
	literal: void 0,
	fact: null,
	absent: false
});
/** A value written down. */
function literal(written) {
	const typed = (type) => ({
		type,
		literal: written,
		fact: null,
		absent: false
	});
	if (typeof written === "boolean") return typed({ kind: "boolean" });
	if (typeof written === "number") return typed({
		kind: "number",
		min: written,
		positive: written > 0
	});
	return typed(typeof written === "string" ? { kind: "string" } : { kind: "null" });
}
/** `{duration: 45m}`: minutes, more than none. */
function duration(written$1, path, context) {
	const seconds = typeof written$1 === "string" ? parseDuration(written$1) : null;
	if (seconds === null || seconds === 0) {
		context.report("bad-duration", path, `\`${written(written$1)}\` is no duration.`, "Write it as `90s`, `15m`, `1h30m`, `2d` or `1w`.");
		return UNKNOWN;
	}
	return {
		type: {
			kind: "number",
			min: seconds / 60,
			positive: true
		},
		literal: seconds / 60,
		fact: null,
		absent: false
	};
}
// src/logic/time.ts
const isElapsed = (path) => path.startsWith("elapsed.");
/** True for facts that grow with time by themselves. */
const grows = (path) => isElapsed(path) || path === "count.missed-updates";
/** Does anything in this rule grow with time? */
function readsTime(rule, scope) {
	if (Array.isArray(rule)) return rule.some((item) => readsTime(item, scope));
	const entry = entryOf(rule);
	if (entry === null) return false;
	const [path] = entry.operands;
	if (entry.operator === "var" && typeof path === "string" && scope.get(path)?.time) return true;
	return entry.operands.some((operand) => readsTime(operand, scope));
}
/** Is a comparison that reads time one that can be solved? Told here when it is not. */
function checkTime(operator, operands, sides, path, context) {
	const [time, another] = sides.filter(({ fact }) => fact?.time);
	if (!time) return true;
	const wrong = (message, help) => {
		context.report("time-misused", path, message, help);
		return false;
	};
	if ((operator === "==" || operator === "!=") && isElapsed(time.fact?.path ?? "")) return wrong(`${told(time)} grows with time, so it is equal to something for one instant only.`, "Use `>=`, `>`, `<` or `<=`.");
	if (another) return wrong("Only one side of a comparison may grow with time.", "Compare each with a duration, joined by `and`.");
	if (operands.some((operand, index) => !sides[index]?.fact?.time && readsTime(operand, context.scope))) return wrong(`What ${told(time)} is compared with may not itself depend on time.`, "Write a comparison for each case, joined by `and` and `or`.");
	return true;
}
// src/logic/comparison.ts
/** Comparisons: both sides of one type, nothing that would hold by absence, time on one side alone. */
const EQUALITY$1 = /* @__PURE__ */ new Set(["==", "!="]);
const ORDER$1 = /* @__PURE__ */ new Set([
	"<",
	"<=",
	">",
	">="
]);
const isComparison = (operator) => EQUALITY$1.has(operator) || ORDER$1.has(operator);
/** The type of a comparison whose sides were typed; a between is a pair of pairs. One mistake is told once. */
function checkComparison({ operator, operands }, sides, path, at, context) {
	if (sides.every(({ type }) => type.kind !== "unknown") && agreeAll(operator, sides, path, at, context) && !comparesNull(sides)) {
		if (checkTime(operator, operands, sides, path, context)) checkAbsent(operator, sides, path, context);
	}
	return value({ kind: "boolean" });
}
const comparesNull = (sides) => sides.some(({ literal }) => literal === null);
function agreeAll(operator, sides, path, at, context) {
	if (comparesNull(sides)) return checkNull(operator, sides, path, context);
	return sides.slice(1).every((side, index) => {
		const before = sides[index];
		return before === void 0 || agree(before, side, at(index), at(index + 1), operator, context);
	});
}
function checkAbsent(operator, sides, path, context) {
	for (const [index, side] of sides.slice(1).entries()) {
		const before = sides[index];
		const missing = before ? holdsAbsent(operator, before, side) : null;
		if (missing) return reportAbsent(operator, missing, path, context);
	}
}
/** `== null` and `!= null` ask whether a fact is there; null is good for nothing else. */
function checkNull(operator, sides, path, context) {
	const other = sides.find(({ literal }) => literal !== null);
	if (!EQUALITY$1.has(operator)) {
		context.report("compared-with-null", path, `\`${operator}\` with null compares with 0.`, "Use `==` or `!=` to ask whether a fact is there.");
		return false;
	}
	if (other?.fact?.absent || other?.absent) return true;
	context.report("compared-with-null", path, other?.fact ? `\`${other.fact.path}\` is never absent.` : "What is compared with null here is always the same.", "Only a fact that can be absent is compared with null.");
	return false;
}
/** Do the two sides agree in type? */
function agree(a, b, atA, atB, operator, context) {
	const ordered = ORDER$1.has(operator);
	const refuse = (at, message, help) => {
		context.report("type-mismatch", at, message, help);
		return false;
	};
	if (a.type.kind === "list" || b.type.kind === "list") return refuse(a.type.kind === "list" ? atA : atB, `A list is not compared with \`${operator}\`.`, "Use `in`, `some`, `none` or `all`.");
	if (a.type.kind === "truth" || b.type.kind === "truth") return refuse(a.type.kind === "truth" ? atA : atB, "This counts as true or false, but need not be either.", "Write `{\"!!\": …}` around it.");
	const choice = a.type.kind === "enum" ? a : b.type.kind === "enum" ? b : null;
	if (choice && ordered) return refuse(choice === a ? atA : atB, `\`${operator}\` compares numbers and times.`, RANKED);
	if (choice) return agreeEnum(choice, choice === a ? b : a, choice === a ? atB : atA, context);
	const time = a.type.kind === "time" ? a : b.type.kind === "time" ? b : null;
	if (time) return agreeTime(time === a ? b : a, time === a ? atB : atA, context);
	if (a.type.kind !== b.type.kind) return refuse(atB, `${capital(kind(a))} is compared with ${kind(b)}.`, null);
	if (!ordered || a.type.kind === "number") return true;
	return refuse(atB, `\`${operator}\` compares numbers and times.`, "Text and truths are compared with `==`.");
}
const RANKED = "Name the values: `{in: [{var: severity.id}, [sev1, sev2]]}`, or compare `severity.rank`.";
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
function agreeEnum(choice, other, at, context) {
	if (choice.type.kind !== "enum") return false;
	const { values, name } = choice.type;
	if (other.type.kind === "enum" && other.type.name === name) return true;
	if (typeof other.literal === "string") {
		if (values.includes(other.literal)) return true;
		const near = nearest(other.literal, values);
		context.report("unknown-value", at, `\`${other.literal}\` is no ${name} of this policy.`, near ? `Did you mean \`${near}\`?` : `There are ${values.map((one) => `\`${one}\``).join(", ")}.`);
		return false;
	}
	if (other.type.kind === "string") return true;
	context.report("type-mismatch", at, `${capital(kind(choice))} is compared with ${kind(other)}.`, null);
	return false;
}
/** Times are compared as text, so a written one has exactly the form that facts have. */
function isInstant(text) {
	const at = typeof text === "string" ? parseInstant(text) : null;
	return at !== null && formatInstant(at) === text;
}
function agreeTime(other, at, context) {
	if (other.type.kind === "time" || isInstant(other.literal)) return true;
	const meant = typeof other.literal === "string" ? parseInstant(other.literal) : null;
	context.report("type-mismatch", at, `A time is compared with ${kind(other)}.`, `Write an instant in UTC, such as \`${meant === null ? "2026-11-23T10:00:00Z" : formatInstant(meant)}\`.`);
	return false;
}
// src/logic/guards.ts
/** Facts that are there whenever this rule is true; with `outcome` false, whenever it is false. */
function guardsOf(rule, outcome = true) {
	const entry = entryOf(rule);
	if (entry === null) return [];
	const { operator, operands } = entry;
	const [first = null, second = null] = operands;
	switch (operator) {
		case "var": return outcome ? listed(factOf(rule)) : [];
		case "!": return guardsOf(first, !outcome);
		case "!!": return guardsOf(first, outcome);
		case "and": return outcome ? operands.flatMap((operand) => guardsOf(operand)) : [];
		case "or": return outcome ? [] : operands.flatMap((operand) => guardsOf(operand, false));
		case "!=": return outcome ? askedFor(operands) : [];
		case "==": return outcome ? comparedWith(operands, isValue) : askedFor(operands);
		case "in": return outcome && Array.isArray(second) ? listed(factOf(first)) : [];
		case ">":
		case ">=": return outcome && isPositive(second) ? listed(factOf(first)) : [];
		case "<":
		case "<=": return outcome && operands.length === 2 && isPositive(first) ? listed(factOf(second)) : [];
		default: return [];
	}
}
/** The fact a node is, when it is one without a default. */
function factOf(rule) {
	const entry = entryOf(rule);
	const path = entry?.operator === "var" && entry.operands.length === 1 ? entry.operands[0] : null;
	return typeof path === "string" ? path : null;
}
const listed = (fact) => fact === null ? [] : [fact];
/** The fact that is compared with null. */
function askedFor(operands) {
	return operands.length === 2 ? comparedWith(operands, (side) => side === null) : [];
}
function comparedWith([a = null, b = null], matches) {
	if (matches(b)) return listed(factOf(a));
	return matches(a) ? listed(factOf(b)) : [];
}
/** Null is equal to none of these. */
const isValue = (side) => typeof side === "string" || typeof side === "number" || typeof side === "boolean";
/** More than the 0 that null counts as. */
function isPositive(side) {
	if (typeof side === "number") return side > 0;
	const entry = entryOf(side);
	const [text] = entry?.operator === "duration" ? entry.operands : [];
	return typeof text === "string" && (parseDuration(text) ?? 0) > 0;
}
// src/logic/membership.ts
/** `in`: a value in a list of such values. Never in a text: `sev1` would be in `sev10`. */
function checkIn(needle, list, at, context) {
	if (needle.fact?.time) return context.report("time-misused", at(0), `${told(needle)} grows with time, so it can only be compared.`, "Use `>=`, `>`, `<` or `<=`.");
	if (list.type.kind === "unknown" || needle.type.kind === "unknown") return;
	if (list.type.kind !== "list") return context.report("type-mismatch", at(1), `The right side of \`in\` must be a list, but this is ${kind(list)}: \`sev1\` would be in \`sev10\`.`, "Use `==`, or write a list.");
	if (![
		"string",
		"enum",
		"number",
		"boolean",
		"time"
	].includes(needle.type.kind)) return context.report("type-mismatch", at(0), `The left side of \`in\` is one value, but this is ${kind(needle)}.`, needle.type.kind === "list" ? "Use `some`." : null);
	if (Array.isArray(list.literal)) return checkItems(needle, list.literal, at(1), context);
	if (needle.type.kind === "string" || needle.type.kind === "enum") return;
	context.report("type-mismatch", at(0), `The list holds text, but this is ${kind(needle)}.`, null);
}
/** Every item is one that the value could be. */
function checkItems(needle, items, path, context) {
	const { type } = needle;
	for (const [index, item] of items.entries()) {
		if (typeof item === "object") continue;
		if (type.kind === "enum" && typeof item === "string") {
			if (type.values.includes(item)) continue;
			const near = nearest(item, type.values);
			context.report("unknown-value", [...path, index], `\`${item}\` is no ${type.name} of this policy.`, near ? `Did you mean \`${near}\`?` : `There are ${type.values.map((one) => `\`${one}\``).join(", ")}.`);
		} else if (type.kind === "time" ? !isInstant(item) : typeof item !== type.kind) context.report("type-mismatch", [...path, index], `\`${written(item)}\` in this list can never be equal: on the left is ${kind(needle)}.`, null);
	}
}
// src/logic/sound.ts
/** Is a node one operator of the language, with the right number of operands? */
/** One operator, known, with the right number of operands? What is not is told here. */
function sound(node, path, context) {
	const keys = Object.keys(node);
	if (keys.length !== 1) {
		const found = keys.length === 0 ? "none" : keys.map((name) => `\`${name}\``).join(" and ");
		context.report("one-operator", path, `A rule has exactly one operator, but this has ${found}. JSON logic would take it as data, which always holds.`, "Join them with `and`, each in its own `{ … }`.");
		return false;
	}
	const [name = ""] = keys;
	const operator = OPERATORS.find((one) => one.name === name);
	if (!operator) {
		const near = SAME_AS.get(name) ?? nearest(name, OPERATORS.map((one) => one.name));
		context.report("unknown-operator", [...path, name], `There is no operator \`${name}\`.`, near ? `Did you mean \`${near}\`?` : `There are ${OPERATORS.map((one) => `\`${one.name}\``).join(", ")}.`, true);
		return false;
	}
	const count = entryOf(node)?.operands.length ?? 0;
	if (count >= operator.least && count <= operator.most) return true;
	const wanted = operator.least === operator.most ? `${operator.least}` : `${operator.least} to ${operator.most}`;
	context.report("wrong-arity", [...path, name], `\`${name}\` takes ${wanted} operand${wanted === "1" ? "" : "s"}, but has ${count}.`, operator.does, true);
	return false;
}
/** Operators of JSON logic and of habit, and what comes nearest here. */
const SAME_AS = /* @__PURE__ */ new Map([
	["===", "=="],
	["!==", "!="],
	["=", "=="],
	["=<", "<="],
	["=>", ">="],
	["<>", "!="],
	["&&", "and"],
	["||", "or"],
	["?:", "if"],
	["not", "!"],
	["eq", "=="],
	["ne", "!="],
	["gt", ">"],
	["gte", ">="],
	["lt", "<"],
	["lte", "<="],
	["any", "some"],
	["every", "all"],
	["filter", "some"],
	["map", "some"],
	["reduce", "+"],
	["merge", "in"],
	["contains", "in"],
	["cat", "=="],
	["substr", "=="],
	["missing", "!"],
	["missing_some", "!"],
	["method", "var"],
	["log", "!!"]
]);
// src/logic/variable.ts
/** `var`: a fact of this policy, or inside a quantifier the element; with a default, what may stand in for it. */
/** The type of `{var: [name, otherwise]}`; `otherwise` is null without a default. */
function variable$1(name, otherwise, path, at, context) {
	if (typeof name !== "string") {
		context.report("bad-fact", at(0), "A fact is named by its path, such as `severity.id`.", null);
		return UNKNOWN;
	}
	const fact = context.scope.get(name);
	if (context.element) return element(name, fact !== void 0, at, context);
	if (!fact) {
		const near = nearest(name, context.scope.keys());
		context.report("unknown-fact", at(0), `There is no fact \`${name}\` in this policy.`, near ? `Did you mean \`${near}\`?` : "The facts are those of the language, and the details, conditions, roles, schedules and calendars this policy declares.");
		return UNKNOWN;
	}
	const absent = fact.absent && !context.guarded.has(name);
	if (otherwise === null) return {
		type: fact.type,
		literal: void 0,
		fact,
		absent
	};
	return withDefault(fact, otherwise, absent, path, at(1), context);
}
function element(name, known, at, context) {
	if (name === "") return value({ kind: "string" });
	context.report("fact-out-of-scope", at(0), `Inside \`some\`, \`none\` and \`all\` only the element can be read, as \`{var: ""}\`; \`${name}\` is null there.`, known ? "Compare with it outside, joined by `and`." : null);
	return UNKNOWN;
}
function withDefault(fact, otherwise, absent, path, atDefault, context) {
	if (fact.time || otherwise.fact?.time) {
		context.report("time-misused", path, `\`${(fact.time ? fact : otherwise.fact)?.path}\` grows with time and takes part in no default.`, "Guard it in the same `and` instead.");
		return UNKNOWN;
	}
	if (otherwise.type.kind === "unknown") return UNKNOWN;
	const { literal } = otherwise;
	if (fact.type.kind === "enum" && typeof literal === "string") {
		const { name, values } = fact.type;
		if (!values.includes(literal)) {
			const near = nearest(written(literal), values);
			context.report("unknown-value", atDefault, `\`${literal}\` is no ${name} of this policy.`, near ? `Did you mean \`${near}\`?` : null);
		}
	} else if (!standsIn(fact, otherwise)) {
		context.report("type-mismatch", atDefault, `\`${fact.path}\` is ${kind({
			...otherwise,
			type: fact.type
		})}, but its default is ${kind(otherwise)}.`, null);
		return UNKNOWN;
	}
	return {
		...value(widened(fact.type, otherwise.type)),
		absent: absent && otherwise.absent
	};
}
function standsIn({ type }, otherwise) {
	if (type.kind === "enum" && otherwise.type.kind === "enum") return type.name === otherwise.type.name;
	return type.kind === otherwise.type.kind;
}
/** A number may be as low as its default. */
function widened(type, other) {
	if (type.kind !== "number" || other.kind !== "number") return type;
	const low = Math.min(lowest(type), lowest(other));
	const positive = type.positive === true && other.positive === true;
	return {
		kind: "number",
		min: Number.isFinite(low) ? low : null,
		positive
	};
}
// src/logic/check.ts
/** Everything wrong with a rule; empty when it is accepted. */
function checkRule(source, scope, expected) {
	const problems = [];
	const report = (code, path, message, help, key) => problems.push({
		code,
		path,
		message,
		help,
		...key ? { key } : {}
	});
	if (isTooDeep(source)) {
		report("rule-too-deep", [], `This rule is nested more than 64 deep.`, "Give parts of it a name under `conditions`.");
		return problems;
	}
	const context = {
		scope,
		guarded: /* @__PURE__ */ new Set(),
		element: false,
		report
	};
	if (expected === "boolean") truth(source, [], context);
	else if (expected === "number") quantity(source, [], context);
	else people(source, [], context);
	return problems;
}
/**
* A node that decides: true or false, or a fact alone that can be absent, which asks whether it is there. One that grows with
* time is false while it is 0, so it is asked so only where it guards (`guarding`); `!` of it would hold at its very start.
*/
function truth(node, path, context, guarding = false) {
	const entry = entryOf(node);
	if (entry?.operator === "!!" && sound(node, path, context)) {
		truth(entry.operands[0] ?? null, inside(entry, path)(0), context, guarding);
		return value({ kind: "boolean" });
	}
	if (entry?.operator === "!!") return UNKNOWN;
	const typed = check(node, path, context);
	const { fact, type } = typed;
	if ([
		"boolean",
		"truth",
		"unknown"
	].includes(type.kind)) return typed;
	if (fact?.absent && (!fact.time || guarding)) return {
		...typed,
		type: { kind: "truth" }
	};
	if (fact?.absent) {
		context.report("time-misused", path, `\`${fact.path}\` grows with time, and is 0, so false, when it starts.`, `Ask whether it is there: \`{"!=": [{var: ${fact.path}}, null]}\`, or \`==\` for whether it is not.`);
		return UNKNOWN;
	}
	context.report("not-boolean", path, `A true or false is expected here, but this is ${kind(typed)}.`, "Compare it with something, such as `{\">\": [..., 0]}`.");
	return UNKNOWN;
}
/** Minutes. None at all, where a fact is absent, is for the caller to read. */
function quantity(node, path, context) {
	const typed = check(node, path, context);
	if (typed.fact?.time) context.report("time-misused", path, `${told(typed)} grows with time, so it can only be compared.`, "Write a duration such as `30m`.");
	else if (typed.type.kind !== "number" && typed.type.kind !== "unknown") context.report("not-a-number", path, `Minutes are expected here, but this is ${kind(typed)}.`, "Write a duration such as `30m`, or a rule that gives minutes.");
}
/** `who`: a login, a list of logins, or nobody, chosen by `if`. */
function people(node, path, context) {
	if (Array.isArray(node)) {
		for (const [index, item] of node.entries()) people(item, [...path, index], context);
		return;
	}
	const entry = entryOf(node);
	if (entry?.operator === "if") {
		if (sound(node, path, context)) branches(entry, path, context, people);
		return;
	}
	const typed = check(node, path, context);
	if ([
		"string",
		"enum",
		"list",
		"null",
		"unknown"
	].includes(typed.type.kind)) return;
	context.report("not-people", path, `A login, a list of logins or null is expected here, but this is ${kind(typed)}.`, "Name people, such as `[alice]`, or `{var: oncall.<schedule>}`.");
}
/**
* Checks `if` with every condition a truth and every branch by `each`. A branch is guarded by its own condition, which is true
* there, and by those before it, which are false.
*/
function branches({ operator, operands }, path, context, each) {
	let reached = context;
	for (let index = 0; index < operands.length; index += 2) {
		const at = (offset) => [
			...path,
			operator,
			index + offset
		];
		const [first = null, then] = operands.slice(index, index + 2);
		if (then === void 0) return each(first, at(0), reached);
		truth(first, at(0), reached, true);
		each(then, at(1), guardedBy(reached, guardsOf(first)));
		reached = guardedBy(reached, guardsOf(first, false));
	}
}
/** Where the operands of a node stand. */
const inside = ({ operator, listed }, path) => (index) => listed ? [
	...path,
	operator,
	index
] : [...path, operator];
/** The type of a node, everything in it checked. */
function check(node, path, context) {
	if (Array.isArray(node)) return list(node, path, context);
	const entry = entryOf(node);
	if (typeof node !== "object" || node === null) return literal(node);
	if (!sound(node, path, context) || entry === null) return UNKNOWN;
	const { operator, operands } = entry;
	const at = inside(entry, path);
	const typed = () => operands.map((operand, index) => check(operand, at(index), context));
	if (isComparison(operator)) return checkComparison(entry, typed(), path, at, context);
	switch (operator) {
		case "var": {
			const [name, otherwise] = operands;
			return variable$1(name, otherwise === void 0 ? null : check(otherwise, at(1), context), path, at, context);
		}
		case "duration": return duration(operands[0] ?? null, at(0), context);
		case "in": {
			const [needle = UNKNOWN, items = UNKNOWN] = typed();
			checkIn(needle, items, at, context);
			return value({ kind: "boolean" });
		}
		case "and": {
			const inner = guardedBy(context, operands.flatMap((operand) => guardsOf(operand)));
			return junction(operands.map((operand, index) => truth(operand, at(index), inner, true)));
		}
		case "or": return junction(operands.map((operand, index) => truth(operand, at(index), context)));
		case "!":
			truth(operands[0] ?? null, at(0), context);
			return value({ kind: "boolean" });
		case "!!": return truth(node, path, context);
		case "if": return conditional(entry, path, context);
		case "some":
		case "none":
		case "all": return quantifier(operands, at, context);
		default:
			typed().forEach((operand, index) => checkNumber(operand, operator, at(index), context));
			return value({
				kind: "number",
				min: null
			});
	}
}
/** `and` and `or` give one of their operands: a plain true or false only when all are that. */
function junction(operands) {
	const plain = operands.every(({ type, fact, absent }) => type.kind === "boolean" && !fact?.absent && !absent);
	return operands.some(({ type }) => type.kind === "unknown") ? UNKNOWN : value({ kind: plain ? "boolean" : "truth" });
}
function list(items, path, context) {
	for (const [index, item] of items.entries()) {
		if (typeof item === "string" || typeof item === "number" || typeof item === "boolean") continue;
		context.report("not-a-value", [...path, index], "A list in a rule holds plain values only.", null);
	}
	return {
		...value({ kind: "list" }),
		literal: items
	};
}
/** What the branches of an `if` have in common. A branch of null, or none at the end, gives nothing. */
function conditional(entry, path, context) {
	const given = [];
	branches(entry, path, context, (node, at, inner) => given.push(check(node, at, inner)));
	const growing = given.find(({ fact }) => fact?.time);
	if (growing) {
		context.report("time-misused", path, `${told(growing)} grows with time, so it can only be compared.`, "Compare it in each branch.");
		return UNKNOWN;
	}
	if (given.some(({ type }) => type.kind === "unknown")) return UNKNOWN;
	const somewhere = given.filter(({ type }) => type.kind !== "null");
	const [first] = somewhere;
	if (!first) return literal(null);
	const absent = entry.operands.length % 2 === 0 || somewhere.length < given.length || given.some((one) => one.absent);
	if (somewhere.every(({ type }) => type.kind === "boolean" || type.kind === "truth")) {
		const plain = somewhere.every(({ type }) => type.kind === "boolean");
		return {
			...value({ kind: plain ? "boolean" : "truth" }),
			absent
		};
	}
	const other = somewhere.find(({ type }) => type.kind !== first.type.kind);
	if (other) {
		context.report("type-mismatch", path, `The branches give ${kind(first)} and ${kind(other)}.`, null);
		return UNKNOWN;
	}
	const type = first.type.kind === "number" ? {
		kind: "number",
		min: null
	} : first.type;
	return {
		...value(type),
		absent
	};
}
function quantifier(operands, at, context) {
	const items = check(operands[0] ?? null, at(0), context);
	if (items.type.kind !== "list" && items.type.kind !== "unknown") context.report("type-mismatch", at(0), `A list is expected here, but this is ${kind(items)}.`, null);
	if (Array.isArray(items.literal) && items.literal.some((item) => typeof item !== "string")) context.report("type-mismatch", at(0), "The elements of this list are compared as text.", "Quote them.");
	truth(operands[1] ?? null, at(1), {
		...context,
		element: true
	});
	return value({ kind: "boolean" });
}
/** An operand of arithmetic: a number that is there, and does not grow with time. */
function checkNumber(typed, operator, path, context) {
	if (typed.type.kind === "unknown") return;
	if (typed.type.kind !== "number") context.report("type-mismatch", path, `\`${operator}\` works on numbers, but this is ${kind(typed)}.`, null);
	else if (typed.fact?.time) context.report("time-misused", path, `${told(typed)} grows with time, so it can only be compared.`, "Put it alone on one side of a comparison and the arithmetic on the other.");
	else if (typed.absent) context.report("may-be-absent", path, `${told(typed)} can be absent, and would count as 0.`, "Guard it in the same `and`, or give a default: `{var: [path, 0]}`.");
}
// src/logic/arithmetic.ts
/** What an operator makes of its operands' values. */
function apply(operator) {
	switch (operator) {
		case "==": return ([a, b]) => a == b;
		case "!=": return ([a, b]) => a != b;
		case "<": return between((a, b) => a < b);
		case "<=": return between((a, b) => a <= b);
		case ">": return between((a, b) => a > b);
		case ">=": return between((a, b) => a >= b);
		case "in": return ([needle = null, list]) => Array.isArray(list) && list.indexOf(needle) !== -1;
		case "+": return (values) => values.reduce((sum, value) => sum + float(value), 0);
		case "*": return (values) => values.reduce((product, value) => float(product) * float(value));
		default: return numbers(operator);
	}
}
function numbers(operator) {
	const fold = (calculate) => calculate;
	switch (operator) {
		case "-": return fold(([a = 0, b]) => b === void 0 ? -a : a - b);
		case "/": return fold(([a = 0, b = 0]) => a / b);
		case "%": return fold(([a = 0, b = 0]) => a % b);
		case "min": return fold((values) => Math.min(...values));
		case "max": return fold((values) => Math.max(...values));
		default: return () => null;
	}
}
/** Two operands, or three in order. */
function between(test) {
	return ([a, b, c]) => test(a, b) && (c === void 0 || test(b, c));
}
/** JSON logic reads the operands of `+` and `*` from their text: null is no number there, and no zero is negative. */
const float = (value) => typeof value === "number" ? value + 0 : NaN;
// src/logic/evaluate.ts
/** Truth as JSON logic counts it: an empty list is false, `"0"` is true. */
function truthy(value) {
	return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
/** Compiles the node at `path`, a JSON pointer from the rule's root. */
function build(rule, path) {
	if (Array.isArray(rule)) {
		const items = rule.map((item, index) => build(item, `${path}/${index}`));
		return (data, parts) => items.map((item) => item(data, parts));
	}
	const entry = entryOf(rule);
	if (entry === null) return constant(rule);
	const { operator, operands, listed } = entry;
	const at = `${path}/${operator.replaceAll("~", "~0").replaceAll("/", "~1")}`;
	const run = operation(operator, operands, operands.map((operand, index) => build(operand, listed ? `${at}/${index}` : at)));
	return (data, parts) => {
		const inner = [];
		const value = run(data, parts && inner);
		parts?.push({
			path,
			operator,
			rule,
			value,
			parts: inner
		});
		return value;
	};
}
function operation(operator, operands, built) {
	const [first = constant(null), second = constant(null)] = built;
	switch (operator) {
		case "var": return variable(written(operands[0] ?? ""), built[1] ?? null);
		case "duration": return constant((parseDuration(written(operands[0])) ?? NaN) / 60);
		case "and":
		case "or": return chain(operator, built);
		case "if": return choose(built);
		case "!": return (data, parts) => !truthy(first(data, parts));
		case "!!": return (data, parts) => truthy(first(data, parts));
		case "some":
		case "none":
		case "all": return quantify(operator, first, second);
		default: {
			const operate = apply(operator);
			return (data, parts) => operate(built.map((operand) => operand(data, parts)));
		}
	}
}
const constant = (value) => () => value;
function variable(path, otherwise) {
	const keys = path === "" ? [] : path.split(".");
	return (data, parts) => {
		let value = data;
		for (const key of keys) {
			if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) {
				value = void 0;
				break;
			}
			value = value[key];
		}
		if (value === void 0) return otherwise ? otherwise(data, parts) : null;
		return value;
	};
}
/** The first operand that settles it, or the last: the value, not its truth, as in JSON logic. */
function chain(operator, operands) {
	const settles = operator === "or";
	return (data, parts) => {
		let value = null;
		for (const operand of operands) {
			value = operand(data, parts);
			if (truthy(value) === settles) return value;
		}
		return value;
	};
}
function choose(operands) {
	return (data, parts) => {
		for (let index = 0; index + 1 < operands.length; index += 2) if (truthy(operands[index]?.(data, parts))) return operands[index + 1]?.(data, parts) ?? null;
		return operands.length % 2 === 1 ? operands.at(-1)?.(data, parts) ?? null : null;
	};
}
function quantify(operator, list, test) {
	return (data, parts) => {
		const items = list(data, parts);
		const passing = Array.isArray(items) ? items.filter((item) => truthy(test(item, null))).length : 0;
		if (operator === "all") return Array.isArray(items) && items.length > 0 && passing === items.length;
		return operator === "some" ? passing > 0 : passing === 0;
	};
}
// src/logic/reads.ts
const QUANTIFIERS = /* @__PURE__ */ new Set([
	"some",
	"none",
	"all"
]);
/** Fact paths read at the top scope; inside `some`, `none` and `all` only the element is in scope. */
function readsOf(rule) {
	const found = /* @__PURE__ */ new Set();
	const walk = (node) => {
		if (Array.isArray(node)) return node.forEach(walk);
		const entry = entryOf(node);
		if (entry === null) return;
		const { operator, operands } = entry;
		if (operator === "var" && typeof operands[0] === "string") found.add(operands[0]);
		(operator === "var" ? operands.slice(1) : QUANTIFIERS.has(operator) ? operands.slice(0, 1) : operands).forEach(walk);
	};
	walk(rule);
	return [...found];
}
// src/logic/times.ts
const ORDER = /* @__PURE__ */ new Set([
	"<",
	"<=",
	">",
	">="
]);
const EQUALITY = /* @__PURE__ */ new Set(["==", "!="]);
const TRUTHS = /* @__PURE__ */ new Set([
	"and",
	"or",
	"if",
	"!",
	"!!"
]);
/** Every comparison one side of which grows with time, with the sides beside it as thresholds. */
function timesOf(rule) {
	if (Array.isArray(rule)) return rule.flatMap(timesOf);
	const entry = entryOf(rule);
	return entry === null ? [] : [...entry.operands.flatMap(timesOf), ...own(entry)];
}
function own({ operator, operands }) {
	const growing = operands.flatMap((operand, index) => {
		const fact = factOf(operand);
		return fact !== null && grows(fact) ? [{
			fact,
			index
		}] : [];
	});
	if (TRUTHS.has(operator)) return growing.map(({ fact }) => ({
		fact,
		threshold: () => 0
	}));
	return growing.filter(({ fact }) => ORDER.has(operator) || EQUALITY.has(operator) && !isElapsed(fact)).flatMap(({ fact, index }) => [operands[index - 1], operands[index + 1]].flatMap((side) => side === void 0 ? [] : [comparison(fact, side)]));
}
function comparison(fact, side) {
	const evaluate = build(side, "");
	return {
		fact,
		threshold: (facts) => {
			const value = evaluate(facts, null);
			return typeof value === "number" ? value : null;
		}
	};
}
// src/logic/compile.ts
/** Compiles a rule that `checkRule` accepts. Pure. */
function compileRule(source, place) {
	const evaluate = build(source, "");
	return {
		source,
		place,
		reads: readsOf(source),
		times: timesOf(source),
		evaluate: (facts) => evaluate(facts, null),
		holds: (facts) => truthy(evaluate(facts, null)),
		explain: (facts) => explain(evaluate, source, facts)
	};
}
/** The trace of the root; a list or a plain value has no operator of its own. */
function explain(evaluate, source, facts) {
	const parts = [];
	const value = evaluate(facts, parts);
	const [root] = parts;
	return root?.path === "" ? root : {
		path: "",
		operator: "value",
		rule: source,
		value,
		parts
	};
}
// src/logic/decisive.ts
/**
* The parts that decided what an evaluated part gave: of an `and` that is false only the last that was asked, of an `or` that is
* true too; of the others every part did. Pure.
*/
function decisive({ operator, value, parts }) {
	if (operator === "and") return truthy(value) ? parts : parts.slice(-1);
	if (operator === "or") return truthy(value) ? parts.slice(-1) : parts;
	return parts;
}
// src/logic/describe.ts
const INFIX = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"<",
	"<=",
	">",
	">=",
	"+",
	"-",
	"*",
	"/",
	"%",
	"in"
]);
/** A rule as a person would say it: `elapsed.since-level >= severity.acknowledge-within`. */
function describeRule(rule) {
	if (typeof rule !== "object" || rule === null) return describeValue(rule);
	if (Array.isArray(rule)) return `[${rule.map(describeRule).join(", ")}]`;
	const [entry] = Object.entries(rule);
	if (entry === void 0) return "{}";
	const [operator, operand] = entry;
	const operands = Array.isArray(operand) ? operand : [operand];
	if (operator === "var" || operator === "duration") return word(operands[0] ?? null);
	if (operator === "!") return `not ${describeInner(operands[0] ?? null)}`;
	if (operator === "!!") return describeInner(operands[0] ?? null);
	if (INFIX.has(operator) && operands.length > 1) return operands.map(describeInner).join(` ${operator} `);
	return `${operator}(${operands.map(describeRule).join(", ")})`;
}
/** A path or a duration: text in any rule that was accepted. The empty path is the element of a list. */
const word = (operand) => typeof operand === "string" ? operand || "it" : describeValue(operand);
function describeInner(rule) {
	const operator = typeof rule === "object" && rule !== null && !Array.isArray(rule) ? Object.keys(rule)[0] ?? "" : "";
	return INFIX.has(operator) ? `(${describeRule(rule)})` : describeRule(rule);
}
/** A value as it is shown beside a rule: numbers rounded, null as `nothing`. */
function describeValue(value) {
	if (typeof value === "number" && !Number.isInteger(value)) return String(Math.round(value * 1e3) / 1e3);
	return value === null ? "nothing" : JSON.stringify(value);
}
// src/policy/facts.ts
function fact(path, type, { absent = false, time = false } = {}) {
	return {
		path,
		type,
		absent,
		time
	};
}
const TEXT = { kind: "string" };
const TRUTH = { kind: "boolean" };
const LIST = { kind: "list" };
const COUNT = {
	kind: "number",
	min: 0
};
/** Minutes or ordinals that are never zero. */
const ABOVE_ZERO = {
	kind: "number",
	min: 0,
	positive: true
};
const STATUS = {
	kind: "enum",
	name: "status",
	values: [
		"open",
		"acknowledged",
		"mitigated",
		"resolved",
		"reviewed"
	]
};
const ABSENT = { absent: true };
const GROWS = { time: true };
/** The facts every policy has, whatever it declares. */
const COMMON = [
	fact("incident.number", ABOVE_ZERO),
	fact("incident.title", TEXT),
	fact("incident.author", TEXT),
	fact("incident.type", TEXT, ABSENT),
	fact("incident.repository", TEXT),
	fact("incident.labels", LIST),
	fact("incident.assignees", LIST),
	fact("incident.acknowledged", TRUTH),
	fact("incident.snoozed", TRUTH),
	fact("incident.trusted", TRUTH),
	fact("incident.status", STATUS),
	fact("severity.rank", ABOVE_ZERO),
	fact("level", ABOVE_ZERO),
	fact("elapsed.since-declared", COUNT, GROWS),
	fact("elapsed.since-acknowledged", COUNT, {
		...GROWS,
		...ABSENT
	}),
	fact("elapsed.since-update", COUNT, GROWS),
	fact("elapsed.since-level", COUNT, GROWS),
	fact("elapsed.since-severity", COUNT, GROWS),
	fact("elapsed.since-activity", COUNT, GROWS),
	fact("elapsed.since-mitigated", COUNT, {
		...GROWS,
		...ABSENT
	}),
	fact("elapsed.since-resolved", COUNT, {
		...GROWS,
		...ABSENT
	}),
	fact("count.updates", COUNT),
	fact("count.missed-updates", COUNT, GROWS),
	fact("count.help-requests", COUNT),
	fact("count.reassignments", COUNT),
	fact("count.escalations", COUNT),
	fact("count.reopenings", COUNT),
	fact("count.missing-details", COUNT),
	fact("count.assignees", COUNT),
	fact("count.open-actions", COUNT),
	fact("count.overdue-actions", COUNT),
	fact("review.required", TRUTH),
	fact("review.done", TRUTH)
];
const DETAILS = {
	string: TEXT,
	text: TEXT,
	number: {
		kind: "number",
		min: null
	},
	boolean: TRUTH,
	time: { kind: "time" },
	list: LIST
};
/**
* Every fact the rules of a policy may read: the fact table of the language, filled in with the policy's own names. A detail
* may always be absent, a required one too: the reporter can leave its section out. Pure.
*/
function factsOf(names) {
	const { acknowledgeWithin, updateEvery } = names.everySeverityHas;
	const facts = [
		...COMMON,
		fact("severity.id", {
			kind: "enum",
			name: "severity",
			values: names.severities
		}),
		fact("severity.acknowledge-within", ABOVE_ZERO, { absent: !acknowledgeWithin }),
		fact("severity.update-every", ABOVE_ZERO, { absent: !updateEvery }),
		fact("review.due", ABOVE_ZERO, { absent: !names.hasReview }),
		...[...names.details].map(([name, type]) => fact(`details.${name}`, type === null ? TEXT : DETAILS[type], ABSENT)),
		...names.conditions.map((name) => fact(`is.${name}`, TRUTH)),
		...names.roles.map((name) => fact(`holders.${name}`, LIST)),
		...names.schedules.map((name) => fact(`oncall.${name}`, LIST)),
		...names.calendars.map((name) => fact(`calendar.${name}`, TRUTH))
	];
	return new Map(facts.map((one) => [one.path, one]));
}
/** The facts the rules of a policy may read, from the policy itself. Pure. */
function scopeOf(policy) {
	const { severities } = policy;
	return factsOf({
		details: new Map(policy.incident.details.map(({ name, type }) => [name, type])),
		conditions: policy.conditions.map(({ name }) => name),
		severities: severities.map(({ id }) => id),
		roles: [...policy.roles.keys()],
		levels: policy.levels.length,
		schedules: [...policy.schedules.keys()],
		calendars: [...policy.calendars.keys()],
		templates: [...policy.templates.keys()],
		hasReview: policy.review !== null,
		unreadable: /* @__PURE__ */ new Set(),
		everySeverityHas: {
			acknowledgeWithin: severities.every(({ acknowledgeWithin }) => acknowledgeWithin !== null),
			updateEvery: severities.every(({ updateEvery }) => updateEvery !== null)
		}
	});
}
// src/policy/people.ts
const LOGIN = /^@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?$/;
const TEAM = /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9_.-]{1,100}$/;
/** A login as GitHub has it: `"@alice"` is `alice`, `"@org/team"` stays what it is. */
function bareLogin(text) {
	return TEAM.test(text) ? text : text.replace(/^@/, "");
}
/** True for a login, with or without `@`, and for `@org/team`. */
function isLogin(text) {
	return LOGIN.test(text) || TEAM.test(text);
}
/**
* Reads the logins in a rule that gives people: the rule itself when it is text or a list, the branches of `if`, the
* default of `var`. Everything else in a rule is compared, not called, and stays as it is. Pure.
*/
function readPeople(rule, path) {
	const problems = [];
	const read = (value, at) => {
		if (typeof value === "string") {
			if (!isLogin(value)) problems.push(problem("bad-login", at, { found: value }));
			return bareLogin(value);
		}
		const list = asList(value);
		if (list) return list.map((item, index) => read(item, at + toPointer([index])));
		const map = asMap(value);
		if (!map) return value;
		return Object.fromEntries(Object.entries(map).map(([operator, operand]) => {
			const operands = asList(operand);
			if (!operands) return [operator, operand];
			const inside = (item, index) => givesPeople(operator, index, operands.length) ? read(item, `${at}${toPointer([operator, index])}`) : item;
			return [operator, operands.map(inside)];
		}));
	};
	return {
		rule: read(rule, path),
		problems
	};
}
/** True when the operand at `index` is one the operator may give back. */
function givesPeople(operator, index, length) {
	if (operator === "if") return index % 2 === 1 || index === length - 1;
	return operator === "var" && index === 1;
}
// src/policy/rules.ts
/** Checks every rule of a policy against the policy's own facts, and compiles those that pass. Pure. */
function checkRules(positions, names, yaml) {
	const scope = factsOf(names);
	const compiled = /* @__PURE__ */ new Map();
	const problems = [];
	for (const { path, rule, expected } of positions) {
		const people = expected === "people" ? readPeople(rule, path) : {
			rule,
			problems: []
		};
		const all = checkRule(people.rule, scope, expected);
		const found = readsBroken(people.rule, names) ? all.filter(({ code }) => WHATEVER_IT_READS.has(code)) : all;
		problems.push(...people.problems, ...found.map((one) => inDocument(one, path)));
		if (people.problems.length + found.length === 0) compiled.set(path, compileRule(people.rule, yaml.place(path)));
	}
	return {
		compiled,
		problems
	};
}
/** Mistakes in the form of a rule, which stay mistakes whatever the facts in it turn out to be. */
const WHATEVER_IT_READS = /* @__PURE__ */ new Set([
	"unknown-operator",
	"one-operator",
	"wrong-arity",
	"bad-duration",
	"rule-too-deep"
]);
/** The section of a policy that declares the facts of a group. */
const DECLARED_IN = /* @__PURE__ */ new Map([
	["details", "details"],
	["is", "conditions"],
	["holders", "roles"],
	["oncall", "schedules"],
	["calendar", "calendars"],
	["severity", "severities"]
]);
/** A section or a detail's type that is misspelt is one mistake, not one in every rule that reads it. */
function readsBroken(rule, names) {
	return variablesOf(rule, "").some(({ fact }) => {
		const [group = "", name = ""] = fact.split(".");
		const section = DECLARED_IN.get(group);
		return section !== void 0 && (names.unreadable.has(section) || group === "details" && names.details.get(name) === null);
	});
}
function inDocument(found, rulePath) {
	const { code, message, help, path, key = false } = found;
	return {
		code,
		level: "error",
		message,
		help,
		path: rulePath + toPointer(key ? path.slice(0, -1) : path),
		key: key ? fromPointer(toPointer(path)).at(-1) ?? null : null
	};
}
// src/policy/schema.ts
/**
* Checks the shape of a document against a compiled schema. One mistake gives one problem, at the node it is at: what a
* validator says about the consequences of a mistake is left out. Pure.
*/
function checkShape(document, validate) {
	if (validate(document)) return [];
	const errors = validate.errors ?? [];
	const byNode = /* @__PURE__ */ new Map();
	for (const error of errors) {
		const here = byNode.get(error.instancePath);
		if (here) here.push(error);
		else byNode.set(error.instancePath, [error]);
	}
	const problems = errors.filter((error) => !isConsequence(error, byNode.get(error.instancePath) ?? [])).flatMap((error) => describe(error, document));
	const version = problems.find((found) => found.code === "unsupported-version");
	return version ? [version] : problems;
}
/** True for what another error at the same node already says. */
function isConsequence(error, here) {
	if (error.propertyName !== void 0) return true;
	if (error.keyword !== "type" && here.some((other) => other.keyword === "type")) return true;
	if (error.keyword !== "required") return false;
	const missing = String(error.params["missingProperty"]);
	return here.some((other) => other.keyword === "additionalProperties" && nearest(String(other.params["additionalProperty"]), [missing]) !== null);
}
function describe(error, document) {
	const { instancePath: path, keyword, params } = error;
	const schema = error.parentSchema ?? {};
	const value = valueAt(document, fromPointer(path));
	switch (keyword) {
		case "additionalProperties": return [unknownKey(path, String(params["additionalProperty"]), Object.keys(schema.properties ?? {}))];
		case "required": {
			const missing = String(params["missingProperty"]);
			return [problem("missing-key", path, {
				found: missing,
				expected: schema.properties?.[missing]?.description ?? ""
			})];
		}
		case "propertyNames": return [badName(path, String(params["propertyName"]), true)];
		case "type": return [wrongType(path, value, schema)];
		case "const":
			if (path === "/version") return [problem("unsupported-version", path, { found: show(value) })];
			return [problem("unknown-value", path, {
				found: show(value),
				expected: listed$1([String(params["allowedValue"])]),
				nearest: ""
			})];
		case "enum": {
			const allowed = params["allowedValues"].map(String);
			return [problem("unknown-value", path, {
				found: show(value),
				expected: listed$1(allowed),
				nearest: didYouMean(textOf(value), allowed)
			})];
		}
		case "pattern": return [badText(path, textOf(value), schema)];
		case "minimum": return [problem("out-of-range", path, {
			found: show(value),
			expected: String(params["limit"])
		})];
		case "minLength":
		case "minItems":
		case "minProperties": return [problem("empty-value", path, { expected: EMPTY[keyword] })];
		case "maxItems":
		case "maxProperties": return [problem("too-many", path, { expected: String(params["limit"]) })];
		case "maxLength": return [problem("too-long", path, {
			found: String(textOf(value).length),
			expected: String(params["limit"])
		})];
		case "uniqueItems": {
			const index = Math.max(Number(params["i"]), Number(params["j"]));
			return [problem("duplicate-item", `${path}/${index}`, { found: show(valueAt(value, [index])) })];
		}
		default: return [];
	}
}
const EMPTY = {
	minLength: "character",
	minItems: "element",
	minProperties: "key"
};
function unknownKey(path, found, known) {
	if (found === "notify" && known.includes("escalate")) return problem("channels-unavailable", path, {}, { key: found });
	return problem("unknown-key", path, {
		found,
		expected: listed$1(known),
		nearest: didYouMean(found, known)
	}, { key: found });
}
function badName(path, found, isKey) {
	const kebab = found.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 64);
	return problem("bad-name", path, {
		found,
		suggestion: kebab === "" || kebab === found ? "Choose another name." : `Write \`${kebab}\`.`
	}, isKey ? { key: found } : {});
}
const KINDS = {
	object: "a map",
	array: "a list",
	string: "text",
	number: "a number",
	integer: "a whole number",
	boolean: "`true` or `false`",
	null: "nothing"
};
function wrongType(path, value, schema) {
	if (schema.title === "duration") return badDuration(path, show(value), typeof value === "number" ? `${value}m` : "");
	const types = typeof schema.type === "string" ? [schema.type] : schema.type ?? [];
	const expected = types.map((type) => KINDS[type] ?? type).join(" or ");
	const remedy = types.includes("string") && (typeof value === "number" || typeof value === "boolean") ? `Quote it: "${String(value)}".` : schema.description ?? `Write ${expected} here.`;
	return problem("wrong-type", path, {
		found: show(value),
		expected,
		remedy
	});
}
function badDuration(path, found, guess) {
	return problem("bad-duration", path, {
		found,
		suggestion: guess !== "" && parseDuration(guess) !== null ? ` Did you mean \`${guess}\`?` : ""
	});
}
/** What was probably meant by something like `1h40`, `5 minutes`, `-5m`, `1.5h`. */
function durationGuess(text) {
	const words = text.trim().toLowerCase().replace(/^-/, "").replace(/\s+/g, "").replace(/(\d)(weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)/g, (_, digit, unit) => digit + unit.charAt(0));
	if (/^\d+$/.test(words)) return `${words}m`;
	if (/h\d+$/.test(words)) return `${words}m`;
	const fraction = /^(\d+)\.5h$/.exec(words);
	return fraction ? `${fraction[1]}h30m`.replace(/^0h/, "") : words;
}
const TIMES = {
	instant: "`2026-11-22` or `2026-11-22T09:00Z`",
	"local time": "`2026-01-05T09:00`",
	date: "`2026-12-25`",
	"time of day": "`\"09:00\"`"
};
/** The schema's `title` says what a text was to be. */
function badText(path, found, schema) {
	const title = schema.pattern === "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$" ? "duration" : schema.title ?? "";
	if (title === "duration") return badDuration(path, show(found), durationGuess(found));
	if (title === "name") return badName(path, found, false);
	if (title === "login") return problem("bad-login", path, { found });
	if (title === "period") return problem("bad-period", path, { found });
	if (title === "level") return problem("unknown-value", path, {
		found: show(found),
		expected: "`next` and the numbers of the levels",
		nearest: didYouMean(found, ["next"])
	});
	const example = TIMES[title];
	if (example !== void 0) return problem("bad-time", path, {
		found,
		expected: title,
		example
	});
	return problem("wrong-type", path, {
		found: show(found),
		expected: schema.description ?? "another text",
		remedy: ""
	});
}
function textOf(value) {
	return typeof value === "string" ? value : "";
}
/** A value in a message. */
function show(value) {
	if (value === void 0 || value === null) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a map";
	const text = typeof value === "string" ? `\`${value}\`` : String(value);
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
// src/policy/load.ts
/**
* Reads a policy from its YAML: its shape, its meaning and its rules, and compiles it. Every problem is told at once, each
* with a stable code, its place and a remedy; one mistake is told once. `build` is given, not imported, because it brings the
* time zones with it, which a policy without schedules and calendars does not have to wait for. Pure, never throws.
*/
function loadParsed(yaml, file, build, options = {}) {
	if (yaml.value === void 0) return {
		ok: false,
		diagnostics: yaml.diagnostics
	};
	if (yaml.value === null && yaml.diagnostics.length === 0) return {
		ok: false,
		diagnostics: [emptyFile(yaml)]
	};
	const shape = checkShape(yaml.value, validator_default);
	if (shape.some(({ code, path }) => code === "unsupported-version" || path === "" && code === "wrong-type")) return {
		ok: false,
		diagnostics: [...yaml.diagnostics, ...locateProblems(shape, yaml)]
	};
	const names = declaredNames(yaml.value);
	const draft = prune(yaml.value, shape);
	const conditions = new Map(Object.entries(draft.conditions ?? {}));
	const cycles = checkCycles(conditions);
	const positions = rulePositions(draft);
	const rules = checkRules(positions, names, yaml);
	const timetables = build(draft, shape);
	const problems = [
		...shape,
		...checkReferences(draft, names),
		...checkUniqueness(draft),
		...checkOrder(draft).filter((found) => !isFromTypo(found, shape)),
		...checkTimes(draft),
		...cycles,
		...positions.flatMap(({ rule, path, standing }) => checkAvailability(rule, path, standing, conditions)),
		...rules.problems,
		...timetables.problems
	];
	const diagnostics = [...yaml.diagnostics, ...locateProblems(problems, yaml)];
	if (diagnostics.some(({ level }) => level === "error")) return {
		ok: false,
		diagnostics
	};
	const content = yaml.value;
	const parts = {
		rules: rules.compiled,
		order: inOrder(conditions),
		schedules: timetables.schedules,
		calendars: timetables.calendars,
		digest: () => digestOf(content),
		commit: options.commit ?? null,
		file
	};
	return {
		ok: true,
		value: compilePolicy(asDocument(draft), parts, yaml),
		diagnostics
	};
}
/** INVARIANT: a draft of which nothing was taken out, because the schema holds, is a document. */
function asDocument(draft) {
	return draft;
}
/** A severity whose `when` is misspelt has that problem, not the one of having none. */
function isFromTypo(found, shape) {
	return found.code === "unreachable-severity" && shape.some(({ code, path }) => code === "unknown-key" && path === found.path);
}
function emptyFile(yaml) {
	return {
		...explain$1("empty-file"),
		level: "error",
		place: yaml.place(""),
		path: ""
	};
}
// src/policy/untimed.ts
/** True for a document with a section of schedules or calendars, whatever is in it. Pure. */
function isTimed(document) {
	const sections = asMap(document) ?? {};
	return Object.hasOwn(sections, "schedules") || Object.hasOwn(sections, "calendars");
}
/** What there is to build for a document that is not timed. Pure. */
const untimed = () => ({
	schedules: /* @__PURE__ */ new Map(),
	calendars: /* @__PURE__ */ new Map(),
	problems: []
});
// src/policy/tokens.ts
/**
* Walks YAML's token tree, before it is composed into values. Composing recurses, so a file nested ten thousand deep must be
* refused here, where the walk keeps its own stack. Tags are refused because an unquoted `!:` or `!=:` is one, and the
* operator it was meant to be would vanish without an error. Pure.
*/
function scanTokens(tokens, maxDepth) {
	const found = [];
	const stack = [];
	for (const token of [...tokens].reverse()) stack.push({
		token,
		depth: 0
	});
	for (let next = stack.pop(); next; next = stack.pop()) {
		const { token, depth } = next;
		if (depth > maxDepth) return [{
			code: "too-deep",
			offset: token.offset,
			source: ""
		}];
		if (token.type === "tag") found.push({
			code: "yaml-tag",
			offset: token.offset,
			source: token.source
		});
		if (token.type === "directive") found.push({
			code: "yaml-directive",
			offset: token.offset,
			source: token.source
		});
		const nested = "items" in token ? depth + 1 : depth;
		for (const part of partsOf(token).toReversed()) stack.push({
			token: part,
			depth: nested
		});
	}
	return found;
}
function partsOf(token) {
	if (token.type === "document") return [...token.start, ...token.value ? [token.value] : []];
	if (token.type === "block-scalar") return token.props;
	if (!("items" in token)) return [];
	return token.items.flatMap(({ start, key, sep, value }) => [
		...start,
		...key ? [key] : [],
		...sep ?? [],
		...value ? [value] : []
	]);
}
// src/policy/yaml.ts
/** The largest file that is read, in characters. A policy that people can review is a hundredth of it. */
const MAX_CHARACTERS = 262144;
/** How many values a file may hold once its aliases are followed, and how many aliases. */
const MAX_VALUES = 1e4;
const MAX_ALIASES = 100;
/**
* Reads one YAML 1.2 document (core schema: `on` and dates are strings). YAML's own warnings are errors here, and so are
* tags, directives and a second document. Anchors and aliases work within bounds; merge keys do not. Pure, never throws.
*/
function parseYaml(text, file) {
	const lines = new LineCounter();
	const diagnostics = [];
	const placeOf = (start, end) => {
		const from = lines.linePos(start);
		const to = lines.linePos(Math.max(start, end));
		return {
			file,
			line: Math.max(1, from.line),
			col: Math.max(1, from.col),
			endLine: Math.max(1, to.line),
			endCol: Math.max(1, to.col)
		};
	};
	const report = (code, start, end, args = {}) => {
		diagnostics.push({
			...explain$1(code, args),
			level: "error",
			place: placeOf(start, end),
			path: ""
		});
	};
	const start = placeOf(0, 0);
	const unread = () => ({
		value: void 0,
		place: () => start,
		diagnostics
	});
	if (text.length > 262144) {
		report("too-large", 0, 0, {
			found: String(text.length),
			limit: String(MAX_CHARACTERS)
		});
		return unread();
	}
	const tokens = [...new Parser(lines.addNewLine).parse(text)];
	const found = scanTokens(tokens, 64);
	for (const { code, offset, source } of found) report(code, offset, offset + source.length, {
		found: source,
		limit: String(64)
	});
	if (found.some(isFatal)) return unread();
	const [document, second] = [...new Composer({
		version: "1.2",
		uniqueKeys: false,
		logLevel: "silent"
	}).compose(tokens, true, text.length)];
	if (second) report("several-documents", second.range[0], second.range[0]);
	const [first] = [...document?.errors ?? [], ...document?.warnings ?? []].filter(({ code }) => code !== "TAG_RESOLVE_FAILED");
	if (first) report("yaml-syntax", first.pos[0], first.pos[1], { found: firstLine(first.message) });
	if (!document || first || found.length > 0 || second) return unread();
	const reader = {
		document,
		report,
		values: 0,
		aliases: 0,
		isFull: false
	};
	const value = toJson(document.contents, reader, 0);
	if (reader.isFull) return unread();
	return {
		value,
		place: (pointer, key) => locate(document, text, pointer, key, placeOf),
		diagnostics
	};
}
function isFatal(found) {
	return found.code === "too-deep";
}
function firstLine(message) {
	return (message.split("\n")[0] ?? message).replace(/[.:]$/, "");
}
/** Turns a node into plain data; undefined where it cannot (already reported). Aliases are followed, so depth is bounded again. */
function toJson(node, reader, depth) {
	if (node === null) return null;
	const [start, end] = node.range ?? [0, 0];
	reader.values += 1;
	if (isAlias(node)) reader.aliases += 1;
	if (depth > 64 || reader.values > MAX_VALUES || reader.aliases > MAX_ALIASES) {
		if (!reader.isFull) reader.report("too-many-values", start, end, {
			limit: String(MAX_VALUES),
			aliases: String(MAX_ALIASES)
		});
		reader.isFull = true;
	}
	if (reader.isFull) return void 0;
	if (isAlias(node)) {
		const anchored = node.resolve(reader.document);
		if (!anchored) reader.report("unknown-alias", start, end, { found: node.source });
		return toJson(anchored ?? null, reader, depth + 1);
	}
	if (isSeq(node)) return node.items.map((item) => toJson(item, reader, depth + 1) ?? null);
	if (isMap(node)) return mapToJson(node.items, reader, depth);
	if (!isScalar(node)) return null;
	return scalarToJson(node.value, node.range, reader);
}
function scalarToJson(value, range, reader) {
	if (value === null || typeof value === "string" || typeof value === "boolean") return value;
	if (typeof value === "number" && Number.isFinite(value)) return value;
	reader.report("bad-number", range?.[0] ?? 0, range?.[1] ?? 0, { found: typeof value === "number" ? String(value) : "This" });
	return null;
}
function mapToJson(items, reader, depth) {
	const map = {};
	for (const { key, value } of items) {
		const name = keyName(key);
		const [start, end] = key?.range ?? [0, 0];
		if (name === null || name === "__proto__") reader.report("bad-key", start, end, { found: name ?? "a list or map" });
		else if (Object.hasOwn(map, name)) reader.report("duplicate-key", start, end, { found: name });
		else map[name] = toJson(value, reader, depth + 1) ?? null;
	}
	return map;
}
/** The key as text: `1`, `true` and `null` as they were written. */
function keyName(key) {
	if (key === null) return "";
	if (!isScalar(key)) return null;
	return typeof key.value === "string" ? key.value : key.source ?? String(key.value);
}
/** The pairs of each map by key, so that placing thousands of problems in one map stays quick. */
const PAIRS = /* @__PURE__ */ new WeakMap();
function pairsOf(map) {
	const known = PAIRS.get(map);
	if (known) return known;
	const pairs = /* @__PURE__ */ new Map();
	for (const pair of map.items) {
		const name = keyName(pair.key);
		if (name !== null && !pairs.has(name)) pairs.set(name, pair);
	}
	PAIRS.set(map, pairs);
	return pairs;
}
function locate(document, text, pointer, key, placeOf) {
	let node = document.contents;
	for (const part of fromPointer(pointer)) {
		const inside = follow(node, document);
		const next = isMap(inside) ? pairsOf(inside).get(part)?.value : isSeq(inside) ? inside.items[Number(part)] : void 0;
		if (!next) break;
		node = next;
	}
	const holder = follow(node, document);
	if (key !== void 0 && isMap(holder)) {
		const pair = pairsOf(holder).get(key);
		if (pair) node = pair.key;
	} else if (key !== void 0 && isSeq(holder)) node = holder.items[Number(key)] ?? node;
	const [start, end] = node?.range ?? [0, 0];
	return placeOf(start, isCollection(node) ? start + text.slice(start, end).trimEnd().length : end);
}
function follow(node, document) {
	return isAlias(node) ? node.resolve(document) ?? null : node;
}
// src/validate.ts
/** Loads a policy as `loadPolicy` does. Time zones are loaded only for a policy that has schedules or calendars. */
async function loadLean(text, file, options = {}) {
	const yaml = parseYaml(text, file);
	return loadParsed(yaml, file, isTimed(yaml.value) ? (await import("./timetables.js")).buildTimetables : untimed, options);
}
/**
* Loads a policy and checks its templates too, which a run does not wait for: a template that fails there falls back to the
* shipped wording. The template language is loaded only for a policy that has templates.
*/
async function validatePolicy(text, file, options = {}) {
	const loaded = await loadLean(text, file, options);
	if (!loaded.ok || loaded.value.templates.size === 0) return loaded;
	const { checkTemplates } = await import("./templates.js");
	const problems = checkTemplates(text, file);
	const diagnostics = [...loaded.diagnostics, ...problems];
	return problems.some(({ level }) => level === "error") ? {
		ok: false,
		diagnostics
	} : {
		...loaded,
		diagnostics
	};
}
/** What `auditPolicy` says of a valid policy. Only one with schedules waits for it to be loaded. */
async function auditLean(policy, text, now) {
	if (policy.schedules.size === 0) return [];
	const { auditPolicy } = await import("./audit.js");
	return auditPolicy(policy, text, now);
}
// src/domain/unread.ts
/**
* Thrown by a tracker when an issue's history, or what must be known about its people, could not be read whole.
* Unknown is not none: such an issue is never acted on. `code` is stable, `message` says what could not be read.
*/
var Unread = class extends Error {
	code;
	number;
	constructor(code, number, message) {
		super(message);
		this.name = "Unread";
		this.code = code;
		this.number = number;
	}
};
// src/policy/load-variant.ts
/** A policy with another document, whose schedules and calendars are those of `policy`: they are not built again. Pure. */
function loadVariant(policy, yaml, document) {
	const { schedules, calendars } = policy;
	return loadParsed({
		...yaml,
		value: document
	}, policy.file, () => ({
		schedules,
		calendars,
		problems: []
	}));
}
// src/domain/issue.ts
/** Repository permission, in ascending order. */
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
export { listed$1 as A, forLog as B, bytesToHex as C, parseDuration as D, formatInstant as E, asList as F, asMap as I, fromPointer as L, locateProblems as M, problem as N, parseInstant as O, explain$1 as P, isWithin as R, sha256 as S, formatDuration as T, neutralise as V, truthy as _, loadLean as a, declaredNames as b, loadParsed as c, factsOf as d, scopeOf as f, compileRule as g, decisive as h, auditLean as i, nearest as j, didYouMean as k, checkShape as l, describeValue as m, loadVariant as n, validatePolicy as o, describeRule as p, Unread as r, parseYaml as s, PERMISSIONS as t, bareLogin as u, checkRule as v, utf8ToBytes as w, canonicalJson as x, rulePositions as y, toPointer as z };
