import { n as checkShape } from "./load.js";
import { n as problem, t as locateProblems } from "./problem.js";
import { a as parseDuration, i as formatInstant, o as parseInstant, r as formatDuration } from "./time.js";
import { t as parseYaml } from "./yaml2.js";
import "./policy.js";
import { a as outlook, d as personDid, i as rehearseRun, m as writeBody, n as openIssue, r as rehearseDue } from "./engine.js";
// src/generated/policy-test-schema.js
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
var validator_default = validate10;
const schema11 = {
	"$schema": "http://json-schema.org/draft-07/schema#",
	"$id": "https://tocsin.dev/schemas/policy-test.v1.schema.json",
	"title": "Tests of an escalation policy, version 1",
	"description": "Incidents told as stories, and what must be due when. Run by `tocsin test`.",
	"type": "object",
	"required": ["version", "cases"],
	"additionalProperties": false,
	"properties": {
		"version": {
			"const": 1,
			"description": "Version of this format."
		},
		"policy": {
			"type": "string",
			"minLength": 1,
			"description": "The policy under test, relative to this file. Default: the file this one is named after."
		},
		"people": {
			"type": "object",
			"description": "Repository permission of each person; unnamed logins have none.",
			"additionalProperties": { "enum": [
				"none",
				"read",
				"triage",
				"write",
				"maintain",
				"admin"
			] }
		},
		"cases": {
			"type": "array",
			"minItems": 1,
			"items": { "$ref": "#/definitions/case" }
		}
	},
	"definitions": {
		"duration": {
			"type": "string",
			"pattern": "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
			"description": "Such as 90s, 15m, 1h30m, 2d, 1w."
		},
		"instant": {
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$",
			"description": "ISO 8601; UTC unless it says otherwise."
		},
		"moment": {
			"type": "string",
			"pattern": "^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$",
			"description": "A duration since `declared`, or an instant."
		},
		"texts": {
			"type": "array",
			"items": { "type": "string" }
		},
		"one-or-many": {
			"type": ["string", "array"],
			"if": { "type": "array" },
			"then": {
				"minItems": 1,
				"items": {
					"type": "string",
					"minLength": 1
				}
			},
			"else": { "minLength": 1 }
		},
		"details": {
			"type": "object",
			"description": "What the form sections say, by detail name.",
			"additionalProperties": {
				"type": [
					"string",
					"number",
					"boolean",
					"null",
					"array"
				],
				"items": { "type": "string" }
			}
		},
		"case": {
			"type": "object",
			"required": [
				"name",
				"declared",
				"story"
			],
			"additionalProperties": false,
			"properties": {
				"name": {
					"type": "string",
					"minLength": 1
				},
				"declared": { "$ref": "#/definitions/instant" },
				"incident": {
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"title": { "type": "string" },
						"author": {
							"type": "string",
							"minLength": 1
						},
						"type": { "type": ["string", "null"] },
						"labels": { "$ref": "#/definitions/texts" },
						"assignees": { "$ref": "#/definitions/texts" },
						"details": { "$ref": "#/definitions/details" },
						"body": { "type": ["string", "null"] }
					}
				},
				"runs": {
					"type": [
						"string",
						"object",
						"array"
					],
					"description": "When the engine runs: `due` (default), `{ every: 5m }`, or a list of times.",
					"if": { "type": "string" },
					"then": { "enum": ["due"] },
					"else": {
						"if": { "type": "array" },
						"then": { "items": { "$ref": "#/definitions/moment" } },
						"else": {
							"required": ["every"],
							"additionalProperties": false,
							"properties": { "every": { "$ref": "#/definitions/duration" } }
						}
					}
				},
				"story": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/definitions/entry" }
				}
			}
		},
		"entry": {
			"type": "object",
			"required": ["at"],
			"additionalProperties": false,
			"properties": {
				"at": { "$ref": "#/definitions/moment" },
				"by": {
					"type": "string",
					"minLength": 1
				},
				"comment": { "type": "string" },
				"label": { "$ref": "#/definitions/one-or-many" },
				"unlabel": { "$ref": "#/definitions/one-or-many" },
				"assign": { "$ref": "#/definitions/one-or-many" },
				"unassign": { "$ref": "#/definitions/one-or-many" },
				"close": { "enum": [
					"completed",
					"not-planned",
					"duplicate"
				] },
				"reopen": { "const": true },
				"edit": {
					"type": "object",
					"minProperties": 1,
					"additionalProperties": false,
					"properties": {
						"title": { "type": "string" },
						"details": { "$ref": "#/definitions/details" },
						"body": { "type": ["string", "null"] }
					}
				},
				"expect": { "$ref": "#/definitions/expect" }
			}
		},
		"expect": {
			"type": "object",
			"minProperties": 1,
			"additionalProperties": false,
			"properties": {
				"severity": { "type": ["string", "null"] },
				"level": {
					"type": ["integer", "null"],
					"minimum": 1
				},
				"status": { "enum": [
					"open",
					"acknowledged",
					"mitigated",
					"resolved",
					"reviewed",
					null
				] },
				"assigned": {
					"$ref": "#/definitions/texts",
					"description": "Exactly these people."
				},
				"holders": {
					"type": "object",
					"description": "For each role named, exactly these people.",
					"additionalProperties": { "$ref": "#/definitions/texts" }
				},
				"labels": {
					"$ref": "#/definitions/texts",
					"description": "At least these."
				},
				"not-labels": { "$ref": "#/definitions/texts" },
				"next": {
					"type": ["string", "null"],
					"if": { "type": "string" },
					"then": { "$ref": "#/definitions/moment" },
					"description": "When the next thing is due: a duration since `declared`, an instant, or null."
				},
				"fired": {
					"$ref": "#/definitions/texts",
					"description": "Triggers since the previous `expect`, each as often as it fired."
				},
				"mentioned": {
					"$ref": "#/definitions/texts",
					"description": "Everybody mentioned since the previous `expect`."
				},
				"comments": {
					"type": "integer",
					"minimum": 0,
					"description": "New comments since the previous `expect`; edits of the status comment do not count."
				}
			}
		}
	}
};
const func0 = Object.prototype.hasOwnProperty;
const func49 = require_ucs2length().default;
const schema12 = {
	"type": "object",
	"required": [
		"name",
		"declared",
		"story"
	],
	"additionalProperties": false,
	"properties": {
		"name": {
			"type": "string",
			"minLength": 1
		},
		"declared": { "$ref": "#/definitions/instant" },
		"incident": {
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"title": { "type": "string" },
				"author": {
					"type": "string",
					"minLength": 1
				},
				"type": { "type": ["string", "null"] },
				"labels": { "$ref": "#/definitions/texts" },
				"assignees": { "$ref": "#/definitions/texts" },
				"details": { "$ref": "#/definitions/details" },
				"body": { "type": ["string", "null"] }
			}
		},
		"runs": {
			"type": [
				"string",
				"object",
				"array"
			],
			"description": "When the engine runs: `due` (default), `{ every: 5m }`, or a list of times.",
			"if": { "type": "string" },
			"then": { "enum": ["due"] },
			"else": {
				"if": { "type": "array" },
				"then": { "items": { "$ref": "#/definitions/moment" } },
				"else": {
					"required": ["every"],
					"additionalProperties": false,
					"properties": { "every": { "$ref": "#/definitions/duration" } }
				}
			}
		},
		"story": {
			"type": "array",
			"minItems": 1,
			"items": { "$ref": "#/definitions/entry" }
		}
	}
};
const schema13 = {
	"type": "string",
	"pattern": "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$",
	"description": "ISO 8601; UTC unless it says otherwise."
};
const schema14 = {
	"type": "array",
	"items": { "type": "string" }
};
const schema16 = {
	"type": "object",
	"description": "What the form sections say, by detail name.",
	"additionalProperties": {
		"type": [
			"string",
			"number",
			"boolean",
			"null",
			"array"
		],
		"items": { "type": "string" }
	}
};
const schema17 = {
	"type": "string",
	"pattern": "^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$",
	"description": "A duration since `declared`, or an instant."
};
const schema18 = {
	"type": "string",
	"pattern": "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
	"description": "Such as 90s, 15m, 1h30m, 2d, 1w."
};
const pattern0 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$", "u");
const pattern1 = /* @__PURE__ */ new RegExp("^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$", "u");
const pattern2 = /* @__PURE__ */ new RegExp("^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$", "u");
const schema19 = {
	"type": "object",
	"required": ["at"],
	"additionalProperties": false,
	"properties": {
		"at": { "$ref": "#/definitions/moment" },
		"by": {
			"type": "string",
			"minLength": 1
		},
		"comment": { "type": "string" },
		"label": { "$ref": "#/definitions/one-or-many" },
		"unlabel": { "$ref": "#/definitions/one-or-many" },
		"assign": { "$ref": "#/definitions/one-or-many" },
		"unassign": { "$ref": "#/definitions/one-or-many" },
		"close": { "enum": [
			"completed",
			"not-planned",
			"duplicate"
		] },
		"reopen": { "const": true },
		"edit": {
			"type": "object",
			"minProperties": 1,
			"additionalProperties": false,
			"properties": {
				"title": { "type": "string" },
				"details": { "$ref": "#/definitions/details" },
				"body": { "type": ["string", "null"] }
			}
		},
		"expect": { "$ref": "#/definitions/expect" }
	}
};
const schema21 = {
	"type": ["string", "array"],
	"if": { "type": "array" },
	"then": {
		"minItems": 1,
		"items": {
			"type": "string",
			"minLength": 1
		}
	},
	"else": { "minLength": 1 }
};
const schema26 = {
	"type": "object",
	"minProperties": 1,
	"additionalProperties": false,
	"properties": {
		"severity": { "type": ["string", "null"] },
		"level": {
			"type": ["integer", "null"],
			"minimum": 1
		},
		"status": { "enum": [
			"open",
			"acknowledged",
			"mitigated",
			"resolved",
			"reviewed",
			null
		] },
		"assigned": {
			"$ref": "#/definitions/texts",
			"description": "Exactly these people."
		},
		"holders": {
			"type": "object",
			"description": "For each role named, exactly these people.",
			"additionalProperties": { "$ref": "#/definitions/texts" }
		},
		"labels": {
			"$ref": "#/definitions/texts",
			"description": "At least these."
		},
		"not-labels": { "$ref": "#/definitions/texts" },
		"next": {
			"type": ["string", "null"],
			"if": { "type": "string" },
			"then": { "$ref": "#/definitions/moment" },
			"description": "When the next thing is due: a duration since `declared`, an instant, or null."
		},
		"fired": {
			"$ref": "#/definitions/texts",
			"description": "Triggers since the previous `expect`, each as often as it fired."
		},
		"mentioned": {
			"$ref": "#/definitions/texts",
			"description": "Everybody mentioned since the previous `expect`."
		},
		"comments": {
			"type": "integer",
			"minimum": 0,
			"description": "New comments since the previous `expect`; edits of the status comment do not count."
		}
	}
};
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
				parentSchema: schema26,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!func0.call(schema26.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema26,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.severity !== void 0 && func0.call(data, "severity")) {
			let data0 = data.severity;
			if (typeof data0 !== "string" && data0 !== null) {
				const err2 = {
					instancePath: instancePath + "/severity",
					schemaPath: "#/properties/severity/type",
					keyword: "type",
					params: { type: schema26.properties.severity.type },
					message: "must be string,null",
					schema: schema26.properties.severity.type,
					parentSchema: schema26.properties.severity,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.level !== void 0 && func0.call(data, "level")) {
			let data1 = data.level;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)) && data1 !== null) {
				const err3 = {
					instancePath: instancePath + "/level",
					schemaPath: "#/properties/level/type",
					keyword: "type",
					params: { type: schema26.properties.level.type },
					message: "must be integer,null",
					schema: schema26.properties.level.type,
					parentSchema: schema26.properties.level,
					data: data1
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 < 1 || isNaN(data1)) {
					const err4 = {
						instancePath: instancePath + "/level",
						schemaPath: "#/properties/level/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema26.properties.level,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
		if (data.status !== void 0 && func0.call(data, "status")) {
			let data2 = data.status;
			if (!(data2 === "open" || data2 === "acknowledged" || data2 === "mitigated" || data2 === "resolved" || data2 === "reviewed" || data2 === null)) {
				const err5 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema26.properties.status.enum },
					message: "must be equal to one of the allowed values",
					schema: schema26.properties.status.enum,
					parentSchema: schema26.properties.status,
					data: data2
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.assigned !== void 0 && func0.call(data, "assigned")) {
			let data3 = data.assigned;
			if (Array.isArray(data3)) {
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (typeof data4 !== "string") {
						const err6 = {
							instancePath: instancePath + "/assigned/" + i0,
							schemaPath: "#/definitions/texts/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data4
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/assigned",
					schemaPath: "#/definitions/texts/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data3
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.holders !== void 0 && func0.call(data, "holders")) {
			let data5 = data.holders;
			if (data5 && typeof data5 == "object" && !Array.isArray(data5)) for (const key1 of Object.keys(data5)) {
				let data6 = data5[key1];
				if (Array.isArray(data6)) {
					const len1 = data6.length;
					for (let i1 = 0; i1 < len1; i1++) {
						let data7 = data6[i1];
						if (typeof data7 !== "string") {
							const err8 = {
								instancePath: instancePath + "/holders/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1,
								schemaPath: "#/definitions/texts/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema14.items.type,
								parentSchema: schema14.items,
								data: data7
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
					}
				} else {
					const err9 = {
						instancePath: instancePath + "/holders/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/definitions/texts/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema14.type,
						parentSchema: schema14,
						data: data6
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
			else {
				const err10 = {
					instancePath: instancePath + "/holders",
					schemaPath: "#/properties/holders/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema26.properties.holders.type,
					parentSchema: schema26.properties.holders,
					data: data5
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.labels !== void 0 && func0.call(data, "labels")) {
			let data8 = data.labels;
			if (Array.isArray(data8)) {
				const len2 = data8.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data9 = data8[i2];
					if (typeof data9 !== "string") {
						const err11 = {
							instancePath: instancePath + "/labels/" + i2,
							schemaPath: "#/definitions/texts/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data9
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/labels",
					schemaPath: "#/definitions/texts/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data8
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data["not-labels"] !== void 0 && func0.call(data, "not-labels")) {
			let data10 = data["not-labels"];
			if (Array.isArray(data10)) {
				const len3 = data10.length;
				for (let i3 = 0; i3 < len3; i3++) {
					let data11 = data10[i3];
					if (typeof data11 !== "string") {
						const err13 = {
							instancePath: instancePath + "/not-labels/" + i3,
							schemaPath: "#/definitions/texts/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data11
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/not-labels",
					schemaPath: "#/definitions/texts/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data10
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.next !== void 0 && func0.call(data, "next")) {
			let data12 = data.next;
			if (typeof data12 !== "string" && data12 !== null) {
				const err15 = {
					instancePath: instancePath + "/next",
					schemaPath: "#/properties/next/type",
					keyword: "type",
					params: { type: schema26.properties.next.type },
					message: "must be string,null",
					schema: schema26.properties.next.type,
					parentSchema: schema26.properties.next,
					data: data12
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			const _errs32 = errors;
			let valid14 = true;
			const _errs33 = errors;
			if (typeof data12 !== "string") {
				const err16 = {};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
			var _valid0 = _errs33 === errors;
			errors = _errs32;
			if (vErrors !== null) {
				if (_errs32) vErrors.length = _errs32;
				else vErrors = null;
			}
			if (_valid0) {
				const _errs35 = errors;
				if (typeof data12 === "string") {
					if (!pattern1.test(data12)) {
						const err17 = {
							instancePath: instancePath + "/next",
							schemaPath: "#/definitions/moment/pattern",
							keyword: "pattern",
							params: { pattern: "^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$" },
							message: "must match pattern \"^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$\"",
							schema: "^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$",
							parentSchema: schema17,
							data: data12
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				} else {
					const err18 = {
						instancePath: instancePath + "/next",
						schemaPath: "#/definitions/moment/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema17.type,
						parentSchema: schema17,
						data: data12
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
				var _valid0 = _errs35 === errors;
				valid14 = _valid0;
			}
			if (!valid14) {
				const err19 = {
					instancePath: instancePath + "/next",
					schemaPath: "#/properties/next/if",
					keyword: "if",
					params: { failingKeyword: "then" },
					message: "must match \"then\" schema",
					schema: schema26.properties.next.if,
					parentSchema: schema26.properties.next,
					data: data12
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.fired !== void 0 && func0.call(data, "fired")) {
			let data13 = data.fired;
			if (Array.isArray(data13)) {
				const len4 = data13.length;
				for (let i4 = 0; i4 < len4; i4++) {
					let data14 = data13[i4];
					if (typeof data14 !== "string") {
						const err20 = {
							instancePath: instancePath + "/fired/" + i4,
							schemaPath: "#/definitions/texts/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data14
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/fired",
					schemaPath: "#/definitions/texts/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data13
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.mentioned !== void 0 && func0.call(data, "mentioned")) {
			let data15 = data.mentioned;
			if (Array.isArray(data15)) {
				const len5 = data15.length;
				for (let i5 = 0; i5 < len5; i5++) {
					let data16 = data15[i5];
					if (typeof data16 !== "string") {
						const err22 = {
							instancePath: instancePath + "/mentioned/" + i5,
							schemaPath: "#/definitions/texts/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema14.items.type,
							parentSchema: schema14.items,
							data: data16
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/mentioned",
					schemaPath: "#/definitions/texts/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema14.type,
					parentSchema: schema14,
					data: data15
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.comments !== void 0 && func0.call(data, "comments")) {
			let data17 = data.comments;
			if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
				const err24 = {
					instancePath: instancePath + "/comments",
					schemaPath: "#/properties/comments/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema26.properties.comments.type,
					parentSchema: schema26.properties.comments,
					data: data17
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
			if (typeof data17 == "number" && isFinite(data17)) {
				if (data17 < 0 || isNaN(data17)) {
					const err25 = {
						instancePath: instancePath + "/comments",
						schemaPath: "#/properties/comments/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema26.properties.comments,
						data: data17
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
			}
		}
	} else {
		const err26 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema26.type,
			parentSchema: schema26,
			data
		};
		if (vErrors === null) vErrors = [err26];
		else vErrors.push(err26);
		errors++;
	}
	validate13.errors = vErrors;
	return errors === 0;
}
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.at === void 0 || !func0.call(data, "at")) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "at" },
				message: "must have required property 'at'",
				schema: schema19.required,
				parentSchema: schema19,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!func0.call(schema19.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema19,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.at !== void 0 && func0.call(data, "at")) {
			let data0 = data.at;
			if (typeof data0 === "string") {
				if (!pattern1.test(data0)) {
					const err2 = {
						instancePath: instancePath + "/at",
						schemaPath: "#/definitions/moment/pattern",
						keyword: "pattern",
						params: { pattern: "^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$" },
						message: "must match pattern \"^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$\"",
						schema: "^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$",
						parentSchema: schema17,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			} else {
				const err3 = {
					instancePath: instancePath + "/at",
					schemaPath: "#/definitions/moment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema17.type,
					parentSchema: schema17,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.by !== void 0 && func0.call(data, "by")) {
			let data1 = data.by;
			if (typeof data1 === "string") {
				if (func49(data1) < 1) {
					const err4 = {
						instancePath: instancePath + "/by",
						schemaPath: "#/properties/by/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema19.properties.by,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/by",
					schemaPath: "#/properties/by/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema19.properties.by.type,
					parentSchema: schema19.properties.by,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.comment !== void 0 && func0.call(data, "comment")) {
			let data2 = data.comment;
			if (typeof data2 !== "string") {
				const err6 = {
					instancePath: instancePath + "/comment",
					schemaPath: "#/properties/comment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema19.properties.comment.type,
					parentSchema: schema19.properties.comment,
					data: data2
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.label !== void 0 && func0.call(data, "label")) {
			let data3 = data.label;
			if (typeof data3 !== "string" && !Array.isArray(data3)) {
				const err7 = {
					instancePath: instancePath + "/label",
					schemaPath: "#/definitions/one-or-many/type",
					keyword: "type",
					params: { type: schema21.type },
					message: "must be string,array",
					schema: schema21.type,
					parentSchema: schema21,
					data: data3
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			const _errs12 = errors;
			let valid3 = true;
			const _errs13 = errors;
			if (!Array.isArray(data3)) {
				const err8 = {};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			var _valid0 = _errs13 === errors;
			errors = _errs12;
			if (vErrors !== null) {
				if (_errs12) vErrors.length = _errs12;
				else vErrors = null;
			}
			let ifClause0;
			if (_valid0) {
				const _errs15 = errors;
				if (Array.isArray(data3)) {
					if (data3.length < 1) {
						const err9 = {
							instancePath: instancePath + "/label",
							schemaPath: "#/definitions/one-or-many/then/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							message: "must NOT have fewer than 1 items",
							schema: 1,
							parentSchema: schema21.then,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
					const len0 = data3.length;
					for (let i0 = 0; i0 < len0; i0++) {
						let data4 = data3[i0];
						if (typeof data4 === "string") {
							if (func49(data4) < 1) {
								const err10 = {
									instancePath: instancePath + "/label/" + i0,
									schemaPath: "#/definitions/one-or-many/then/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema21.then.items,
									data: data4
								};
								if (vErrors === null) vErrors = [err10];
								else vErrors.push(err10);
								errors++;
							}
						} else {
							const err11 = {
								instancePath: instancePath + "/label/" + i0,
								schemaPath: "#/definitions/one-or-many/then/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema21.then.items.type,
								parentSchema: schema21.then.items,
								data: data4
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
					}
				}
				var _valid0 = _errs15 === errors;
				valid3 = _valid0;
				ifClause0 = "then";
			} else {
				const _errs18 = errors;
				if (typeof data3 === "string") {
					if (func49(data3) < 1) {
						const err12 = {
							instancePath: instancePath + "/label",
							schemaPath: "#/definitions/one-or-many/else/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							message: "must NOT have fewer than 1 characters",
							schema: 1,
							parentSchema: schema21.else,
							data: data3
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
				var _valid0 = _errs18 === errors;
				valid3 = _valid0;
				ifClause0 = "else";
			}
			if (!valid3) {
				const err13 = {
					instancePath: instancePath + "/label",
					schemaPath: "#/definitions/one-or-many/if",
					keyword: "if",
					params: { failingKeyword: ifClause0 },
					message: "must match \"" + ifClause0 + "\" schema",
					schema: schema21.if,
					parentSchema: schema21,
					data: data3
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.unlabel !== void 0 && func0.call(data, "unlabel")) {
			let data5 = data.unlabel;
			if (typeof data5 !== "string" && !Array.isArray(data5)) {
				const err14 = {
					instancePath: instancePath + "/unlabel",
					schemaPath: "#/definitions/one-or-many/type",
					keyword: "type",
					params: { type: schema21.type },
					message: "must be string,array",
					schema: schema21.type,
					parentSchema: schema21,
					data: data5
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			const _errs22 = errors;
			let valid7 = true;
			const _errs23 = errors;
			if (!Array.isArray(data5)) {
				const err15 = {};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			var _valid1 = _errs23 === errors;
			errors = _errs22;
			if (vErrors !== null) {
				if (_errs22) vErrors.length = _errs22;
				else vErrors = null;
			}
			let ifClause1;
			if (_valid1) {
				const _errs25 = errors;
				if (Array.isArray(data5)) {
					if (data5.length < 1) {
						const err16 = {
							instancePath: instancePath + "/unlabel",
							schemaPath: "#/definitions/one-or-many/then/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							message: "must NOT have fewer than 1 items",
							schema: 1,
							parentSchema: schema21.then,
							data: data5
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
					const len1 = data5.length;
					for (let i1 = 0; i1 < len1; i1++) {
						let data6 = data5[i1];
						if (typeof data6 === "string") {
							if (func49(data6) < 1) {
								const err17 = {
									instancePath: instancePath + "/unlabel/" + i1,
									schemaPath: "#/definitions/one-or-many/then/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema21.then.items,
									data: data6
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							}
						} else {
							const err18 = {
								instancePath: instancePath + "/unlabel/" + i1,
								schemaPath: "#/definitions/one-or-many/then/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema21.then.items.type,
								parentSchema: schema21.then.items,
								data: data6
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					}
				}
				var _valid1 = _errs25 === errors;
				valid7 = _valid1;
				ifClause1 = "then";
			} else {
				const _errs28 = errors;
				if (typeof data5 === "string") {
					if (func49(data5) < 1) {
						const err19 = {
							instancePath: instancePath + "/unlabel",
							schemaPath: "#/definitions/one-or-many/else/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							message: "must NOT have fewer than 1 characters",
							schema: 1,
							parentSchema: schema21.else,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				var _valid1 = _errs28 === errors;
				valid7 = _valid1;
				ifClause1 = "else";
			}
			if (!valid7) {
				const err20 = {
					instancePath: instancePath + "/unlabel",
					schemaPath: "#/definitions/one-or-many/if",
					keyword: "if",
					params: { failingKeyword: ifClause1 },
					message: "must match \"" + ifClause1 + "\" schema",
					schema: schema21.if,
					parentSchema: schema21,
					data: data5
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.assign !== void 0 && func0.call(data, "assign")) {
			let data7 = data.assign;
			if (typeof data7 !== "string" && !Array.isArray(data7)) {
				const err21 = {
					instancePath: instancePath + "/assign",
					schemaPath: "#/definitions/one-or-many/type",
					keyword: "type",
					params: { type: schema21.type },
					message: "must be string,array",
					schema: schema21.type,
					parentSchema: schema21,
					data: data7
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
			const _errs32 = errors;
			let valid11 = true;
			const _errs33 = errors;
			if (!Array.isArray(data7)) {
				const err22 = {};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
			var _valid2 = _errs33 === errors;
			errors = _errs32;
			if (vErrors !== null) {
				if (_errs32) vErrors.length = _errs32;
				else vErrors = null;
			}
			let ifClause2;
			if (_valid2) {
				const _errs35 = errors;
				if (Array.isArray(data7)) {
					if (data7.length < 1) {
						const err23 = {
							instancePath: instancePath + "/assign",
							schemaPath: "#/definitions/one-or-many/then/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							message: "must NOT have fewer than 1 items",
							schema: 1,
							parentSchema: schema21.then,
							data: data7
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
					const len2 = data7.length;
					for (let i2 = 0; i2 < len2; i2++) {
						let data8 = data7[i2];
						if (typeof data8 === "string") {
							if (func49(data8) < 1) {
								const err24 = {
									instancePath: instancePath + "/assign/" + i2,
									schemaPath: "#/definitions/one-or-many/then/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema21.then.items,
									data: data8
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
						} else {
							const err25 = {
								instancePath: instancePath + "/assign/" + i2,
								schemaPath: "#/definitions/one-or-many/then/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema21.then.items.type,
								parentSchema: schema21.then.items,
								data: data8
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					}
				}
				var _valid2 = _errs35 === errors;
				valid11 = _valid2;
				ifClause2 = "then";
			} else {
				const _errs38 = errors;
				if (typeof data7 === "string") {
					if (func49(data7) < 1) {
						const err26 = {
							instancePath: instancePath + "/assign",
							schemaPath: "#/definitions/one-or-many/else/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							message: "must NOT have fewer than 1 characters",
							schema: 1,
							parentSchema: schema21.else,
							data: data7
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
				}
				var _valid2 = _errs38 === errors;
				valid11 = _valid2;
				ifClause2 = "else";
			}
			if (!valid11) {
				const err27 = {
					instancePath: instancePath + "/assign",
					schemaPath: "#/definitions/one-or-many/if",
					keyword: "if",
					params: { failingKeyword: ifClause2 },
					message: "must match \"" + ifClause2 + "\" schema",
					schema: schema21.if,
					parentSchema: schema21,
					data: data7
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.unassign !== void 0 && func0.call(data, "unassign")) {
			let data9 = data.unassign;
			if (typeof data9 !== "string" && !Array.isArray(data9)) {
				const err28 = {
					instancePath: instancePath + "/unassign",
					schemaPath: "#/definitions/one-or-many/type",
					keyword: "type",
					params: { type: schema21.type },
					message: "must be string,array",
					schema: schema21.type,
					parentSchema: schema21,
					data: data9
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
			const _errs42 = errors;
			let valid15 = true;
			const _errs43 = errors;
			if (!Array.isArray(data9)) {
				const err29 = {};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
			var _valid3 = _errs43 === errors;
			errors = _errs42;
			if (vErrors !== null) {
				if (_errs42) vErrors.length = _errs42;
				else vErrors = null;
			}
			let ifClause3;
			if (_valid3) {
				const _errs45 = errors;
				if (Array.isArray(data9)) {
					if (data9.length < 1) {
						const err30 = {
							instancePath: instancePath + "/unassign",
							schemaPath: "#/definitions/one-or-many/then/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							message: "must NOT have fewer than 1 items",
							schema: 1,
							parentSchema: schema21.then,
							data: data9
						};
						if (vErrors === null) vErrors = [err30];
						else vErrors.push(err30);
						errors++;
					}
					const len3 = data9.length;
					for (let i3 = 0; i3 < len3; i3++) {
						let data10 = data9[i3];
						if (typeof data10 === "string") {
							if (func49(data10) < 1) {
								const err31 = {
									instancePath: instancePath + "/unassign/" + i3,
									schemaPath: "#/definitions/one-or-many/then/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema21.then.items,
									data: data10
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
						} else {
							const err32 = {
								instancePath: instancePath + "/unassign/" + i3,
								schemaPath: "#/definitions/one-or-many/then/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema21.then.items.type,
								parentSchema: schema21.then.items,
								data: data10
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
					}
				}
				var _valid3 = _errs45 === errors;
				valid15 = _valid3;
				ifClause3 = "then";
			} else {
				const _errs48 = errors;
				if (typeof data9 === "string") {
					if (func49(data9) < 1) {
						const err33 = {
							instancePath: instancePath + "/unassign",
							schemaPath: "#/definitions/one-or-many/else/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							message: "must NOT have fewer than 1 characters",
							schema: 1,
							parentSchema: schema21.else,
							data: data9
						};
						if (vErrors === null) vErrors = [err33];
						else vErrors.push(err33);
						errors++;
					}
				}
				var _valid3 = _errs48 === errors;
				valid15 = _valid3;
				ifClause3 = "else";
			}
			if (!valid15) {
				const err34 = {
					instancePath: instancePath + "/unassign",
					schemaPath: "#/definitions/one-or-many/if",
					keyword: "if",
					params: { failingKeyword: ifClause3 },
					message: "must match \"" + ifClause3 + "\" schema",
					schema: schema21.if,
					parentSchema: schema21,
					data: data9
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		if (data.close !== void 0 && func0.call(data, "close")) {
			let data11 = data.close;
			if (!(data11 === "completed" || data11 === "not-planned" || data11 === "duplicate")) {
				const err35 = {
					instancePath: instancePath + "/close",
					schemaPath: "#/properties/close/enum",
					keyword: "enum",
					params: { allowedValues: schema19.properties.close.enum },
					message: "must be equal to one of the allowed values",
					schema: schema19.properties.close.enum,
					parentSchema: schema19.properties.close,
					data: data11
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
		if (data.reopen !== void 0 && func0.call(data, "reopen")) {
			let data12 = data.reopen;
			if (true !== data12) {
				const err36 = {
					instancePath: instancePath + "/reopen",
					schemaPath: "#/properties/reopen/const",
					keyword: "const",
					params: { allowedValue: true },
					message: "must be equal to constant",
					schema: true,
					parentSchema: schema19.properties.reopen,
					data: data12
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
		if (data.edit !== void 0 && func0.call(data, "edit")) {
			let data13 = data.edit;
			if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
				if (Object.keys(data13).length < 1) {
					const err37 = {
						instancePath: instancePath + "/edit",
						schemaPath: "#/properties/edit/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema19.properties.edit,
						data: data13
					};
					if (vErrors === null) vErrors = [err37];
					else vErrors.push(err37);
					errors++;
				}
				for (const key1 of Object.keys(data13)) if (!(key1 === "title" || key1 === "details" || key1 === "body")) {
					const err38 = {
						instancePath: instancePath + "/edit",
						schemaPath: "#/properties/edit/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema19.properties.edit,
						data: data13
					};
					if (vErrors === null) vErrors = [err38];
					else vErrors.push(err38);
					errors++;
				}
				if (data13.title !== void 0 && func0.call(data13, "title")) {
					let data14 = data13.title;
					if (typeof data14 !== "string") {
						const err39 = {
							instancePath: instancePath + "/edit/title",
							schemaPath: "#/properties/edit/properties/title/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema19.properties.edit.properties.title.type,
							parentSchema: schema19.properties.edit.properties.title,
							data: data14
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
				}
				if (data13.details !== void 0 && func0.call(data13, "details")) {
					let data15 = data13.details;
					if (data15 && typeof data15 == "object" && !Array.isArray(data15)) for (const key2 of Object.keys(data15)) {
						let data16 = data15[key2];
						if (typeof data16 !== "string" && !(typeof data16 == "number" && isFinite(data16)) && typeof data16 !== "boolean" && data16 !== null && !Array.isArray(data16)) {
							const err40 = {
								instancePath: instancePath + "/edit/details/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/details/additionalProperties/type",
								keyword: "type",
								params: { type: schema16.additionalProperties.type },
								message: "must be string,number,boolean,null,array",
								schema: schema16.additionalProperties.type,
								parentSchema: schema16.additionalProperties,
								data: data16
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
						if (Array.isArray(data16)) {
							const len4 = data16.length;
							for (let i4 = 0; i4 < len4; i4++) {
								let data17 = data16[i4];
								if (typeof data17 !== "string") {
									const err41 = {
										instancePath: instancePath + "/edit/details/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4,
										schemaPath: "#/definitions/details/additionalProperties/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema16.additionalProperties.items.type,
										parentSchema: schema16.additionalProperties.items,
										data: data17
									};
									if (vErrors === null) vErrors = [err41];
									else vErrors.push(err41);
									errors++;
								}
							}
						}
					}
					else {
						const err42 = {
							instancePath: instancePath + "/edit/details",
							schemaPath: "#/definitions/details/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema16.type,
							parentSchema: schema16,
							data: data15
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
				}
				if (data13.body !== void 0 && func0.call(data13, "body")) {
					let data18 = data13.body;
					if (typeof data18 !== "string" && data18 !== null) {
						const err43 = {
							instancePath: instancePath + "/edit/body",
							schemaPath: "#/properties/edit/properties/body/type",
							keyword: "type",
							params: { type: schema19.properties.edit.properties.body.type },
							message: "must be string,null",
							schema: schema19.properties.edit.properties.body.type,
							parentSchema: schema19.properties.edit.properties.body,
							data: data18
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
						errors++;
					}
				}
			} else {
				const err44 = {
					instancePath: instancePath + "/edit",
					schemaPath: "#/properties/edit/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema19.properties.edit.type,
					parentSchema: schema19.properties.edit,
					data: data13
				};
				if (vErrors === null) vErrors = [err44];
				else vErrors.push(err44);
				errors++;
			}
		}
		if (data.expect !== void 0 && func0.call(data, "expect")) {
			if (!validate13(data.expect, {
				instancePath: instancePath + "/expect",
				parentData: data,
				parentDataProperty: "expect",
				rootData
			})) {
				vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err45 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema19.type,
			parentSchema: schema19,
			data
		};
		if (vErrors === null) vErrors = [err45];
		else vErrors.push(err45);
		errors++;
	}
	validate12.errors = vErrors;
	return errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
				schema: schema12.required,
				parentSchema: schema12,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.declared === void 0 || !func0.call(data, "declared")) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "declared" },
				message: "must have required property 'declared'",
				schema: schema12.required,
				parentSchema: schema12,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.story === void 0 || !func0.call(data, "story")) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "story" },
				message: "must have required property 'story'",
				schema: schema12.required,
				parentSchema: schema12,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "name" || key0 === "declared" || key0 === "incident" || key0 === "runs" || key0 === "story")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema12,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.name !== void 0 && func0.call(data, "name")) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (func49(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/properties/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema12.properties.name,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema12.properties.name.type,
					parentSchema: schema12.properties.name,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.declared !== void 0 && func0.call(data, "declared")) {
			let data1 = data.declared;
			if (typeof data1 === "string") {
				if (!pattern0.test(data1)) {
					const err6 = {
						instancePath: instancePath + "/declared",
						schemaPath: "#/definitions/instant/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$" },
						message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$\"",
						schema: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?$",
						parentSchema: schema13,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/declared",
					schemaPath: "#/definitions/instant/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema13.type,
					parentSchema: schema13,
					data: data1
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.incident !== void 0 && func0.call(data, "incident")) {
			let data2 = data.incident;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				for (const key1 of Object.keys(data2)) if (!(key1 === "title" || key1 === "author" || key1 === "type" || key1 === "labels" || key1 === "assignees" || key1 === "details" || key1 === "body")) {
					const err8 = {
						instancePath: instancePath + "/incident",
						schemaPath: "#/properties/incident/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema12.properties.incident,
						data: data2
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data2.title !== void 0 && func0.call(data2, "title")) {
					let data3 = data2.title;
					if (typeof data3 !== "string") {
						const err9 = {
							instancePath: instancePath + "/incident/title",
							schemaPath: "#/properties/incident/properties/title/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.properties.incident.properties.title.type,
							parentSchema: schema12.properties.incident.properties.title,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
				if (data2.author !== void 0 && func0.call(data2, "author")) {
					let data4 = data2.author;
					if (typeof data4 === "string") {
						if (func49(data4) < 1) {
							const err10 = {
								instancePath: instancePath + "/incident/author",
								schemaPath: "#/properties/incident/properties/author/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema12.properties.incident.properties.author,
								data: data4
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
					} else {
						const err11 = {
							instancePath: instancePath + "/incident/author",
							schemaPath: "#/properties/incident/properties/author/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema12.properties.incident.properties.author.type,
							parentSchema: schema12.properties.incident.properties.author,
							data: data4
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
				if (data2.type !== void 0 && func0.call(data2, "type")) {
					let data5 = data2.type;
					if (typeof data5 !== "string" && data5 !== null) {
						const err12 = {
							instancePath: instancePath + "/incident/type",
							schemaPath: "#/properties/incident/properties/type/type",
							keyword: "type",
							params: { type: schema12.properties.incident.properties.type.type },
							message: "must be string,null",
							schema: schema12.properties.incident.properties.type.type,
							parentSchema: schema12.properties.incident.properties.type,
							data: data5
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
				if (data2.labels !== void 0 && func0.call(data2, "labels")) {
					let data6 = data2.labels;
					if (Array.isArray(data6)) {
						const len0 = data6.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data7 = data6[i0];
							if (typeof data7 !== "string") {
								const err13 = {
									instancePath: instancePath + "/incident/labels/" + i0,
									schemaPath: "#/definitions/texts/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema14.items.type,
									parentSchema: schema14.items,
									data: data7
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							}
						}
					} else {
						const err14 = {
							instancePath: instancePath + "/incident/labels",
							schemaPath: "#/definitions/texts/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema14.type,
							parentSchema: schema14,
							data: data6
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				if (data2.assignees !== void 0 && func0.call(data2, "assignees")) {
					let data8 = data2.assignees;
					if (Array.isArray(data8)) {
						const len1 = data8.length;
						for (let i1 = 0; i1 < len1; i1++) {
							let data9 = data8[i1];
							if (typeof data9 !== "string") {
								const err15 = {
									instancePath: instancePath + "/incident/assignees/" + i1,
									schemaPath: "#/definitions/texts/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema14.items.type,
									parentSchema: schema14.items,
									data: data9
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/incident/assignees",
							schemaPath: "#/definitions/texts/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema14.type,
							parentSchema: schema14,
							data: data8
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data2.details !== void 0 && func0.call(data2, "details")) {
					let data10 = data2.details;
					if (data10 && typeof data10 == "object" && !Array.isArray(data10)) for (const key2 of Object.keys(data10)) {
						let data11 = data10[key2];
						if (typeof data11 !== "string" && !(typeof data11 == "number" && isFinite(data11)) && typeof data11 !== "boolean" && data11 !== null && !Array.isArray(data11)) {
							const err17 = {
								instancePath: instancePath + "/incident/details/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/definitions/details/additionalProperties/type",
								keyword: "type",
								params: { type: schema16.additionalProperties.type },
								message: "must be string,number,boolean,null,array",
								schema: schema16.additionalProperties.type,
								parentSchema: schema16.additionalProperties,
								data: data11
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (Array.isArray(data11)) {
							const len2 = data11.length;
							for (let i2 = 0; i2 < len2; i2++) {
								let data12 = data11[i2];
								if (typeof data12 !== "string") {
									const err18 = {
										instancePath: instancePath + "/incident/details/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i2,
										schemaPath: "#/definitions/details/additionalProperties/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema16.additionalProperties.items.type,
										parentSchema: schema16.additionalProperties.items,
										data: data12
									};
									if (vErrors === null) vErrors = [err18];
									else vErrors.push(err18);
									errors++;
								}
							}
						}
					}
					else {
						const err19 = {
							instancePath: instancePath + "/incident/details",
							schemaPath: "#/definitions/details/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema16.type,
							parentSchema: schema16,
							data: data10
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data2.body !== void 0 && func0.call(data2, "body")) {
					let data13 = data2.body;
					if (typeof data13 !== "string" && data13 !== null) {
						const err20 = {
							instancePath: instancePath + "/incident/body",
							schemaPath: "#/properties/incident/properties/body/type",
							keyword: "type",
							params: { type: schema12.properties.incident.properties.body.type },
							message: "must be string,null",
							schema: schema12.properties.incident.properties.body.type,
							parentSchema: schema12.properties.incident.properties.body,
							data: data13
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/incident",
					schemaPath: "#/properties/incident/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema12.properties.incident.type,
					parentSchema: schema12.properties.incident,
					data: data2
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.runs !== void 0 && func0.call(data, "runs")) {
			let data14 = data.runs;
			if ((!data14 || typeof data14 != "object") && typeof data14 !== "string") {
				const err22 = {
					instancePath: instancePath + "/runs",
					schemaPath: "#/properties/runs/type",
					keyword: "type",
					params: { type: schema12.properties.runs.type },
					message: "must be string,object,array",
					schema: schema12.properties.runs.type,
					parentSchema: schema12.properties.runs,
					data: data14
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
			const _errs38 = errors;
			let valid13 = true;
			const _errs39 = errors;
			if (typeof data14 !== "string") {
				const err23 = {};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
			var _valid0 = _errs39 === errors;
			errors = _errs38;
			if (vErrors !== null) {
				if (_errs38) vErrors.length = _errs38;
				else vErrors = null;
			}
			let ifClause0;
			if (_valid0) {
				const _errs41 = errors;
				if (!(data14 === "due")) {
					const err24 = {
						instancePath: instancePath + "/runs",
						schemaPath: "#/properties/runs/then/enum",
						keyword: "enum",
						params: { allowedValues: schema12.properties.runs.then.enum },
						message: "must be equal to one of the allowed values",
						schema: schema12.properties.runs.then.enum,
						parentSchema: schema12.properties.runs.then,
						data: data14
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
				var _valid0 = _errs41 === errors;
				valid13 = _valid0;
				ifClause0 = "then";
			} else {
				const _errs42 = errors;
				const _errs43 = errors;
				let valid14 = true;
				const _errs44 = errors;
				if (!Array.isArray(data14)) {
					const err25 = {};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
				var _valid1 = _errs44 === errors;
				errors = _errs43;
				if (vErrors !== null) {
					if (_errs43) vErrors.length = _errs43;
					else vErrors = null;
				}
				let ifClause1;
				if (_valid1) {
					const _errs46 = errors;
					if (Array.isArray(data14)) {
						const len3 = data14.length;
						for (let i3 = 0; i3 < len3; i3++) {
							let data15 = data14[i3];
							if (typeof data15 === "string") {
								if (!pattern1.test(data15)) {
									const err26 = {
										instancePath: instancePath + "/runs/" + i3,
										schemaPath: "#/definitions/moment/pattern",
										keyword: "pattern",
										params: { pattern: "^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$" },
										message: "must match pattern \"^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$\"",
										schema: "^(?=.)(?:(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?)?)$",
										parentSchema: schema17,
										data: data15
									};
									if (vErrors === null) vErrors = [err26];
									else vErrors.push(err26);
									errors++;
								}
							} else {
								const err27 = {
									instancePath: instancePath + "/runs/" + i3,
									schemaPath: "#/definitions/moment/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema17.type,
									parentSchema: schema17,
									data: data15
								};
								if (vErrors === null) vErrors = [err27];
								else vErrors.push(err27);
								errors++;
							}
						}
					}
					var _valid1 = _errs46 === errors;
					valid14 = _valid1;
					ifClause1 = "then";
				} else {
					const _errs50 = errors;
					if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
						if (data14.every === void 0 || !func0.call(data14, "every")) {
							const err28 = {
								instancePath: instancePath + "/runs",
								schemaPath: "#/properties/runs/else/else/required",
								keyword: "required",
								params: { missingProperty: "every" },
								message: "must have required property 'every'",
								schema: schema12.properties.runs.else.else.required,
								parentSchema: schema12.properties.runs.else.else,
								data: data14
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
						for (const key3 of Object.keys(data14)) if (!(key3 === "every")) {
							const err29 = {
								instancePath: instancePath + "/runs",
								schemaPath: "#/properties/runs/else/else/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema12.properties.runs.else.else,
								data: data14
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
						if (data14.every !== void 0 && func0.call(data14, "every")) {
							let data16 = data14.every;
							if (typeof data16 === "string") {
								if (!pattern2.test(data16)) {
									const err30 = {
										instancePath: instancePath + "/runs/every",
										schemaPath: "#/definitions/duration/pattern",
										keyword: "pattern",
										params: { pattern: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$" },
										message: "must match pattern \"^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$\"",
										schema: "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$",
										parentSchema: schema18,
										data: data16
									};
									if (vErrors === null) vErrors = [err30];
									else vErrors.push(err30);
									errors++;
								}
							} else {
								const err31 = {
									instancePath: instancePath + "/runs/every",
									schemaPath: "#/definitions/duration/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema18.type,
									parentSchema: schema18,
									data: data16
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
						}
					}
					var _valid1 = _errs50 === errors;
					valid14 = _valid1;
					ifClause1 = "else";
				}
				if (!valid14) {
					const err32 = {
						instancePath: instancePath + "/runs",
						schemaPath: "#/properties/runs/else/if",
						keyword: "if",
						params: { failingKeyword: ifClause1 },
						message: "must match \"" + ifClause1 + "\" schema",
						schema: schema12.properties.runs.else.if,
						parentSchema: schema12.properties.runs.else,
						data: data14
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
				var _valid0 = _errs42 === errors;
				valid13 = _valid0;
				ifClause0 = "else";
			}
			if (!valid13) {
				const err33 = {
					instancePath: instancePath + "/runs",
					schemaPath: "#/properties/runs/if",
					keyword: "if",
					params: { failingKeyword: ifClause0 },
					message: "must match \"" + ifClause0 + "\" schema",
					schema: schema12.properties.runs.if,
					parentSchema: schema12.properties.runs,
					data: data14
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.story !== void 0 && func0.call(data, "story")) {
			let data17 = data.story;
			if (Array.isArray(data17)) {
				if (data17.length < 1) {
					const err34 = {
						instancePath: instancePath + "/story",
						schemaPath: "#/properties/story/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema12.properties.story,
						data: data17
					};
					if (vErrors === null) vErrors = [err34];
					else vErrors.push(err34);
					errors++;
				}
				const len4 = data17.length;
				for (let i4 = 0; i4 < len4; i4++) if (!validate12(data17[i4], {
					instancePath: instancePath + "/story/" + i4,
					parentData: data17,
					parentDataProperty: i4,
					rootData
				})) {
					vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
					errors = vErrors.length;
				}
			} else {
				const err35 = {
					instancePath: instancePath + "/story",
					schemaPath: "#/properties/story/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema12.properties.story.type,
					parentSchema: schema12.properties.story,
					data: data17
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
	} else {
		const err36 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema12.type,
			parentSchema: schema12,
			data
		};
		if (vErrors === null) vErrors = [err36];
		else vErrors.push(err36);
		errors++;
	}
	validate11.errors = vErrors;
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
		if (data.cases === void 0 || !func0.call(data, "cases")) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "cases" },
				message: "must have required property 'cases'",
				schema: schema11.required,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 of Object.keys(data)) if (!(key0 === "version" || key0 === "policy" || key0 === "people" || key0 === "cases")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.version !== void 0 && func0.call(data, "version")) {
			let data0 = data.version;
			if (1 !== data0) {
				const err3 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 },
					message: "must be equal to constant",
					schema: 1,
					parentSchema: schema11.properties.version,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.policy !== void 0 && func0.call(data, "policy")) {
			let data1 = data.policy;
			if (typeof data1 === "string") {
				if (func49(data1) < 1) {
					const err4 = {
						instancePath: instancePath + "/policy",
						schemaPath: "#/properties/policy/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema11.properties.policy,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/policy",
					schemaPath: "#/properties/policy/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema11.properties.policy.type,
					parentSchema: schema11.properties.policy,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.people !== void 0 && func0.call(data, "people")) {
			let data2 = data.people;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) for (const key1 of Object.keys(data2)) {
				let data3 = data2[key1];
				if (!(data3 === "none" || data3 === "read" || data3 === "triage" || data3 === "write" || data3 === "maintain" || data3 === "admin")) {
					const err6 = {
						instancePath: instancePath + "/people/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/people/additionalProperties/enum",
						keyword: "enum",
						params: { allowedValues: schema11.properties.people.additionalProperties.enum },
						message: "must be equal to one of the allowed values",
						schema: schema11.properties.people.additionalProperties.enum,
						parentSchema: schema11.properties.people.additionalProperties,
						data: data3
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
			else {
				const err7 = {
					instancePath: instancePath + "/people",
					schemaPath: "#/properties/people/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema11.properties.people.type,
					parentSchema: schema11.properties.people,
					data: data2
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.cases !== void 0 && func0.call(data, "cases")) {
			let data4 = data.cases;
			if (Array.isArray(data4)) {
				if (data4.length < 1) {
					const err8 = {
						instancePath: instancePath + "/cases",
						schemaPath: "#/properties/cases/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema11.properties.cases,
						data: data4
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				const len0 = data4.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate11(data4[i0], {
					instancePath: instancePath + "/cases/" + i0,
					parentData: data4,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
					errors = vErrors.length;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/cases",
					schemaPath: "#/properties/cases/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema11.properties.cases.type,
					parentSchema: schema11.properties.cases,
					data: data4
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
			schema: schema11.type,
			parentSchema: schema11,
			data
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
// src/cases/moment.ts
/** A duration since `declared`, or an instant of its own; null when it is neither. */
function readMoment(text, declared) {
	const duration = parseDuration(text);
	return duration === null ? parseInstant(text) : declared + duration;
}
// src/cases/read.ts
/** Reads a policy-test file. Every problem at once, each with its place; never throws. */
function readTests(text, file) {
	const yaml = parseYaml(text, file);
	if (yaml.value === void 0 || yaml.diagnostics.length > 0) return {
		ok: false,
		diagnostics: yaml.diagnostics
	};
	const problems = checkShape(yaml.value, validator_default);
	if (problems.length > 0) return {
		ok: false,
		diagnostics: locateProblems(problems, yaml)
	};
	const document = yaml.value;
	const found = [];
	const cases = document.cases.map((one, index) => readCase(document, one, `/cases/${index}`, yaml, found));
	const diagnostics = locateProblems(found, yaml);
	if (found.length > 0) return {
		ok: false,
		diagnostics
	};
	return {
		ok: true,
		value: {
			file,
			policy: document.policy ?? null,
			cases
		},
		diagnostics
	};
}
function readCase(document, one, path, yaml, found) {
	const declared = parseInstant(one.declared);
	if (declared === null) found.push(problem("bad-instant", `${path}/declared`, { found: one.declared }));
	const from = declared ?? 0;
	const story = one.story.map((entry, index) => readEntry(entry, `${path}/story/${index}`, from, yaml, found));
	for (const [index, entry] of story.entries()) {
		const before = story[index - 1];
		if (before && entry.at < before.at) found.push(problem("story-goes-back", `${path}/story/${index}/at`, { found: one.story[index]?.at ?? "" }));
	}
	if (!one.story.some(({ expect }) => expect !== void 0)) found.push(problem("case-without-expect", path, { found: one.name }));
	return {
		name: one.name,
		declared: from,
		incident: one.incident ?? {},
		people: document.people ?? {},
		runs: readRuns(one.runs, `${path}/runs`, from, found),
		story,
		place: yaml.place(path)
	};
}
function readRuns(runs, path, declared, found) {
	if (runs === void 0 || runs === "due") return { kind: "due" };
	if (!isList(runs)) {
		const seconds = parseDuration(runs.every) ?? 0;
		if (seconds === 0) found.push(problem("zero-duration", `${path}/every`, { found: runs.every }));
		return {
			kind: "every",
			seconds
		};
	}
	return {
		kind: "at",
		times: runs.map((time, index) => moment(time, `${path}/${index}`, declared, found))
	};
}
const isList = (value) => Array.isArray(value);
function moment(text, path, declared, found) {
	const at = readMoment(text, declared);
	if (at === null) found.push(problem("bad-instant", path, { found: text }));
	return at ?? declared;
}
const ACTS = [
	"comment",
	"label",
	"unlabel",
	"assign",
	"unassign",
	"close",
	"reopen",
	"edit"
];
function readEntry(entry, path, declared, yaml, found) {
	const acts = ACTS.filter((act) => entry[act] !== void 0);
	const told = acts.map((act) => `\`${act}\``).join(", ");
	if (acts.length > 1) found.push(problem("several-events", path, { found: told }));
	if (acts.length > 0 && entry.by === void 0) found.push(problem("event-by-nobody", path, { found: told }));
	if (acts.length === 0 && entry.expect === void 0) found.push(problem("empty-entry", path, { found: entry.at }));
	if (acts.length === 0 && entry.by !== void 0) found.push(problem("does-nothing", path, { found: entry.by }));
	if (typeof entry.expect?.next === "string") moment(entry.expect.next, `${path}/expect/next`, declared, found);
	const what = acts[0] === void 0 ? null : readAct(entry, acts[0]);
	return {
		at: moment(entry.at, `${path}/at`, declared, found),
		event: what && entry.by !== void 0 ? {
			by: entry.by,
			what
		} : null,
		expect: entry.expect ?? null,
		place: yaml.place(path, "expect")
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
			labels: many(entry[act])
		};
		case "assign":
		case "unassign": return {
			kind: act,
			logins: many(entry[act])
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
			body: entry.edit?.body ?? null
		};
		default: return act;
	}
}
const many = (value) => value === void 0 ? [] : typeof value === "string" ? [value] : value;
// src/cases/compare.ts
/** Everything named in `expect` that is not so; what it does not name is not checked. */
function compare(compared, expect) {
	const { issue, state, since, test } = compared;
	const failures = [];
	const check = (what, expected, actual, same) => {
		if (!same) failures.push(failure(compared, what, expected, actual));
	};
	if (expect.severity !== void 0) check("severity", expect.severity, state.severity, expect.severity === state.severity);
	if (expect.level !== void 0) check("level", expect.level, state.level, expect.level === state.level);
	if (expect.status !== void 0) check("status", expect.status, state.status, expect.status === state.status);
	if (expect.assigned) check("assigned", expect.assigned, issue.assignees, sameSet(expect.assigned, issue.assignees));
	for (const [role, people] of Object.entries(expect.holders ?? {})) {
		const actual = state.holders[role] ?? [];
		check("holders", { [role]: people }, { [role]: actual }, sameSet(people, actual));
	}
	const has = (label) => issue.labels.some((own) => fold(own) === fold(label));
	if (expect.labels) check("labels", expect.labels, issue.labels, expect.labels.every(has));
	if (expect["not-labels"]) check("not-labels", expect["not-labels"], issue.labels, !expect["not-labels"].some(has));
	if (expect.next !== void 0) {
		const wanted = expect.next === null ? null : readMoment(expect.next, test.declared);
		const actual = state.next?.at ?? null;
		check("next", expect.next, tellMoment(actual, test.declared, expect.next), wanted === actual);
	}
	if (expect.fired) check("fired", expect.fired, since.fired, sameList(expect.fired, since.fired));
	if (expect.mentioned) check("mentioned", expect.mentioned, [...new Set(since.mentioned)], sameSet(expect.mentioned, since.mentioned));
	if (expect.comments !== void 0) check("comments", expect.comments, since.comments, expect.comments === since.comments);
	return failures;
}
const fold = (text) => text.toLowerCase();
const sorted = (list) => [...list].map(fold).toSorted();
const sameList = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sameSet = (a, b) => sameList([...new Set(a.map(fold))], [...new Set(b.map(fold))]);
/** In the terms the author wrote: since `declared`, or as an instant. */
function tellMoment(at, declared, written) {
	if (at === null) return null;
	return written !== null && /T|^\d{4}-/.test(written) ? formatInstant(at) : formatDuration(at - declared);
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
/** The rules behind what differs: triggers that fired or should have, the severity's thresholds, a role's `who`. */
function decidingRules({ policy, state, last, since }, what, expected, actual) {
	const explain = (name, rule) => ({
		name,
		place: rule?.place ?? null,
		trace: rule !== null && state.facts !== null ? rule.explain(state.facts) : null
	});
	if (what === "severity") {
		const ids = /* @__PURE__ */ new Set([expected, actual]);
		return policy.severities.filter(({ id }) => ids.has(id)).map(({ id, when }) => explain(`severity ${id}`, when));
	}
	if (what === "holders" || what === "assigned") return (typeof expected === "object" && expected !== null && !Array.isArray(expected) ? Object.keys(expected) : [...policy.roles.keys()]).flatMap((id) => {
		const role = policy.roles.get(id);
		return role ? [explain(`role ${id}`, role.who)] : [];
	});
	const involved = /* @__PURE__ */ new Set([
		...Array.isArray(expected) ? expected : [],
		...since.fired,
		...last?.fired.map(({ trigger }) => trigger) ?? []
	]);
	if (what === "next" && state.next) involved.add(state.next.trigger);
	return policy.triggers.filter(({ id }) => involved.has(id)).map(({ id, when }) => explain(`trigger ${id}`, when));
}
// src/cases/run-case.ts
const NOTHING = {
	fired: [],
	mentioned: [],
	comments: 0
};
function runCase(policy, test) {
	const story = new Story(policy, test);
	const failures = [];
	for (const entry of test.story) {
		if (entry.event) story.happen(entry, entry.event);
		if (!entry.expect) continue;
		story.runUpTo(entry.at);
		const state = outlook(policy, story.issue, entry.at);
		failures.push(...compare({
			policy,
			test,
			entry,
			issue: story.issue,
			state,
			since: story.since,
			last: story.last
		}, entry.expect));
		story.since = NOTHING;
	}
	story.runUpTo(test.story.at(-1)?.at ?? test.declared);
	return {
		name: test.name,
		place: test.place,
		passed: failures.length === 0,
		failures
	};
}
var Story = class {
	issue;
	since = NOTHING;
	last = null;
	#policy;
	#test;
	#times;
	#ran;
	constructor(policy, test) {
		this.#policy = policy;
		this.#test = test;
		this.issue = opened(policy, test);
		this.#times = timetable(test);
		this.#ran = test.declared - 1;
		if (test.runs.kind === "due" && test.story[0]?.event && test.story[0].at <= test.declared) return;
		if (test.runs.kind === "due") this.#run(test.declared);
	}
	/** A person does something: whatever was due before runs before it; then, unless the case has its own times, the engine runs. */
	happen(entry, event) {
		this.runUpTo(entry.at - 1);
		this.issue = personDid(this.issue, event.by, resolve(this.#policy, event.what), entry.at);
		if (this.#test.runs.kind === "due") this.#run(entry.at);
	}
	runUpTo(limit) {
		if (this.#test.runs.kind !== "due") {
			for (const at of this.#times.filter((time) => time > this.#ran && time <= limit)) this.#run(at);
			return;
		}
		const from = Math.max(this.#ran, this.#test.declared);
		for (const run of rehearseDue(this.#policy, this.issue, from, limit)) this.#ranAs(run);
	}
	#run(at) {
		this.#ranAs(rehearseRun(this.#policy, this.issue, at));
	}
	#ranAs({ at, issue, decision, effects }) {
		this.#ran = at;
		this.issue = issue;
		this.last = decision;
		const comments = effects.filter((effect) => effect.type === "say" && effect.comment !== null).length;
		this.since = {
			fired: [...this.since.fired, ...decision.fired.map(({ trigger }) => trigger)],
			mentioned: [...this.since.mentioned, ...comments > 0 ? decision.comment?.mentions ?? [] : []],
			comments: this.since.comments + comments
		};
	}
};
/** Times at which the engine runs when the case names them; `every` runs at the declaration and at each multiple. */
function timetable(test) {
	const { runs, declared, story } = test;
	if (runs.kind === "due") return [];
	if (runs.kind === "at") return runs.times.toSorted((a, b) => a - b);
	const end = story.at(-1)?.at ?? declared;
	return Array.from({ length: Math.floor((end - declared) / runs.seconds) + 1 }, (_, n) => declared + n * runs.seconds);
}
/** The issue as opened at `declared`: with the incident's label, unless the case gives the labels itself. */
function opened(policy, { declared, incident, people }) {
	return openIssue({
		at: declared,
		author: incident.author ?? "reporter",
		title: incident.title ?? "Incident",
		body: incident.body ?? writeBody(policy, incident.details ?? {}),
		type: incident.type ?? null,
		labels: incident.labels ?? policy.incident.labels.slice(0, 1),
		assignees: incident.assignees ?? [],
		people: Object.fromEntries(Object.entries(people).map(([login, permission]) => [login.toLowerCase(), {
			permission,
			assignable: permission !== "none"
		}]))
	});
}
function resolve(policy, what) {
	if (what.kind !== "edit") return what;
	const body = what.body ?? (what.details === null ? null : writeBody(policy, what.details));
	return {
		kind: "edit",
		title: what.title,
		body
	};
}
export { readTests, runCase };
