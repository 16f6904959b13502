import { D as parseDuration, E as formatInstant, L as fromPointer, M as locateProblems, N as problem, O as parseInstant, T as formatDuration, _ as truthy, f as scopeOf, g as compileRule, h as decisive, l as checkShape, n as loadVariant, p as describeRule, s as parseYaml, x as canonicalJson, y as rulePositions, z as toPointer } from "./policy.js";
import "./policy2.js";
import { t as callable } from "./callable2.js";
import { b as writeBody, c as outlook, d as askedAt, f as turnAfter, g as personDid, i as openIssue, o as rehearseDue, s as rehearseRun } from "./engine.js";
import { n as difference, r as findFacts, t as domainOf$1 } from "./analysis.js";
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
// src/cases/flow.ts
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
/** A value as one line of YAML in flow style, quoted where it has to be. Pure. */
function flow(value) {
	if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
	if (typeof value === "string") return isPlain(value) ? value : JSON.stringify(value);
	if (value === null || typeof value !== "object") return String(value);
	const entries = Object.entries(value).map(([key, one]) => `${flow(key)}: ${flow(one)}`);
	return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
const isPlain = (text) => DURATION.test(text) || PLAIN.test(text) && !WORDS.has(text.toLowerCase());
// src/cases/story.ts
const NOTHING = {
	fired: [],
	mentioned: [],
	comments: 0
};
var Story = class {
	issue;
	since = NOTHING;
	last = null;
	#policy;
	#test;
	#times;
	#observe;
	#ran;
	constructor(policy, test, observe = () => {}) {
		this.#observe = observe;
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
		this.befall(entry, event);
		if (this.#test.runs.kind === "due") this.#run(entry.at);
	}
	/** The same without the run that sees it. */
	befall(entry, event) {
		this.runUpTo(entry.at - 1);
		this.issue = this.after(event, entry.at);
	}
	/** The issue after somebody did something, before any run. */
	after({ by, what }, at) {
		return personDid(this.issue, by, resolve(this.#policy, what), at);
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
		this.#observe(this.issue, at);
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
// src/cases/witness-story.ts
/** Who acts in the story of a witness. */
const REPORTER = "reporter";
const RESPONDER = "responder";
/** Ways to tell a story with these facts, the plainest first. */
function variantsOf(policy, facts) {
	const chosen = chosenSeverity(policy, facts) === null ? [null] : [
		null,
		0,
		1
	];
	const asked = numberAt(facts, "level") > 1 ? [false, true] : [false];
	return chosen.flatMap((chosenAt) => asked.map((asks) => ({
		chosenAt,
		asks
	})));
}
/** The value of a fact by its path; undefined when the facts leave it out. */
function factAt(facts, path) {
	const [group = "", name] = path.split(".");
	const held = facts[group];
	if (name === void 0) return held;
	return held !== null && typeof held === "object" && Object.hasOwn(held, name) ? held[name] : void 0;
}
const numberAt = (facts, path) => {
	const value = factAt(facts, path);
	return typeof value === "number" ? value : 0;
};
/** How old the incident is to be. */
function ageOf({ severities }, facts) {
	const ages = Object.values(facts["elapsed"] ?? {}).map((minutes) => Math.round(Number(minutes) * 60));
	const every = Math.max(0, ...severities.map(({ updateEvery }) => updateEvery ?? 0));
	return Math.max(0, ...ages, numberAt(facts, "count.missed-updates") * every);
}
/** What people do, in the order of time. */
function actsOf$1(policy, facts, { chosenAt, asks }) {
	const age = ageOf(policy, facts);
	const acts = [];
	const since = (name) => {
		const minutes = factAt(facts, `elapsed.since-${name}`);
		return typeof minutes === "number" ? Math.max(0, age - Math.round(minutes * 60)) : null;
	};
	const add = (at, by, what, times = 1) => void acts.push(...Array.from({ length: Math.min(times, MOST$1) }, () => ({
		at: Math.min(at, age),
		by,
		what
	})));
	const say = (body) => ({
		kind: "comment",
		body
	});
	const status = factAt(facts, "incident.status");
	const count = (name) => numberAt(facts, `count.${name}`);
	const severity = chosenSeverity(policy, facts);
	if (severity !== null && chosenAt !== null) add(chosenAt, RESPONDER, severity);
	for (let times = 0; times < Math.min(count("reopenings"), MOST$1); times += 1) {
		add(0, RESPONDER, {
			kind: "close",
			reason: "completed"
		});
		add(0, RESPONDER, { kind: "reopen" });
	}
	if (asks) add(since("level") ?? 0, REPORTER, say("/escalate"), numberAt(facts, "level") - 1);
	const isAcknowledged = factAt(facts, "incident.acknowledged") === true || status === "acknowledged";
	if (since("acknowledged") !== null || isAcknowledged) add(since("acknowledged") ?? 0, RESPONDER, say("/ack"));
	const updated = since("update");
	if (count("updates") > 0 || (updated ?? 0) > 0) add(updated ?? age, REPORTER, say("/update As before."), Math.max(1, count("updates")));
	const every = numberAt(facts, "severity.update-every") * 60;
	if (every > 0 && policy.severities.every(({ updateEvery }) => updateEvery !== every)) add(updated ?? 0, REPORTER, say(`/next ${formatDuration(every)}`));
	for (let times = 0; times < Math.min(count("reassignments"), MOST$1); times += 1) add(age, RESPONDER, {
		kind: "assign",
		logins: [`helper-${times + 1}`]
	});
	if (since("mitigated") !== null || status === "mitigated") add(since("mitigated") ?? age, RESPONDER, say("/mitigated"));
	if (since("resolved") !== null || status === "resolved" || status === "reviewed") add(since("resolved") ?? age, RESPONDER, {
		kind: "close",
		reason: "completed"
	});
	if (status === "reviewed" || factAt(facts, "review.done") === true) add(age, RESPONDER, say("/reviewed"));
	if (factAt(facts, "incident.snoozed") === true) add(age, RESPONDER, say("/snooze 15m waiting"));
	add(age, REPORTER, say("/escalate"), count("help-requests"));
	return acts.toSorted((a, b) => a.at - b.at);
}
/** More of the same act is no story anybody pastes. */
const MOST$1 = 20;
/** How a person chooses the severity that the facts have; null when they have none. A label acknowledges nothing. */
function chosenSeverity({ severities, review }, facts) {
	const [id, rank] = [factAt(facts, "severity.id"), factAt(facts, "severity.rank")];
	const within = factAt(facts, "severity.acknowledge-within");
	const found = severities.find((one) => one.id === id) ?? severities.find((one) => one.rank === rank) ?? severities.find((one) => typeof within === "number" && one.acknowledgeWithin === within * 60) ?? severities.find((one) => factAt(facts, "review.required") === true && review?.severities.includes(one.id));
	if (!found) return null;
	return found.label === null ? {
		kind: "comment",
		body: `/severity ${found.id}`
	} : {
		kind: "label",
		labels: [found.label]
	};
}
// src/cases/witness.ts
/** Facts that a rule was found to hold or fail for, as a case one can paste into a policy test. Pure. */
/** A Monday morning: most calendars are open. */
const BASE = 1795428e3;
const MOST_INSTANTS = 200;
/** Runs whenever something is due are shown for no longer than this. */
const LONG = 86400;
/**
* A case for facts of an incident under this policy, ready to paste under `cases:` (YAML, indented by two), with the people it
* needs in a comment. It passes as it stands. Facts that no story of this kind reaches are named in comments, with what they
* are instead: then the case is near the witness, and is not it.
*/
function witnessCase(policy, facts, name = "a witness") {
	let best = null;
	for (const variant of variantsOf(policy, facts)) {
		const tried = rehearse(policy, facts, actsOf$1(policy, facts, variant));
		if (best === null || tried.unlike.length < best.unlike.length) best = tried;
		if (best.unlike.length === 0) break;
	}
	return best ? write(name, best) : "";
}
/** The people of a witness case, for `people:` of its file. */
function witnessPeople(policy, facts) {
	const trusted = factAt(facts, "incident.trusted") !== false;
	const called = callable([policy], instantOf(policy, facts)).map((login) => [login, "write"]);
	return {
		...Object.fromEntries(called),
		[REPORTER]: trusted ? "triage" : "none",
		[RESPONDER]: "write"
	};
}
function rehearse(policy, facts, acts) {
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
	const test = {
		name: "",
		declared,
		incident: incidentOf$1(policy, facts),
		people: witnessPeople(policy, facts),
		runs: due ? { kind: "due" } : {
			kind: "at",
			times
		},
		story: acts.map(({ at, by, what }) => ({
			at: declared + at,
			event: {
				by,
				what
			},
			expect: null,
			place
		})),
		place
	};
	const told = new Story(policy, test);
	const last = due && atEnd === 1 ? acts.at(-1) : void 0;
	for (const entry of last ? test.story.slice(0, -1) : test.story) if (entry.event) told.happen(entry, entry.event);
	told.runUpTo(end - 1);
	const seen = outlook(policy, last ? told.after(last, end) : told.issue, end).facts ?? {};
	const final = test.story.at(-1);
	if (last && final?.event) told.happen(final, final.event);
	told.runUpTo(end);
	return {
		test: {
			...test,
			end
		},
		state: outlook(policy, told.issue, end),
		unlike: unlikeOf(facts, seen)
	};
}
function unlikeOf(wanted, found) {
	return Object.entries(wanted).flatMap(([group, value]) => value !== null && typeof value === "object" && !Array.isArray(value) ? Object.keys(value).map((key) => `${group}.${key}`) : [group]).map((path) => [
		path,
		factAt(wanted, path) ?? null,
		factAt(found, path)
	]).filter(([, one, other]) => !alike(one, other));
}
/** Elapsed time has whole seconds. */
function alike(one, other) {
	if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) < 1 / 60;
	return other !== void 0 && canonicalJson(one) === canonicalJson(other);
}
function incidentOf$1(policy, facts) {
	const text = (path, otherwise) => {
		const value = factAt(facts, path);
		return typeof value === "string" && value !== "" ? value : otherwise;
	};
	const wanted = factAt(facts, "incident.labels");
	const labels = Array.isArray(wanted) ? wanted : [];
	const isLabelled = labels.some((label) => policy.incident.labels.includes(label));
	const assignees = factAt(facts, "incident.assignees");
	const count = Math.max(numberAt(facts, "count.assignees"), Math.min(1, numberAt(facts, "count.reassignments")));
	const people = Array.isArray(assignees) ? assignees : Array.from({ length: Math.min(count, 10) }, (_, index) => `early-${index + 1}`);
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
function detailsOf(policy, facts) {
	const given = facts["details"];
	const missing = factAt(facts, "count.missing-details");
	if (typeof missing !== "number") return given ?? {};
	const open = policy.incident.details.filter(({ name, required }) => required && given?.[name] === void 0);
	return {
		...Object.fromEntries(open.slice(missing).map((detail) => [detail.name, anyAnswer(detail)])),
		...given
	};
}
function anyAnswer({ type }) {
	if (type === "number") return 0;
	if (type === "boolean") return false;
	if (type === "time") return formatInstant(BASE);
	return type === "list" ? ["something"] : "something";
}
/** The instant at which the facts are to hold: when its calendars are open and its schedules have the people asked for. */
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
		const later = [...calendars, ...schedules].flatMap((one) => one.nextChange(now) ?? []);
		at = later.length === 0 ? null : Math.min(...later);
	}
	return from;
}
function write(name, { test, state, unlike }) {
	const since = (at) => formatDuration(at - test.declared);
	const { severity, level, status } = state;
	const expect = {
		severity,
		level,
		...status === null ? {} : { status }
	};
	return `${[
		`- name: ${flow(name)}`,
		`  # people: ${flow(test.people)}`,
		...unlike.map(([path, wanted, found]) => `  # ${path} is ${flow(found ?? null)} here, not ${flow(wanted)}.`),
		`  declared: ${formatInstant(test.declared)}`,
		`  incident: ${flow(test.incident)}`,
		...test.runs.kind === "at" ? [`  runs: ${flow(test.runs.times.map(since))}`] : [],
		"  story:",
		...test.story.map(({ at, event }) => `    - ${flow({
			at: since(at),
			...event && {
				by: event.by,
				...actOf(event.what)
			}
		})}`),
		`    - ${flow({
			at: since(test.end),
			expect
		})}`
	].map((line) => `  ${line}`).join("\n")}\n`;
}
/** An act as an entry of a story writes it. */
function actOf(what) {
	switch (what.kind) {
		case "comment": return { comment: what.body };
		case "label":
		case "unlabel": return { [what.kind]: what.labels };
		case "assign":
		case "unassign": return { [what.kind]: what.logins };
		case "close": return { close: what.reason };
		case "reopen": return { reopen: true };
		case "edit": return { edit: {
			title: what.title,
			body: what.body,
			details: what.details
		} };
		default: return what;
	}
}
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
	const explain = (name, rule, facts = state.facts) => ({
		name,
		place: rule?.place ?? null,
		trace: rule !== null && facts !== null ? rule.explain(facts) : null
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
	const ran = (id) => what !== "next" && last?.fired.some(({ trigger }) => trigger === id) === true;
	return policy.triggers.filter(({ id }) => involved.has(id)).map(({ id, when }) => explain(`trigger ${id}`, when, ran(id) ? last?.facts ?? null : state.facts));
}
// src/cases/run-case.ts
function runCase(policy, test, observe = () => {}) {
	const story = new Story(policy, test, observe);
	const failures = [];
	for (const entry of test.story) {
		if (entry.event) story.happen(entry, entry.event);
		if (!entry.expect) continue;
		story.runUpTo(entry.at);
		observe(story.issue, entry.at);
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
/** The issue of a case as a run at `at` finds it: what people did up to then is done, what the engine does then is not. */
function issueAt(policy, test, at) {
	const story = new Story(policy, test, () => {});
	for (const entry of test.story) {
		if (entry.event === null || entry.at > at) continue;
		if (entry.at < at) story.happen(entry, entry.event);
		else story.befall(entry, entry.event);
	}
	story.runUpTo(at - 1);
	return story.issue;
}
// src/cases/coverage/rules.ts
function rulesOf(policy) {
	const named = (name, path, rule, isTruth = true) => rule === null ? [] : [{
		name,
		pointer: toPointer(path),
		rule,
		isTruth
	}];
	return [
		...named("incident", ["incident", "when"], policy.incident.when),
		...policy.conditions.flatMap(({ name, rule }) => named(`condition ${name}`, ["conditions", name], rule)),
		...policy.severities.flatMap(({ id, when }, index) => named(`severity ${id}`, [
			"severities",
			index,
			"when"
		], when)),
		...[...policy.roles.values()].flatMap(({ id, who, otherwise }) => [...named(`role ${id}`, [
			"roles",
			id,
			"who"
		], who, false), ...named(`role ${id} otherwise`, [
			"roles",
			id,
			"otherwise"
		], otherwise, false)]),
		...policy.triggers.flatMap(({ id, when, repeat }, index) => [...named(`trigger ${id}`, [
			"triggers",
			index,
			"when"
		], when), ...named(`trigger ${id} repeat`, [
			"triggers",
			index,
			"repeat"
		], repeat, false)])
	];
}
// src/cases/coverage/atoms.ts
/** The atoms of a rule (what is no `and`, `or`, `if` or negation), and what the rule comes to once their truth is known. Pure. */
/** Of a rule that gives people or minutes only what its `if`s ask are atoms. A part that reads no fact is none: it never turns. */
function atomsOf(rule, isTruth, path = []) {
	const { operator, operands, at } = operationOf(rule, path);
	if (operator === "if") return operands.flatMap((operand, index) => atomsOf(operand, isTruth || asks(index, operands), at(index)));
	if (!isTruth) return [];
	if (JOINS$1.has(operator)) return operands.flatMap((operand, index) => atomsOf(operand, true, at(index)));
	const compiled = compileRule(rule, null);
	if (compiled.reads.length === 0) return [];
	return [{
		path: toPointer(path),
		rule,
		holds: (facts) => compiled.holds(facts)
	}];
}
const JOINS$1 = /* @__PURE__ */ new Set([
	"and",
	"or",
	"!",
	"!!"
]);
/** What the rule gives: `true` or `false`, or the JSON of the branch that is taken. */
function outcomeOf(rule, isTruth, truth, path = []) {
	if (isTruth) return String(isTrue(rule, truth, path));
	const { operator, operands, at } = operationOf(rule, path);
	if (operator !== "if") return canonicalJson(rule);
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
		default: return truth(toPointer(path)) ?? compileRule(rule, null).holds({});
	}
}
/** True at the operands of an `if` that are asked, not given. */
const asks = (index, operands) => index % 2 === 0 && index + 1 < operands.length;
/** The operand that an `if` gives; null when it gives nothing. */
function branchOf(operands, holds) {
	for (let index = 0; index + 1 < operands.length; index += 2) if (holds(index)) return index + 1;
	return operands.length % 2 === 1 ? operands.length - 1 : null;
}
function operationOf(rule, path = []) {
	const [operator, written] = (typeof rule === "object" && rule !== null && !Array.isArray(rule) ? Object.entries(rule)[0] : void 0) ?? ["", null];
	return Array.isArray(written) ? {
		operator,
		operands: written,
		at: (index) => [
			...path,
			operator,
			index
		]
	} : {
		operator,
		operands: [written],
		at: () => [...path, operator]
	};
}
/**
* A rule that holds exactly where the atom at `path` decides `rule`: had it been otherwise, so had the rule. Where two branches of
* a rule for people give the same, it may hold although nothing turns.
*/
function decidesAt(rule, isTruth, path, from = []) {
	if (isTruth) {
		const [yes, no] = [replaced(rule, path, true, from), replaced(rule, path, false, from)];
		return { or: [{ and: [yes, { "!": [no] }] }, { and: [no, { "!": [yes] }] }] };
	}
	const { operands, at } = operationOf(rule, from);
	const here = operands.findIndex((_, index) => `${path}/`.startsWith(`${toPointer(at(index))}/`));
	return { and: [...operands.slice(0, here).flatMap((operand, index) => {
		if (!asks(index, operands)) return [];
		return index === here - 1 ? [operand] : [{ "!": [operand] }];
	}), decidesAt(operands[here] ?? null, asks(here, operands), path, at(here))] };
}
function replaced(rule, target, by, path) {
	if (toPointer(path) === target) return by;
	const { operator, operands, at } = operationOf(rule, path);
	if (!JOINS$1.has(operator) && operator !== "if") return rule;
	return { [operator]: operands.map((operand, index) => replaced(operand, target, by, at(index))) };
}
// src/cases/coverage/boundary.ts
const ORDER$1 = /* @__PURE__ */ new Set([
	"<",
	"<=",
	">",
	">="
]);
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
/** Minutes are seconds divided by 60. */
const SLACK = 1e-7;
/** Null for what is no comparison of two numbers. */
function boundaryOf(rule, scope) {
	const { operator, operands } = operationOf(rule);
	const [left = null, right = null] = operands;
	if (!ORDER$1.has(operator) || operands.length !== 2 || !isNumber(left, scope) || !isNumber(right, scope)) return null;
	const step = [left, right].some(isTime) ? SECOND : stepOf(operands);
	const [a, b] = [compileRule(left, null), compileRule(right, null)];
	const whole = compileRule(rule, null);
	const towards = towardsOf(operator);
	return (facts) => {
		const [x, y] = [a.evaluate(facts), b.evaluate(facts)];
		if (typeof x !== "number" || typeof y !== "number") return null;
		const beyond = (x - y) * towards;
		if (beyond < -1e-7 || beyond > step + SLACK) return null;
		return whole.holds(facts) ? "holding" : "failing";
	};
}
/** A comparison turns between equal and one step towards the side on which equality does not count. */
const towardsOf = (operator) => operator === ">=" || operator === "<" ? -1 : 1;
/** The same as a rule: only for a fact that is compared with a number as written, as the analysis asks no more. */
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
	const { operator, operands } = operationOf(side);
	const [path = null] = operands;
	if (operator === "var") return typeof path === "string" && scope.get(path)?.type.kind === "number";
	return ARITHMETIC.has(operator);
}
function isTime(side) {
	const { operator, operands } = operationOf(side);
	const [path = null] = operands;
	return operator === "duration" || operator === "var" && typeof path === "string" && path.startsWith("elapsed.");
}
/** One in the last place that is written: 1 beside 1000, 0.1 beside 0.5. */
function stepOf(sides) {
	const decimals = sides.map((side) => typeof side === "number" ? String(side).split(".")[1]?.length ?? 0 : 0);
	return 10 ** -Math.max(...decimals);
}
// src/cases/coverage/seen.ts
/** One thing to be seen of an atom: that it decides while true (or false), that it does at its boundary. */
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
/** Everything that there is to be seen of a rule. */
const sightingsOf = ({ atoms, boundaries }) => atoms.flatMap((_, atom) => ASPECTS.filter((aspect) => aspect === "true" || aspect === "false" || boundaries[atom]).map((aspect) => ({
	atom,
	aspect
})));
/** An atom decides where the rule would have come to something else, had the atom been otherwise (masking MC/DC). */
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
/** The evaluations of one rule: which sighting was first made in which case. */
var Tally = class {
	evaluations = 0;
	by = /* @__PURE__ */ new Map();
	#looks = /* @__PURE__ */ new Map();
	add(seen, name) {
		this.evaluations += 1;
		this.#looks.set(seen.truths.join(), seen);
		for (const sighting of seen.shows) if (!this.by.has(keyOf(sighting))) this.by.set(keyOf(sighting), name);
	}
	/** How the effect of an atom is shown: two evaluations in which the rule comes to different things because of it. */
	shown(atom) {
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
const watchAll = (policy, scope) => new Map(rulesOf(policy).map((named) => watch(named, scope)).filter(({ atoms }) => atoms.length > 0).map((watched) => [watched.named.rule, watched]));
/** What the engine asks of the watched rules at an instant. */
function looksAt(policy, watched, issue, at) {
	return askedAt(policy, issue, at).flatMap(({ rule, facts }) => {
		const of = watched.get(rule);
		return of ? [{
			of,
			look: look(of, facts)
		}] : [];
	});
}
function measure(policy, watched, cases) {
	const tallies = new Map([...watched.values()].map((one) => [one, new Tally()]));
	for (const test of cases) runCase(policy, test, (issue, at) => {
		for (const { of, look: seen } of looksAt(policy, watched, issue, at)) tallies.get(of)?.add(seen, test.name);
	});
	return tallies;
}
// src/cases/print-case.ts
/** One element of the list, indented by two; `readTests` reads it back. */
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
/** Incidents of the tests that are tried, as each of them is with all that may happen to it. */
const MOST_SEEDS = 4;
/** The likeliest first: what the facts say, then what usually happens, to the incidents that the tests already have. */
function* draftsFor(policy, tests, open) {
	const [first] = tests.cases;
	if (!first) return;
	const cast = castOf(first);
	const seeds = [...new Map(tests.cases.map((test) => [JSON.stringify(test.incident), test])).values()].slice(0, MOST_SEEDS);
	const draft = (seed, incident, wish) => ({
		name: "draft",
		declared: formatInstant(seed.declared),
		incident: {
			title: "A case that was missing",
			...incident
		},
		story: actsOf(policy, cast, wish)
	});
	for (const { facts } of open) {
		if (facts.kind !== "witness") continue;
		const wish = wishOf(facts.facts);
		for (const one of wish.severity === void 0 ? [wish] : [{
			...wish,
			severity: void 0
		}, wish]) {
			const { severity, ...rest } = one;
			yield draft(first, incidentOf(policy, first.incident, facts.facts), severity === void 0 ? rest : {
				...rest,
				severity
			});
		}
	}
	for (const wish of USUAL) for (const seed of seeds) yield draft(seed, seed.incident, wish);
	for (const { facts } of open) {
		if (facts.kind !== "witness") continue;
		for (const wish of USUAL) yield draft(first, incidentOf(policy, first.incident, facts.facts), wish);
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
const at = (facts, group, name) => {
	const inside = facts[group];
	return typeof inside === "object" && inside !== null ? inside[name] : void 0;
};
function wishOf(facts) {
	const count = (name) => Math.min(MOST, Math.max(0, Math.ceil(Number(at(facts, "count", name) ?? 0))));
	const status = at(facts, "incident", "status");
	const severity = at(facts, "severity", "id");
	return {
		acknowledged: at(facts, "incident", "acknowledged") === true || status === "acknowledged",
		snoozed: at(facts, "incident", "snoozed") === true,
		...typeof status === "string" ? { status } : {},
		...typeof severity === "string" ? { severity } : {},
		helpRequests: count("help-requests"),
		reassignments: count("reassignments"),
		updates: count("updates"),
		reopenings: count("reopenings")
	};
}
/** The incident of a case, with the details and labels that these facts have. */
function incidentOf(policy, base, facts) {
	const wanted = facts["details"] ?? {};
	const read = policy.incident.details.filter(({ name }) => policy.reads.has(`details.${name}`));
	const details = {
		...base.details,
		...wanted
	};
	for (const { name } of read) if ("details" in facts && !(name in wanted)) delete details[name];
	const required = policy.incident.details.filter((detail) => detail.required && !(detail.name in wanted));
	const lacking = Number(at(facts, "count", "missing-details") ?? 0);
	for (const { name } of required.slice(0, Math.max(0, Math.ceil(lacking)))) delete details[name];
	const labels = at(facts, "incident", "labels");
	const type = at(facts, "incident", "type");
	const title = at(facts, "incident", "title");
	return {
		...base,
		details,
		...Array.isArray(labels) ? { labels: [...policy.incident.labels.slice(0, 1), ...labels] } : {},
		...typeof type === "string" ? { type } : {},
		...typeof title === "string" && title !== "" ? { title } : {}
	};
}
function actsOf(policy, { responder, others }, wish) {
	if (responder === null) return [];
	const story = [];
	let now = 0;
	const does = (what, after = 60) => {
		now += after;
		story.push({
			at: formatDuration(now),
			by: responder,
			...what
		});
	};
	const label = policy.severities.find(({ id }) => id === wish.severity)?.label ?? null;
	if (label !== null) does({ label }, 1);
	for (let n = 0; n < (wish.helpRequests ?? 0); n += 1) does({ comment: "/escalate I cannot solve this alone" }, n === 0 ? 60 : 0);
	const turns = [...others, responder];
	for (let n = 0; n < (wish.reassignments ?? 0) && others.length > 0; n += 1) {
		const login = turns[n % turns.length] ?? responder;
		does({ unassign: login });
		does({ assign: login }, 1);
	}
	if (wish.acknowledged) does({ comment: "/ack looking into it" });
	for (let n = 0; n < (wish.updates ?? 0); n += 1) does({ comment: "/update still looking" });
	for (let n = 0; n < (wish.reopenings ?? 0); n += 1) {
		does({ close: "completed" });
		does({ reopen: true });
	}
	if (wish.snoozed) does({ comment: "/snooze 10m waiting for the vendor" });
	if (wish.status === "mitigated") does({ comment: "/mitigated" });
	if (wish.status === "resolved" || wish.status === "reviewed") does({ close: "completed" });
	if (wish.status === "reviewed") does({ comment: "/reviewed" });
	return story;
}
// src/cases/coverage/explore.ts
const sightingKey = (pointer, key) => `${pointer} ${key}`;
/** A story in which nothing new was seen for so long has told what it has to tell. */
const MOST_IDLE = 18;
/** Lazy: ask for no more than you need. */
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
		let due = outlook(policy, story.issue, now).next?.at ?? null;
		since.idle = 0;
		while (since.idle < MOST_IDLE) {
			const turn = turnAfter(policy, story.issue, now);
			if (turn === null || turn > limit) break;
			now = turn;
			if (due === null || turn < due) probe(story.issue, turn);
			else {
				story.runUpTo(turn);
				due = outlook(policy, story.issue, now).next?.at ?? null;
			}
			yield* probes.splice(0);
		}
		if (entry?.event) {
			story.happen(entry, entry.event);
			now = entry.at;
		}
		yield* probes.splice(0);
	}
}
// src/cases/coverage/missing.ts
const MOST_DRAFTS = 32;
/** A case must expect something: what it is does not matter before it is known. */
const LOOKS = {
	at: "0m",
	expect: { comments: 0 }
};
function missingCases(policy, watched, tests, open) {
	const left = new Map(open.map((one) => [keyFor(one), one]));
	const explored = /* @__PURE__ */ new Map();
	const names = new Set(tests.cases.map(({ name }) => name));
	const found = [];
	for (const rule of new Set(open.map((one) => one.watched))) {
		const wanted = () => [...left.values()].filter((one) => one.watched === rule);
		let tried = 0;
		for (const draft of draftsFor(policy, tests, wanted())) {
			const keys = new Set(wanted().map(keyFor));
			if (keys.size === 0 || tried === MOST_DRAFTS) break;
			tried += 1;
			const made = caseFrom(policy, watched, tests, draft, keys, explored, names);
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
/** The draft with an `expect` wherever it shows something wanted; null when it shows nothing, or does not once it is text. */
function caseFrom(policy, watched, tests, draft, wanted, explored, taken) {
	const people = tests.cases[0]?.people ?? {};
	const read = (one) => readBack(one, people);
	const id = JSON.stringify(draft);
	const drafted = read({
		...draft,
		story: [LOOKS, ...draft.story]
	});
	if (drafted === null) return null;
	const probes = explored.get(id) ?? remembered(explore(policy, watched, drafted));
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
	const name = nameOf(watched, firstKey, taken);
	const document = {
		...draft,
		name,
		story: expecting(policy, drafted, draft.story, needed)
	};
	const made = read(document);
	if (made === null || !runCase(policy, made).passed) return null;
	const shown = [...measure(policy, watched, [made])].flatMap(([{ named }, tally]) => [...tally.by.keys()].map((key) => sightingKey(named.pointer, key)));
	if (!shown.some((key) => wanted.has(key))) return null;
	return {
		name,
		yaml: printCase(document),
		shows: shown
	};
}
/** What a generator gave is given again to whoever asks later, and more of it only when needed. */
function remembered(source) {
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
/** What the policy does now, as an expectation at each instant: the author decides whether it is what they want. */
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
			story.happen({
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
			const { severity, status } = outlook(policy, story.issue, at - 1);
			entries.push({
				at: formatDuration(at - 1 - test.declared),
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
			at: formatDuration(at - test.declared),
			expect: expectAt(policy, story, at, test.declared)
		});
		story.since = NOTHING;
	}
	return entries;
}
function expectAt(policy, story, at, declared) {
	const { severity, level, status, next } = outlook(policy, story.issue, at);
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
		next: next === null ? null : formatDuration(next.at - declared)
	};
}
/** Such as `trigger silent turns on count.missed-updates >= 2`, told apart from the names there are. */
function nameOf(watched, key, taken) {
	const [pointer = "", atom = ""] = key.split(" ");
	const rule = [...watched.values()].find(({ named }) => named.pointer === pointer);
	const base = `${rule?.named.name ?? pointer} turns on ${describeRule(rule?.atoms[Number(atom)]?.rule ?? null)}`;
	let name = base;
	for (let n = 2; taken.has(name); n += 1) name = `${base} (${n})`;
	return name;
}
// src/cases/coverage/possible.ts
/** Facts under which an atom is seen deciding its rule, by the exact analysis. Pure. */
const fact = (path) => ({ var: path });
const RESOLVED = { in: [fact("incident.status"), ["resolved", "reviewed"]] };
/** What every issue obeys that the engine asks rules of: whether it is an incident may be what is asked. */
function domainOf(policy, scope) {
	const { invariants } = domainOf$1(policy, scope);
	return {
		scope,
		invariants: invariants.filter((rule) => rule !== policy.incident.when?.source)
	};
}
/** What holds, and what does not, whenever the engine asks a rule. */
function whenAsked(policy, { rule, pointer }) {
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
/** Facts that show it; `proved` where there are none. */
function factsFor(policy, domain, watched, { atom, aspect }) {
	const { named } = watched;
	const wanted = watched.atoms[atom];
	if (!wanted) return { kind: "proved" };
	const holds = aspect === "true" || aspect === "holding";
	const decides = decidesAt(named.rule.source, named.isTruth, wanted.path);
	const close = aspect === "true" || aspect === "false" ? [] : nearBoundary(wanted.rule);
	const asked = whenAsked(policy, named);
	const fails = [...holds ? [] : [wanted.rule], ...asked.fails];
	const so = [...holds ? [wanted.rule] : [], ...asked.holds];
	const verdict = findFacts({
		holds: [
			decides,
			...close,
			...so
		],
		fails
	}, domain);
	if (verdict.kind !== "unknown") return verdict;
	return findFacts({
		holds: so,
		fails
	}, domain).kind === "proved" ? { kind: "proved" } : verdict;
}
// src/cases/coverage/coverage.ts
/** `yaml` is the policy's own text: it has the places. */
function coverageOf(policy, yaml, tests) {
	const scope = scopeOf(policy);
	const domain = domainOf(policy, scope);
	const watched = watchAll(policy, scope);
	const tallies = measure(policy, watched, tests.cases);
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
		shown: tally.shown(atom),
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
/** Turned around, and off by the boundary. */
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
const ORDER = /* @__PURE__ */ new Set([
	">=",
	">",
	"<=",
	"<"
]);
const swap = (path, was, value, tell = describeRule) => ({
	path,
	value,
	was: tell(was),
	became: tell(value)
});
/** Of a rule at `path`: operators turned, thresholds nudged, negations and members of lists dropped. */
function editsOfRule(rule, path) {
	if (typeof rule !== "object" || rule === null || Array.isArray(rule)) return [];
	const [operator = "", written = null] = Object.entries(rule)[0] ?? [];
	const operands = Array.isArray(written) ? written : [written];
	const at = (index) => Array.isArray(written) ? [
		...path,
		operator,
		index
	] : [...path, operator];
	return [
		...(operands.length < 2 ? [] : TURNED[operator] ?? []).map((other) => swap(path, rule, { [other]: written })),
		...operator === "!" ? [swap(path, rule, operands[0] ?? null)] : [],
		...ORDER.has(operator) ? operands.flatMap((operand, index) => nudged(operand, at(index))) : [],
		...operator === "in" ? operands.flatMap((operand, index) => dropped(operand, at(index))) : [],
		...operands.flatMap((operand, index) => editsOfRule(operand, at(index)))
	];
}
/** A threshold, one to each side. */
function nudged(side, path) {
	if (typeof side === "number") return [side - 1, side + 1].map((value) => swap(path, side, value));
	const [duration = null] = [typeof side === "object" && side !== null && "duration" in side ? side.duration : null].flat();
	return typeof duration === "string" ? nudgedDuration(duration, path, (value) => ({ duration: value })) : [];
}
/** A duration, one second to each side. */
function nudgedDuration(text, path, as = (duration) => duration) {
	const seconds = parseDuration(text);
	if (seconds === null || seconds === 0) return [];
	return [seconds - 1, seconds + 1].filter((value) => value > 0).map((value) => ({
		path,
		value: as(formatDuration(value)),
		was: text,
		became: formatDuration(value)
	}));
}
/** A list as written, each member left out once. */
function dropped(list, path) {
	if (!Array.isArray(list) || list.length < 2) return [];
	return list.map((_, index) => swap(path, list, list.toSpliced(index, 1)));
}
/** A list of names without its first; a single name is what no policy can do without. */
function withoutFirst(list, path) {
	if (!Array.isArray(list) || list.length < 2) return [];
	return [swap(path, list, list.slice(1), names)];
}
/** Names as they are written: one, or a list of them. */
const names = (list) => typeof list === "object" ? flow(list) : String(list);
/** A copy of the document with one edit made. */
function edited(document, { path, value }) {
	const [key, ...rest] = path;
	if (key === void 0) return value ?? null;
	if (Array.isArray(document)) {
		const items = document;
		const index = Number(key);
		if (rest.length === 0 && value === void 0) return items.toSpliced(index, 1);
		return items.with(index, edited(items[index] ?? null, {
			path: rest,
			value
		}));
	}
	const map = { ...document };
	if (rest.length === 0 && value === void 0) delete map[key];
	else map[key] = edited(map[key] ?? null, {
		path: rest,
		value
	});
	return map;
}
const pointerOf = ({ path }) => toPointer(path);
// src/cases/mutation/mutants.ts
/** Rules first, in the order of the document; then what the policy promises, whom it calls, and what its triggers do. */
function mutantsOf(document) {
	return [...rulePositions(document).flatMap(({ rule, path }) => editsOfRule(rule, fromPointer(path)).map((edit) => ({
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
		return typeof text === "string" ? keyed(key, nudgedDuration(text, [...path, key])) : [];
	});
	return [
		...of("incident", durations(document.incident, ["incident"], ["max-age"])),
		...document.severities.flatMap((severity, index) => of(`severity ${severity.id}`, durations(severity, ["severities", index], [
			"acknowledge-within",
			"update-every",
			"max-snooze"
		]))),
		...Object.entries(document.roles).flatMap(([id, { who }]) => of(`role ${id}`, withoutFirst(who, [
			"roles",
			id,
			"who"
		]))),
		...document.levels.flatMap(({ name, roles }, index) => of(`level ${name}`, withoutFirst(roles, [
			"levels",
			index,
			"roles"
		]))),
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
				...trigger.limit === void 0 ? [] : keyed("limit", counted(trigger.limit, [...path, "limit"])),
				...editsOfDo(trigger.do, [...path, "do"], document)
			]);
		}),
		...of("review", durations(document.review, ["review"], ["due"])),
		...of("review", withoutFirst(document.review?.severities, ["review", "severities"]))
	];
}
const keyed = (key, edits) => edits.map((edit) => ({
	...edit,
	was: `${key}: ${edit.was}`,
	became: `${key}: ${edit.became}`
}));
const counted = (value, path) => [value - 1, value + 1].filter((n) => n > 0).map((n) => ({
	path,
	value: n,
	was: String(value),
	became: String(n)
}));
/** The target of an escalation moved, people left out, the last thing it does undone. */
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
		if (key === "escalate") {
			const fit = (value === "next" ? [levels.length] : [Number(value) - 1, Number(value) + 1]).filter((level) => level > 0 && level <= levels.length);
			return [...less, ...fit.map((level) => ({
				path: at,
				value: level,
				was: `escalate: ${names(value)}`,
				became: `escalate: ${level}`
			}))];
		}
		if (key === "raise-severity") {
			const others = severities.map(({ id }) => id).filter((id) => id !== value);
			return [...less, ...others.slice(0, 1).map((id) => ({
				path: at,
				value: id,
				was: names(value),
				became: id
			}))];
		}
		return [...less, ...key === "assign" || key === "mention" ? withoutFirst(value, at) : []];
	});
}
/** The rule's own section and name: `trigger unacknowledged`, `role lead`, `incident`. */
function partOf(document, pointer) {
	const [section = "", key = ""] = fromPointer(pointer);
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
			for (const { rule } of askedAt(policy, issue, at)) rules.add(rule);
		});
	}
	const killers = /* @__PURE__ */ new Map();
	const rank = (test, part, rule) => {
		if (killers.get(part)?.has(test)) return 0;
		return rule === void 0 || reached.get(test)?.has(rule) ? 1 : 2;
	};
	return {
		of: (part, rule) => cases.toSorted((a, b) => rank(a, part, rule) - rank(b, part, rule) || (looks.get(a) ?? 0) - (looks.get(b) ?? 0)),
		noticed: (part, by) => void killers.set(part, (killers.get(part) ?? /* @__PURE__ */ new Set()).add(by))
	};
}
// src/cases/mutation/mutate.ts
/** Are the tests of a policy able to fail? Each small mistake that could be in it is made, and the tests run on that. Pure. */
/** `yaml` is the policy's own text. The tests pass on the policy as it is. `progress` hears how many of all are done. */
function mutationsOf(policy, yaml, tests, progress = () => {}) {
	const document = yaml.value ?? null;
	const mutants = mutantsOf(document);
	const order = orderOf(policy, tests.cases);
	const domain = domainOf(policy, scopeOf(policy));
	const rules = new Map(rulesOf(policy).map((named) => [named.pointer, named]));
	const count = {
		killed: 0,
		invalid: 0,
		equivalent: 0,
		survived: 0
	};
	const survivors = [];
	for (const [index, mutant] of mutants.entries()) {
		const named = mutant.rule === null ? void 0 : rules.get(mutant.rule);
		const fate = fateOf(policy, yaml, edited(document, mutant.edit), mutant.part, named, order, domain);
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
function fateOf(policy, yaml, document, part, named, order, domain) {
	const mutant = loadVariant(policy, yaml, document);
	if (!mutant.ok) return "invalid";
	const killer = order.of(part, named?.rule).find((test) => !passes(mutant.value, test));
	if (killer) {
		order.noticed(part, killer);
		return "killed";
	}
	return named && meansTheSame(policy, mutant.value, named, domain) ? "equivalent" : "survived";
}
/** A mutant that the engine cannot come to an end with has been noticed as well. */
function passes(policy, test) {
	try {
		return runCase(policy, test).passed;
	} catch {
		return false;
	}
}
/** Proved: no incident for which the engine asks this rule makes a difference. */
function meansTheSame(policy, mutant, named, domain) {
	const after = rulesOf(mutant).find(({ pointer }) => pointer === named.pointer);
	if (!named.isTruth || !after) return false;
	const { holds, fails } = whenAsked(policy, named);
	const context = { and: [
		...holds,
		...fails.map((rule) => ({ "!": [rule] })),
		true
	] };
	const within = (rule) => ({ and: [context, rule] });
	const { gained, lost } = difference(within(named.rule.source), within(after.rule.source), domain);
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
// src/cases/explain.ts
/** At an instant of an issue, before the engine does anything about it. Null for an issue whose facts the policy does not have. */
function explainIssue(policy, yaml, issue, at) {
	const asked = new Map(askedAt(policy, issue, at).map(({ rule, facts }) => [rule, facts]));
	const { facts } = outlook(policy, issue, at);
	const rules = explained(policy).map((named) => {
		const own = asked.get(named.rule);
		return {
			named,
			facts: own ?? facts ?? {},
			idle: own ? null : idleness(policy, named, facts)
		};
	});
	return {
		policy: policy.file,
		at,
		rules: rules.filter(({ named, idle }) => idle !== "no-incident" || asked.has(named.rule)).map(({ named, facts: own, idle }) => explain(policy, yaml, named, own, idle))
	};
}
/** For facts as given: every rule is asked. */
const explainFacts = (policy, yaml, facts) => ({
	policy: policy.file,
	at: null,
	rules: explained(policy).map((named) => explain(policy, yaml, named, facts, null))
});
/** What decides whether it is an incident, how severe, and what is done. */
const explained = (policy) => rulesOf(policy).filter(({ pointer }) => /^\/(?:incident|severities|triggers)\/.*when$/.test(pointer));
function idleness(policy, { rule }, facts) {
	if (facts === null) return "no-incident";
	const trigger = policy.triggers.find(({ when }) => when === rule);
	if (!trigger) return "decided-above";
	const { status, snoozed } = facts["incident"];
	if (status === "reviewed") return "over";
	if (trigger.phase === "resolved" !== (status === "resolved")) return "other-phase";
	return snoozed ? "snoozed" : "fired";
}
function explain(policy, yaml, named, facts, idle) {
	return {
		name: named.name,
		place: yaml.place(named.pointer),
		holds: named.rule.holds(facts),
		idle,
		because: reasons(policy, yaml, facts, named.rule, named.pointer, null)
	};
}
const JOINS = /* @__PURE__ */ new Set([
	"and",
	"or",
	"if",
	"!",
	"!!"
]);
function reasons(policy, yaml, facts, rule, pointer, condition) {
	const because = (trace) => {
		if (JOINS.has(trace.operator)) return decisive(trace).flatMap(because);
		const named = policy.conditions.find(({ name }) => trace.operator === "var" && readsOnly(trace.rule, `is.${name}`));
		if (named) return reasons(policy, yaml, facts, named.rule, `/conditions/${named.name}`, named.name);
		return [{
			...told(trace, facts),
			place: yaml.place(pointer + trace.path),
			condition
		}];
	};
	const trace = rule.explain(facts);
	return trace.operator === "value" ? [] : because(trace);
}
const readsOnly = (rule, fact) => compileRule(rule, null).reads.join() === fact;
function told({ rule, value }, facts) {
	const read = compileRule(rule, null).reads.map((fact) => [fact, compileRule({ var: fact }, null).evaluate(facts)]);
	return {
		rule,
		holds: truthy(value),
		read: Object.fromEntries(read)
	};
}
export { issueAt as a, witnessPeople as c, coverageOf as i, readTests as l, explainIssue as n, runCase as o, mutationsOf as r, witnessCase as s, explainFacts as t };
