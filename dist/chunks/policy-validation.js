const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_yaml = require("./yaml.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/domain/neutralise.ts
const forLog = (function forLog(text, max = 500) {
	return oneLine(text, max).replaceAll(/:(?=:)/g, `:${ZERO_WIDTH_SPACE}`).replaceAll(/#(?=#)/g, `#${ZERO_WIDTH_SPACE}`).replaceAll(/%(?=0[ad]|25|3a|2c)/gi, `%${ZERO_WIDTH_SPACE}`);
});
const oneLine = (function oneLine(text, max) {
	return cut$1(withoutInvisible(text.replaceAll(/\s+/g, " ")).trim(), max);
});
const withoutInvisible = (function withoutInvisible(text) {
	invisible ??= new RegExp(`[${Object.values(SLOTS).join("")}${CATEGORIES.map(((category) => `\\p{${category}}`)).join("")}]+`, "gu");
	return text.replaceAll(invisible, "");
});
const isVisible = (function isVisible(text) {
	if (/[!-~]/.test(text)) return true;
	unseen ??= new RegExp(String.raw`[\s\p{M}\p{Default_Ignorable_Code_Point}\u2800]+`, "gu");
	return withoutInvisible(text).replaceAll(unseen, "") !== "";
});
const ZERO_WIDTH_SPACE = "\u200b";
const INLINE = /[`|$]|(?<!^|\s)~|~(?![A-Za-z0-9])|(?<!\s)\*|\*(?!\s)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|<(?=[A-Za-z/!?]|$)|(?<=<)!|&(?=#?[A-Za-z0-9]+;)/g;
const BRACKET = /\[(?!(?![\^!]|[ xX]?\])[^[\]]+\](?![([:]|$))|(?<!\[(?![\^!]|[ xX]?\])[^[\]]+)\]|\](?=[([:]|$)/g;
const BACKSLASH = /\\(?=[!-/:-@[-`{-~]|$)/g;
const START = /^(?:[-+](?=[\s:-]|$)|=(?==*\s*$)|:(?=-)|>|#(?=[#\s]|$))/;
const NUMBER = /^(\d{1,9})(?=[.)](?:\s|$))/;
function neutralise(text, max = 500) {
	return oneLine(text, max).replaceAll(BACKSLASH, "\\\\").replaceAll(BRACKET, "\\$&").replaceAll(INLINE, "\\$&").replace(START, "\\$&").replace(NUMBER, "$1\\").replaceAll(/@(?!\s)|#(?=\d|$)|:(?=\/)|GH(?=-\d)|www(?=\.)/gi, `$&${ZERO_WIDTH_SPACE}`);
}
const LONGEST_WORD = 24;
const cut$1 = ((text, max) => text.length <= max ? text : `${wholeWords(text, max - 1)}\u2026`);
function wholeWords(text, max) {
	const start = text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "");
	if (/\s/.test(text.charAt(start.length))) return start.trimEnd();
	const space = start.lastIndexOf(" ");
	return (space > 0 && start.length - space <= LONGEST_WORD ? start.slice(0, space) : start).trimEnd();
}
let invisible;
const CATEGORIES = [
	"Cc",
	"Cf",
	"Zl",
	"Zp",
	"Cs"
];
const SLOTS = {
	mentions: "\ue000",
	part: "\ue001"
};
let unseen;
const ESCAPED = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const escapeHtml = (text) => text.replaceAll(/[&<>"']/g, (found) => ESCAPED[found] ?? found);
const escapeMarkup = (text) => escapeHtml(withoutInvisible(text.replaceAll(/\s+/g, " ")));
// src/domain/environment.ts
const PROXY_NAMES = [
	"https_proxy",
	"HTTPS_PROXY",
	"http_proxy",
	"HTTP_PROXY"
];
const namesProxy = ((environment) => PROXY_NAMES.some(((name) => environment[name])));
// src/domain/sentence.ts
const enumerate = (function enumerate(items) {
	if (items.length < 2) return items.join("");
	return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
});
const firstItems = (function firstItems(items, max, render) {
	const first = items.slice(0, max).map(render);
	return items.length <= max ? first : [...first, `\u2026 and ${items.length - max} more`];
});
const groupBy = (function groupBy(all, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of all) {
		const key = keyOf(one);
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return groups;
});
function enumerateSome(items, max, render) {
	const first = items.slice(0, max).map(render);
	return enumerate(items.length <= max ? first : [...first, `${items.length - max} more`]);
}
const capitalise = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (message) => /[.!?\u2026]$/.test(message) ? message : `${message}.`;
// src/domain/diagnostic.ts
const elsewhere = (function elsewhere(file) {
	const { repository, path, commit } = ELSEWHERE.exec(file)?.groups ?? {};
	return repository === void 0 || path === void 0 || commit === void 0 ? null : {
		repository,
		path,
		commit
	};
});
const distinct = (function distinct(diagnostics) {
	const known = new Map(diagnostics.map((one) => [JSON.stringify([
		one.code,
		one.message,
		one.place
	]), one]));
	return known.size === diagnostics.length ? diagnostics : [...known.values()];
});
const lineOf = (place) => place ? {
	file: place.file,
	line: place.line
} : null;
const ELSEWHERE = /^(?<repository>[^/\s]+\/[^/\s]+)\/\/(?<path>.+)@(?<commit>[\da-f]{40})$/;
// src/domain/once.ts
const once = (function once(make) {
	let made = null;
	return () => (made ??= { value: make() }).value;
});
const onceForEach = (function onceForEach(make) {
	const made = /* @__PURE__ */ new WeakMap();
	return ((key) => {
		let known = made.get(key);
		if (known === void 0) made.set(key, known = { value: make(key) });
		return known.value;
	});
});
// src/domain/nearest.ts
const nearest = (function nearest(word, candidates, allowed = (() => aThird(word))) {
	if (word.length > LONGEST$2) return null;
	let best = null;
	for (const candidate of candidates) {
		if (candidate === word) return candidate;
		const most = allowed(candidate);
		if (Math.abs(candidate.length - word.length) > most) continue;
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		const isOther = distance >= Math.max(word.length, candidate.length);
		if (distance <= most && !isOther && (best === null || distance < best.distance)) best = {
			candidate,
			distance
		};
	}
	return best?.candidate ?? null;
});
const editDistance = (function editDistance(a, b) {
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, ((_, column) => column));
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
});
const parseDuration = (function parseDuration(text) {
	const match = DURATION.exec(text);
	if (!match || text === "") return null;
	const [, w, d, h, m, s] = match;
	return [
		[w, WEEK],
		[d, DAY],
		[h, HOUR],
		[m, 60],
		[s, 1]
	].reduce(((sum, [digits, unit]) => sum + Number(digits ?? 0) * unit), 0);
});
const parseInstant = (function parseInstant(text) {
	if (WRITTEN.test(text)) return instantOf(text);
	const match = ISO.exec(text.trim());
	if (!match) return null;
	const [, date = "", time = "00:00", seconds = "00", zone = "Z"] = match;
	return instantOf(`${date}T${time}:${seconds}${zone}`);
});
const instantOf = (function instantOf(text) {
	const milliseconds = Date.parse(text);
	if (Number.isNaN(milliseconds)) return null;
	const at = Math.floor(milliseconds / 1e3);
	if (at < FIRST_INSTANT || at > 253402300799) return null;
	const day = Number(text.slice(8, 10));
	if (day > 28 && day !== (/* @__PURE__ */ new Date(`${text.slice(0, 10)}T00:00Z`)).getUTCDate()) return null;
	return at;
});
const LONGEST$2 = 64;
const aThird = ((word) => Math.max(1, Math.floor(word.length / 3)));
const HOUR = 3600;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const UNIT = {
	s: 1,
	m: 60,
	h: HOUR,
	d: DAY,
	w: WEEK
};
const DURATION = /^(?:(\d{1,7})w)?(?:(\d{1,7})d)?(?:(\d{1,7})h)?(?:(\d{1,7})m)?(?:(\d{1,7})s)?$/;
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
const FIRST_INSTANT = -62167219200;
const LAST_INSTANT = 253402300799;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const WRITTEN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const dateOf = ((at) => /* @__PURE__ */ new Date(Math.min(Math.max(at, FIRST_INSTANT), LAST_INSTANT) * 1e3));
const EARLIEST = -62135596800;
const END$2 = 221845392e3;
function whyOutOfTime(at) {
	if (at < EARLIEST) return {
		why: "is too early",
		instead: `an instant from ${formatInstant(EARLIEST)} on`
	};
	return at < END$2 ? null : {
		why: "is too late",
		instead: `an instant before ${formatInstant(END$2)}`
	};
}
function formatInstant(at) {
	let text = FORMATTED.get(at);
	if (text === void 0) {
		text = `${dateOf(at).toISOString().slice(0, 19)}Z`;
		if (FORMATTED.size >= MOST_FORMATTED) FORMATTED.clear();
		FORMATTED.set(at, text);
	}
	return text;
}
function isInstant$1(value) {
	const at = typeof value === "string" ? parseInstant(value) : null;
	return at !== null && formatInstant(at) === value;
}
const FORMATTED = /* @__PURE__ */ new Map();
const MOST_FORMATTED = 500;
const ALWAYS = {
	name: "always",
	elapsed: (from, to) => Math.max(0, to - from),
	after: (from, seconds) => from + Math.max(0, seconds)
};
function earliestChange(timetables, at) {
	const changes = timetables.flatMap((one) => one.nextChange(at) ?? []);
	return changes.length === 0 ? null : Math.min(...changes);
}
function changesBetween(timetable, from, to, most = Number.POSITIVE_INFINITY) {
	const changes = [];
	while (changes.length < most) {
		const at = timetable.nextChange(changes.at(-1) ?? from);
		if (at === null || at >= to) break;
		changes.push(at);
	}
	return changes;
}
// src/policy/files.ts
var files_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	DEFAULT_POLICY: () => DEFAULT_POLICY,
	FORMS: () => FORMS$1,
	REPOSITORY: () => REPOSITORY,
	holdsTests: () => holdsTests,
	isFormName: () => isFormName,
	isPolicyName: () => isPolicyName,
	isTestName: () => isTestName,
	namesItsPolicy: () => namesItsPolicy,
	pageAt: () => pageAt,
	policyOf: () => policyOf,
	rightNameOf: () => rightNameOf,
	seemsMeantFor: () => seemsMeantFor,
	suffixOf: () => suffixOf,
	testsOf: () => testsOf
});
const REPOSITORY = "OWNER/REPO";
const pageAt = (path) => `https://github.com/${REPOSITORY}/blob/v1/docs/${path}`;
const DEFAULT_POLICY = ".github/escalation-policy.yml";
const FORMS$1 = ".github/ISSUE_TEMPLATE";
const YAML = /\.ya?ml$/;
const FORM = /\.form\.ya?ml$/;
const BASE = /\.base\.ya?ml$/;
const TESTS = /\.test\.ya?ml$/;
const isPolicyName = (name) => YAML.test(name) && ![
	TESTS,
	FORM,
	BASE
].some((other) => other.test(name));
const isFormName = ((name) => FORM.test(name));
const isTestName = ((name) => TESTS.test(name));
const suffixOf = (file) => YAML.exec(file)?.[0] ?? ".yml";
const testsOf = (policy) => policy.replace(YAML, (suffix) => `.test${suffix}`);
const policyOf = (tests) => tests.replace(TESTS, (suffix) => suffix.slice(5));
const MEANT = /^(.+?)[-._ ](?:tests?|specs?|cases)\.ya?ml$/i;
const stemOf = (name) => MEANT.exec(name)?.[1]?.toLowerCase();
const seemsMeantFor = (name, tests) => stemOf(name) !== void 0 && stemOf(name) === stemOf(tests);
function rightNameOf(name, names) {
	const stem = stemOf(name);
	if (stem === void 0) return null;
	const policy = names.find((one) => isPolicyName(one) && one.replace(YAML, "").toLowerCase() === stem);
	return policy === void 0 ? name.replace(MEANT, (_, own) => `${own}.test${suffixOf(name)}`) : testsOf(policy);
}
const holdsTests = ((text) => /^cases:/m.test(text));
const namesItsPolicy = ((text) => holdsTests(text) && /^policy:[^#\n]*\.ya?ml\b/m.test(text));
// src/domain/policy.ts
const OWNER = "owner";
const OWNER_ROLE = {
	id: OWNER,
	name: "Owner",
	does: "Takes the incident over."
};
const visibleLabels = (({ severities, levels }) => [...severities, ...levels].flatMap((({ label }) => label ?? [])));
const ownLabels = ((policy) => [...visibleLabels(policy), ...policy.triggers.flatMap(((trigger) => [...trigger.do.label, ...trigger.do.unlabel]))]);
const severityById = ({ severities }, id) => severities.find((severity) => severity.id === id) ?? null;
const rolesById = ({ roles }, ids) => ids.flatMap((id) => roles.get(id) ?? []);
const rulesOfRole = ({ who, otherwise }) => otherwise === null ? [who] : [who, otherwise];
const mapEach = ([first, ...rest], change) => [change(first), ...rest.map((one) => change(one))];
function readsOf$1(policy, rules) {
	const reads = new Set(rules.flatMap((rule) => rule.reads));
	for (const { name, rule } of policy.conditions.toReversed()) if (reads.has(`is.${name}`)) for (const path of rule.reads) reads.add(path);
	return reads;
}
const callsPeople = ({ escalate, assign }) => escalate !== null || assign.length > 0;
const isSilent = (todo) => !callsPeople(todo) && todo.mention.length === 0 && todo.comment === null;
const callersOf = ({ triggers }, fired) => fired.filter((id) => triggers.every((trigger) => trigger.id !== id || callsPeople(trigger.do)));
// src/generated/policy-verdict.js
const d = (function d(e) {
	if (typeof e == `string`) {
		if (l(e) > 64 || !u.test(e)) return !1;
	} else return !1;
	return !0;
});
const v = (function v(e) {
	if (typeof e == `string`) {
		if (l(e) > 50 || l(e) < 1 || !_.test(e)) return !1;
	} else return !1;
	return !0;
});
const y = (function y(e) {
	let t = 0;
	if (typeof e != `string` && !Array.isArray(e)) return !1;
	if (t === 0) {
		if (typeof e == `string` && (l(e) > 50 || l(e) < 1 || !_.test(e))) return !1;
		if (t === 0 && Array.isArray(e)) {
			if (e.length < 1) return !1;
			{
				var n = !0;
				let r = e.length;
				for (let i = 0; i < r; i++) {
					let r = t;
					v(e[i]) || t++;
					var n = r === t;
					if (!n) break;
				}
				if (n) {
					let t = e.length, n;
					if (t > 1) {
						outer0: for (; t--;) for (n = t; n--;) if (c(e[t], e[n])) return !1;
					}
				}
			}
		}
	}
	return t === 0;
});
const x = (function x(e) {
	if (typeof e == `string`) {
		if (!b.test(e)) return !1;
	} else return !1;
	return !0;
});
const C = (function C(e) {
	if (typeof e == `string`) {
		if (l(e) > 100 || l(e) < 1 || !S.test(e)) return !1;
	} else return !1;
	return !0;
});
const w = (function w(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.heading === void 0 || e.type === void 0) return !1;
			{
				let i = t;
				for (let t in e) if (t !== `heading` && t !== `type` && t !== `values` && t !== `on-other` && t !== `required`) return !1;
				if (i === t) {
					if (e.heading !== void 0) {
						let r = t;
						C(e.heading) || t++;
						var n = r === t;
					} else var n = !0;
					if (n) {
						if (e.type !== void 0) {
							let r = e.type, i = t;
							if (typeof r != `string` || r !== `string` && r !== `number` && r !== `boolean` && r !== `time` && r !== `list` && r !== `text`) return !1;
							var n = i === t;
						} else var n = !0;
						if (n) {
							if (e.values !== void 0) {
								let i = e.values, a = t;
								if (t === a) {
									if (Array.isArray(i)) {
										if (i.length > 500 || i.length < 1) return !1;
										{
											var r = !0;
											let e = i.length;
											for (let n = 0; n < e; n++) {
												let e = i[n], a = t;
												if (t === a) {
													if (typeof e == `string`) {
														if (l(e) > 200 || l(e) < 1 || !S.test(e)) return !1;
													} else return !1;
												}
												var r = a === t;
												if (!r) break;
											}
											if (r) {
												let e = i.length;
												if (e > 1) {
													let t = {};
													for (; e--;) {
														let n = i[e];
														if (typeof n == `string`) {
															if (typeof t[n] == `number`) return t[n], !1;
															t[n] = e;
														}
													}
												}
											}
										}
									} else return !1;
								}
								var n = a === t;
							} else var n = !0;
							if (n) {
								if (e[`on-other`] !== void 0) {
									let r = e[`on-other`], i = t;
									if (typeof r != `string` || r !== `keep` && r !== `absent`) return !1;
									var n = i === t;
								} else var n = !0;
								if (n) {
									if (e.required !== void 0) {
										let r = t;
										if (typeof e.required != `boolean`) return !1;
										var n = r === t;
									} else var n = !0;
								}
							}
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
const T = (function T(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.label === void 0) return !1;
			{
				let s = t;
				for (let t in e) if (t !== `label` && t !== `when` && t !== `acknowledge` && t !== `headline` && t !== `max-age` && t !== `details`) return !1;
				if (s === t) {
					if (e.label !== void 0) {
						let r = t;
						y(e.label) || t++;
						var n = r === t;
					} else var n = !0;
					if (n) {
						if (e.when !== void 0) var n = t === t;
						else var n = !0;
						if (n) {
							if (e.acknowledge !== void 0) {
								let a = e.acknowledge, o = t;
								if (t === o) {
									if (a && typeof a == `object` && !Array.isArray(a)) {
										let e = t;
										for (let e in a) if (e !== `by` && e !== `how`) return !1;
										if (e === t) {
											if (a.by !== void 0) {
												let e = a.by, n = t;
												if (typeof e != `string` || e !== `responders` && e !== `called`) return !1;
												var r = n === t;
											} else var r = !0;
											if (r) {
												if (a.how !== void 0) {
													let e = a.how, n = t;
													if (t === n) {
														if (Array.isArray(e)) {
															if (e.length < 1) return !1;
															{
																var i = !0;
																let n = e.length;
																for (let r = 0; r < n; r++) {
																	let n = e[r], a = t;
																	if (typeof n != `string` || n !== `ack` && n !== `comment` && n !== `assign`) return !1;
																	var i = a === t;
																	if (!i) break;
																}
																if (i) {
																	let t = e.length;
																	if (t > 1) {
																		let n = {};
																		for (; t--;) {
																			let r = e[t];
																			if (typeof r == `string`) {
																				if (typeof n[r] == `number`) return n[r], !1;
																				n[r] = t;
																			}
																		}
																	}
																}
															}
														} else return !1;
													}
													var r = n === t;
												} else var r = !0;
											}
										}
									} else return !1;
								}
								var n = o === t;
							} else var n = !0;
							if (n) {
								if (e.headline !== void 0) {
									let r = e.headline, i = t;
									if (t === i) {
										if (Array.isArray(r)) {
											var a = !0;
											let e = r.length;
											for (let n = 0; n < e; n++) {
												let e = t;
												if (typeof r[n] != `string`) return !1;
												var a = e === t;
												if (!a) break;
											}
											if (a) {
												let e = r.length;
												if (e > 1) {
													let t = {};
													for (; e--;) {
														let n = r[e];
														if (typeof n == `string`) {
															if (typeof t[n] == `number`) return t[n], !1;
															t[n] = e;
														}
													}
												}
											}
										} else return !1;
									}
									var n = i === t;
								} else var n = !0;
								if (n) {
									if (e[`max-age`] !== void 0) {
										let r = t;
										x(e[`max-age`]) || t++;
										var n = r === t;
									} else var n = !0;
									if (n) {
										if (e.details !== void 0) {
											let r = e.details, i = t;
											if (t === i) {
												if (r && typeof r == `object` && !Array.isArray(r)) {
													if (Object.keys(r).length > 100) return !1;
													for (let e in r) {
														let n = t;
														d(e) || t++;
														var o = n === t;
														if (!o) return t++, !1;
													}
													if (o) for (let e in r) {
														let n = t;
														if (w(r[e]) || t++, n !== t) break;
													}
												} else return !1;
											}
											var n = i === t;
										} else var n = !0;
									}
								}
							}
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
const E = (function E(e) {
	let t = 0;
	if (typeof e != `object` && typeof e != `string` && !(typeof e == `number` && isFinite(e)) && typeof e != `boolean`) return !1;
	if (t === 0) {
		if (Array.isArray(e)) {
			let n = e.length;
			for (let r = 0; r < n; r++) {
				let n = t;
				if (typeof e[r] != `string`) return !1;
				if (n !== t) break;
			}
		}
		if (t === 0 && e && typeof e == `object` && !Array.isArray(e)) {
			if (e.duration === void 0) return !1;
			{
				let n = t;
				for (let t in e) if (t !== `duration`) return !1;
				n === t && e.duration !== void 0 && (x(e.duration) || t++);
			}
		}
	}
	return t === 0;
});
const D = (function D(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (Object.keys(e).length > 1e3 || Object.keys(e).length < 1) return !1;
			for (let n in e) {
				let r = t;
				if (E(e[n]) || t++, r !== t) break;
			}
		} else return !1;
	}
	return t === 0;
});
const k = (function k(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.id === void 0) return !1;
			{
				let r = t;
				for (let t in e) if (!s.call(O.properties, t)) return !1;
				if (r === t) {
					if (e.id !== void 0) {
						let r = t;
						d(e.id) || t++;
						var n = r === t;
					} else var n = !0;
					if (n) {
						if (e.name !== void 0) {
							let r = t;
							C(e.name) || t++;
							var n = r === t;
						} else var n = !0;
						if (n) {
							if (e.label !== void 0) {
								let r = t;
								v(e.label) || t++;
								var n = r === t;
							} else var n = !0;
							if (n) {
								if (e.when !== void 0) var n = t === t;
								else var n = !0;
								if (n) {
									if (e[`acknowledge-within`] !== void 0) {
										let r = e[`acknowledge-within`], i = t;
										if (typeof r != `string` && (!r || typeof r != `object` || Array.isArray(r)) || t === i && typeof r == `string` && !b.test(r)) return !1;
										var n = i === t;
									} else var n = !0;
									if (n) {
										if (e[`update-every`] !== void 0) {
											let r = e[`update-every`], i = t;
											if (typeof r != `string` && (!r || typeof r != `object` || Array.isArray(r)) || t === i && typeof r == `string` && !b.test(r)) return !1;
											var n = i === t;
										} else var n = !0;
										if (n) {
											if (e[`max-snooze`] !== void 0) {
												let r = t;
												x(e[`max-snooze`]) || t++;
												var n = r === t;
											} else var n = !0;
											if (n) {
												if (e.clock !== void 0) {
													let r = t;
													if (typeof e.clock != `string`) return !1;
													var n = r === t;
												} else var n = !0;
												if (n) {
													if (e.reach !== void 0) {
														let r = t;
														if (typeof e.reach != `string`) return !1;
														var n = r === t;
													} else var n = !0;
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
const A = (function A(e) {
	if (typeof e == `string`) {
		if (l(e) > 500 || l(e) < 1 || !S.test(e)) return !1;
	} else return !1;
	return !0;
});
const j = (function j(e) {
	return typeof e == `object` || typeof e == `string`;
});
const M = (function M(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.who === void 0) return !1;
			{
				let r = t;
				for (let t in e) if (t !== `name` && t !== `does` && t !== `who` && t !== `otherwise`) return !1;
				if (r === t) {
					if (e.name !== void 0) {
						let r = t;
						C(e.name) || t++;
						var n = r === t;
					} else var n = !0;
					if (n) {
						if (e.does !== void 0) {
							let r = t;
							A(e.does) || t++;
							var n = r === t;
						} else var n = !0;
						if (n) {
							if (e.who !== void 0) {
								let r = t;
								j(e.who) || t++;
								var n = r === t;
							} else var n = !0;
							if (n) {
								if (e.otherwise !== void 0) {
									let r = t;
									j(e.otherwise) || t++;
									var n = r === t;
								} else var n = !0;
							}
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
const P = (function P(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.name === void 0 || e.roles === void 0) return !1;
			{
				let i = t;
				for (let t in e) if (t !== `name` && t !== `roles` && t !== `label` && t !== `notify`) return !1;
				if (i === t) {
					if (e.name !== void 0) {
						let r = t;
						C(e.name) || t++;
						var n = r === t;
					} else var n = !0;
					if (n) {
						if (e.roles !== void 0) {
							let i = e.roles, a = t;
							if (t === a) {
								if (Array.isArray(i)) {
									if (i.length < 1) return !1;
									{
										var r = !0;
										let e = i.length;
										for (let n = 0; n < e; n++) {
											let e = t;
											if (typeof i[n] != `string`) return !1;
											var r = e === t;
											if (!r) break;
										}
										if (r) {
											let e = i.length;
											if (e > 1) {
												let t = {};
												for (; e--;) {
													let n = i[e];
													if (typeof n == `string`) {
														if (typeof t[n] == `number`) return t[n], !1;
														t[n] = e;
													}
												}
											}
										}
									}
								} else return !1;
							}
							var n = a === t;
						} else var n = !0;
						if (n) {
							if (e.label !== void 0) {
								let r = t;
								v(e.label) || t++;
								var n = r === t;
							} else var n = !0;
							if (n) {
								if (e.notify !== void 0) {
									let r = t;
									N(e.notify) || t++;
									var n = r === t;
								} else var n = !0;
							}
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
const F = (function F(e) {
	if (typeof e != `string` && !Array.isArray(e)) return !1;
	if (Array.isArray(e)) {
		if (e.length < 1) return !1;
		{
			var t = !0;
			let n = e.length;
			for (let r = 0; r < n; r++) {
				if (typeof e[r] != `string`) return !1;
				var t = !0;
				if (!t) break;
			}
			if (t) {
				let t = e.length;
				if (t > 1) {
					let n = {};
					for (; t--;) {
						let r = e[t];
						if (typeof r == `string`) {
							if (typeof n[r] == `number`) return n[r], !1;
							n[r] = t;
						}
					}
				}
			}
		}
	}
	return !0;
});
const I = (function I(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (Object.keys(e).length < 1) return !1;
			{
				let r = t;
				for (let t in e) if (!s.call(te.properties, t)) return !1;
				if (r === t) {
					if (e.escalate !== void 0) {
						let r = e.escalate, i = t;
						if (typeof r != `string` && (typeof r != `number` || r % 1 || isNaN(r) || !isFinite(r)) || t === i && (typeof r == `number` && isFinite(r) && (r < 1 || isNaN(r)) || t === i && typeof r == `string` && !ne.test(r))) return !1;
						var n = i === t;
					} else var n = !0;
					if (n) {
						if (e[`raise-severity`] !== void 0) {
							let r = t;
							if (typeof e[`raise-severity`] != `string`) return !1;
							var n = r === t;
						} else var n = !0;
						if (n) {
							if (e.assign !== void 0) {
								let r = t;
								F(e.assign) || t++;
								var n = r === t;
							} else var n = !0;
							if (n) {
								if (e.mention !== void 0) {
									let r = t;
									F(e.mention) || t++;
									var n = r === t;
								} else var n = !0;
								if (n) {
									if (e.label !== void 0) {
										let r = t;
										y(e.label) || t++;
										var n = r === t;
									} else var n = !0;
									if (n) {
										if (e.unlabel !== void 0) {
											let r = t;
											y(e.unlabel) || t++;
											var n = r === t;
										} else var n = !0;
										if (n) {
											if (e.notify !== void 0) {
												let r = t;
												N(e.notify) || t++;
												var n = r === t;
											} else var n = !0;
											if (n) {
												if (e.comment !== void 0) {
													let r = t;
													if (typeof e.comment != `string`) return !1;
													var n = r === t;
												} else var n = !0;
												if (n) {
													if (e[`ask-for`] !== void 0) {
														let r = e[`ask-for`], i = t;
														if (typeof r != `string` || r !== `missing-details`) return !1;
														var n = i === t;
													} else var n = !0;
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
const L = (function L(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.id === void 0 || e.reason === void 0 || e.when === void 0 || e.do === void 0) return !1;
			{
				let r = t;
				for (let t in e) if (!s.call(ee.properties, t)) return !1;
				if (r === t) {
					if (e.id !== void 0) {
						let r = t;
						d(e.id) || t++;
						var n = r === t;
					} else var n = !0;
					if (n) {
						if (e.reason !== void 0) {
							let r = t;
							A(e.reason) || t++;
							var n = r === t;
						} else var n = !0;
						if (n) {
							if (e.phase !== void 0) {
								let r = e.phase, i = t;
								if (typeof r != `string` || r !== `open` && r !== `resolved`) return !1;
								var n = i === t;
							} else var n = !0;
							if (n) {
								if (e.mode !== void 0) {
									let r = t;
									g(e.mode) || t++;
									var n = r === t;
								} else var n = !0;
								if (n) {
									if (e.when !== void 0) var n = t === t;
									else var n = !0;
									if (n) {
										if (e.repeat !== void 0) {
											let r = e.repeat, i = t;
											if (typeof r != `string` && (!r || typeof r != `object` || Array.isArray(r)) || t === i && typeof r == `string` && !b.test(r)) return !1;
											var n = i === t;
										} else var n = !0;
										if (n) {
											if (e.clock !== void 0) {
												let r = t;
												if (typeof e.clock != `string`) return !1;
												var n = r === t;
											} else var n = !0;
											if (n) {
												if (e.limit !== void 0) {
													let r = e.limit, i = t;
													if (typeof r != `number` || r % 1 || isNaN(r) || !isFinite(r) || t === i && typeof r == `number` && isFinite(r) && (r < 1 || isNaN(r))) return !1;
													var n = i === t;
												} else var n = !0;
												if (n) {
													if (e.do !== void 0) {
														let r = t;
														I(e.do) || t++;
														var n = r === t;
													} else var n = !0;
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
const R = (function R(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.severities === void 0 || e.due === void 0) return !1;
			{
				let i = t;
				for (let t in e) if (t !== `severities` && t !== `as` && t !== `label` && t !== `due` && t !== `clock`) return !1;
				if (i === t) {
					if (e.severities !== void 0) {
						let i = e.severities, a = t;
						if (t === a) {
							if (Array.isArray(i)) {
								if (i.length < 1) return !1;
								{
									var n = !0;
									let e = i.length;
									for (let r = 0; r < e; r++) {
										let e = t;
										if (typeof i[r] != `string`) return !1;
										var n = e === t;
										if (!n) break;
									}
									if (n) {
										let e = i.length;
										if (e > 1) {
											let t = {};
											for (; e--;) {
												let n = i[e];
												if (typeof n == `string`) {
													if (typeof t[n] == `number`) return t[n], !1;
													t[n] = e;
												}
											}
										}
									}
								}
							} else return !1;
						}
						var r = a === t;
					} else var r = !0;
					if (r) {
						if (e.as !== void 0) {
							let n = e.as, i = t;
							if (typeof n != `string` || n !== `comment` && n !== `issue`) return !1;
							var r = i === t;
						} else var r = !0;
						if (r) {
							if (e.label !== void 0) {
								let n = t;
								v(e.label) || t++;
								var r = n === t;
							} else var r = !0;
							if (r) {
								if (e.due !== void 0) {
									let n = t;
									x(e.due) || t++;
									var r = n === t;
								} else var r = !0;
								if (r) {
									if (e.clock !== void 0) {
										let n = t;
										if (typeof e.clock != `string`) return !1;
										var r = n === t;
									} else var r = !0;
								}
							}
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
const U = (function U(e) {
	if (typeof e == `string`) {
		if (!H.test(e)) return !1;
	} else return !1;
	return !0;
});
const W = (function W(e) {
	if (Array.isArray(e)) {
		if (e.length < 1) return !1;
		{
			var t = !0;
			let n = e.length;
			for (let r = 0; r < n; r++) {
				let n = e[r];
				if (typeof n != `string` || n !== `mon` && n !== `tue` && n !== `wed` && n !== `thu` && n !== `fri` && n !== `sat` && n !== `sun`) return !1;
				var t = !0;
				if (!t) break;
			}
			if (t) {
				let t = e.length;
				if (t > 1) {
					let n = {};
					for (; t--;) {
						let r = e[t];
						if (typeof r == `string`) {
							if (typeof n[r] == `number`) return n[r], !1;
							n[r] = t;
						}
					}
				}
			}
		}
	} else return !1;
	return !0;
});
const K = (function K(e) {
	if (typeof e == `string`) {
		if (!G.test(e)) return !1;
	} else return !1;
	return !0;
});
const J = (function J(e) {
	if (typeof e == `string`) {
		if (!q.test(e)) return !1;
	} else return !1;
	return !0;
});
const Y = (function Y(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.days === void 0 || e.from === void 0 || e.to === void 0) return !1;
			{
				let r = t;
				for (let t in e) if (t !== `days` && t !== `from` && t !== `to`) return !1;
				if (r === t) {
					if (e.days !== void 0) {
						let r = t;
						W(e.days) || t++;
						var n = r === t;
					} else var n = !0;
					if (n) {
						if (e.from !== void 0) {
							let r = t;
							K(e.from) || t++;
							var n = r === t;
						} else var n = !0;
						if (n) {
							if (e.to !== void 0) {
								let r = t;
								J(e.to) || t++;
								var n = r === t;
							} else var n = !0;
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
const X = (function X(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.rotate === void 0 || e.every === void 0 || e.from === void 0) return !1;
			{
				let i = t;
				for (let t in e) if (t !== `rotate` && t !== `every` && t !== `from` && t !== `hours` && t !== `timezone`) return !1;
				if (i === t) {
					if (e.rotate !== void 0) {
						let i = e.rotate, a = t;
						if (t === a) {
							if (Array.isArray(i)) {
								if (i.length < 1) return !1;
								{
									let e = i.length;
									for (let r = 0; r < e; r++) {
										let e = i[r], a = t;
										if (typeof e != `string` && !Array.isArray(e)) return !1;
										if (t === a) {
											if (typeof e == `string` && !z.test(e)) return !1;
											if (t === a && Array.isArray(e)) {
												if (e.length < 1) return !1;
												{
													var n = !0;
													let r = e.length;
													for (let i = 0; i < r; i++) {
														let r = t;
														V(e[i]) || t++;
														var n = r === t;
														if (!n) break;
													}
													if (n) {
														let t = e.length, n;
														if (t > 1) {
															outer0: for (; t--;) for (n = t; n--;) if (c(e[t], e[n])) return !1;
														}
													}
												}
											}
										}
										if (a !== t) break;
									}
								}
							} else return !1;
						}
						var r = a === t;
					} else var r = !0;
					if (r) {
						if (e.every !== void 0) {
							let n = e.every, i = t;
							if (t === i) {
								if (typeof n == `string`) {
									if (!B.test(n)) return !1;
								} else return !1;
							}
							var r = i === t;
						} else var r = !0;
						if (r) {
							if (e.from !== void 0) {
								let n = t;
								U(e.from) || t++;
								var r = n === t;
							} else var r = !0;
							if (r) {
								if (e.hours !== void 0) {
									let n = t;
									Y(e.hours) || t++;
									var r = n === t;
								} else var r = !0;
								if (r) {
									if (e.timezone !== void 0) {
										let n = t;
										if (typeof e.timezone != `string`) return !1;
										var r = n === t;
									} else var r = !0;
								}
							}
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
const ie = (function ie(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.timezone === void 0 || e.layers === void 0) return !1;
			{
				let r = t;
				for (let t in e) if (t !== `timezone` && t !== `layers` && t !== `overrides`) return !1;
				if (r === t) {
					if (e.timezone !== void 0) {
						let r = t;
						if (typeof e.timezone != `string`) return !1;
						var n = r === t;
					} else var n = !0;
					if (n) {
						if (e.layers !== void 0) {
							let r = e.layers, i = t;
							if (t === i) {
								if (Array.isArray(r)) {
									let e = r.length;
									for (let n = 0; n < e; n++) {
										let e = t;
										if (X(r[n]) || t++, e !== t) break;
									}
								} else return !1;
							}
							var n = i === t;
						} else var n = !0;
						if (n) {
							if (e.overrides !== void 0) {
								let r = e.overrides, i = t;
								if (t === i) {
									if (Array.isArray(r)) {
										let e = r.length;
										for (let n = 0; n < e; n++) {
											let e = t;
											if (re(r[n]) || t++, e !== t) break;
										}
									} else return !1;
								}
								var n = i === t;
							} else var n = !0;
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
const oe = (function oe(e) {
	if (typeof e == `string`) {
		if (!ae.test(e)) return !1;
	} else return !1;
	return !0;
});
const se = (function se(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.timezone === void 0) return !1;
			{
				let i = t;
				for (let t in e) if (t !== `timezone` && t !== `days` && t !== `from` && t !== `to` && t !== `hours` && t !== `holidays`) return !1;
				if (i === t) {
					if (e.timezone !== void 0) {
						let r = t;
						if (typeof e.timezone != `string`) return !1;
						var n = r === t;
					} else var n = !0;
					if (n) {
						if (e.days !== void 0) {
							let r = t;
							W(e.days) || t++;
							var n = r === t;
						} else var n = !0;
						if (n) {
							if (e.from !== void 0) {
								let r = t;
								K(e.from) || t++;
								var n = r === t;
							} else var n = !0;
							if (n) {
								if (e.to !== void 0) {
									let r = t;
									J(e.to) || t++;
									var n = r === t;
								} else var n = !0;
								if (n) {
									if (e.hours !== void 0) {
										let r = e.hours, i = t;
										if (t === i) {
											if (Array.isArray(r)) {
												if (r.length > 50 || r.length < 1) return !1;
												{
													let e = r.length;
													for (let n = 0; n < e; n++) {
														let e = t;
														if (Y(r[n]) || t++, e !== t) break;
													}
												}
											} else return !1;
										}
										var n = i === t;
									} else var n = !0;
									if (n) {
										if (e.holidays !== void 0) {
											let i = e.holidays, a = t;
											if (t === a) {
												if (Array.isArray(i)) {
													var r = !0;
													let e = i.length;
													for (let n = 0; n < e; n++) {
														let e = t;
														oe(i[n]) || t++;
														var r = e === t;
														if (!r) break;
													}
													if (r) {
														let e = i.length, t;
														if (e > 1) {
															outer0: for (; e--;) for (t = e; t--;) if (c(i[e], i[t])) return !1;
														}
													}
												} else return !1;
											}
											var n = a === t;
										} else var n = !0;
									}
								}
							}
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
const Q = (function Q(e) {
	if (typeof e != `string` && !Array.isArray(e)) return !1;
	if (Array.isArray(e)) {
		if (e.length < 1) return !1;
		{
			var t = !0;
			let n = e.length;
			for (let r = 0; r < n; r++) {
				if (typeof e[r] != `string`) return !1;
				var t = !0;
				if (!t) break;
			}
			if (t) {
				let t = e.length;
				if (t > 1) {
					let n = {};
					for (; t--;) {
						let r = e[t];
						if (typeof r == `string`) {
							if (typeof n[r] == `number`) return n[r], !1;
							n[r] = t;
						}
					}
				}
			}
		}
	}
	return !0;
});
const $ = (function $(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.version === void 0 || e.name === void 0 || e.incident === void 0 || e.severities === void 0 || e.roles === void 0 || e.levels === void 0) return !1;
			{
				let E = t;
				for (let t in e) if (!s.call(o.properties, t)) return !1;
				if (E === t) {
					if (e.version !== void 0) {
						let r = t;
						if (e.version !== 1) return !1;
						var n = r === t;
					} else var n = !0;
					if (n) {
						if (e.name !== void 0) {
							let r = t;
							d(e.name) || t++;
							var n = r === t;
						} else var n = !0;
						if (n) {
							if (e.formerly !== void 0) {
								let i = e.formerly, a = t;
								if (t === a) {
									if (Array.isArray(i)) {
										if (i.length > 20) return !1;
										{
											var r = !0;
											let e = i.length;
											for (let n = 0; n < e; n++) {
												let e = t;
												d(i[n]) || t++;
												var r = e === t;
												if (!r) break;
											}
											if (r) {
												let e = i.length, t;
												if (e > 1) {
													outer0: for (; e--;) for (t = e; t--;) if (c(i[e], i[t])) return !1;
												}
											}
										}
									} else return !1;
								}
								var n = a === t;
							} else var n = !0;
							if (n) {
								if (e[`trusted-authors`] !== void 0) {
									let r = e[`trusted-authors`], a = t;
									if (t === a) {
										if (Array.isArray(r)) {
											if (r.length > 5) return !1;
											{
												var i = !0;
												let e = r.length;
												for (let n = 0; n < e; n++) {
													let e = t;
													p(r[n]) || t++;
													var i = e === t;
													if (!i) break;
												}
												if (i) {
													let e = r.length, t;
													if (e > 1) {
														outer1: for (; e--;) for (t = e; t--;) if (c(r[e], r[t])) return !1;
													}
												}
											}
										} else return !1;
									}
									var n = a === t;
								} else var n = !0;
								if (n) {
									if (e.extends !== void 0) {
										let r = e.extends, i = t;
										if (t === i) {
											if (typeof r == `string`) {
												if (l(r) > 500 || !le.test(r)) return !1;
											} else return !1;
										}
										var n = i === t;
									} else var n = !0;
									if (n) {
										if (e[`effective-from`] !== void 0) {
											let r = t;
											h(e[`effective-from`]) || t++;
											var n = r === t;
										} else var n = !0;
										if (n) {
											if (e.mode !== void 0) {
												let r = t;
												g(e.mode) || t++;
												var n = r === t;
											} else var n = !0;
											if (n) {
												if (e.incident !== void 0) {
													let r = t;
													T(e.incident) || t++;
													var n = r === t;
												} else var n = !0;
												if (n) {
													if (e.conditions !== void 0) {
														let r = e.conditions, i = t;
														if (t === i) {
															if (r && typeof r == `object` && !Array.isArray(r)) {
																if (Object.keys(r).length > 500) return !1;
																for (let e in r) {
																	let n = t;
																	d(e) || t++;
																	var a = n === t;
																	if (!a) return t++, !1;
																}
																if (a) {
																	for (let e in r) if (t !== t) break;
																}
															} else return !1;
														}
														var n = i === t;
													} else var n = !0;
													if (n) {
														if (e.tables !== void 0) {
															let r = e.tables, i = t;
															if (t === i) {
																if (r && typeof r == `object` && !Array.isArray(r)) {
																	if (Object.keys(r).length > 200) return !1;
																	for (let e in r) {
																		let n = t;
																		d(e) || t++;
																		var u = n === t;
																		if (!u) return t++, !1;
																	}
																	if (u) for (let e in r) {
																		let n = t;
																		if (D(r[e]) || t++, n !== t) break;
																	}
																} else return !1;
															}
															var n = i === t;
														} else var n = !0;
														if (n) {
															if (e.severities !== void 0) {
																let r = e.severities, i = t;
																if (t === i) {
																	if (Array.isArray(r)) {
																		if (r.length > 20 || r.length < 1) return !1;
																		{
																			let e = r.length;
																			for (let n = 0; n < e; n++) {
																				let e = t;
																				if (k(r[n]) || t++, e !== t) break;
																			}
																		}
																	} else return !1;
																}
																var n = i === t;
															} else var n = !0;
															if (n) {
																if (e.roles !== void 0) {
																	let r = e.roles, i = t;
																	if (t === i) {
																		if (r && typeof r == `object` && !Array.isArray(r)) {
																			if (Object.keys(r).length > 100 || Object.keys(r).length < 1) return !1;
																			for (let e in r) {
																				let n = t;
																				d(e) || t++;
																				var f = n === t;
																				if (!f) return t++, !1;
																			}
																			if (f) for (let e in r) {
																				let n = t;
																				if (M(r[e]) || t++, n !== t) break;
																			}
																		} else return !1;
																	}
																	var n = i === t;
																} else var n = !0;
																if (n) {
																	if (e.levels !== void 0) {
																		let r = e.levels, i = t;
																		if (t === i) {
																			if (Array.isArray(r)) {
																				if (r.length > 50 || r.length < 1) return !1;
																				{
																					let e = r.length;
																					for (let n = 0; n < e; n++) {
																						let e = t;
																						if (P(r[n]) || t++, e !== t) break;
																					}
																				}
																			} else return !1;
																		}
																		var n = i === t;
																	} else var n = !0;
																	if (n) {
																		if (e.triggers !== void 0) {
																			let r = e.triggers, i = t;
																			if (t === i) {
																				if (Array.isArray(r)) {
																					if (r.length > 500) return !1;
																					{
																						let e = r.length;
																						for (let n = 0; n < e; n++) {
																							let e = t;
																							if (L(r[n]) || t++, e !== t) break;
																						}
																					}
																				} else return !1;
																			}
																			var n = i === t;
																		} else var n = !0;
																		if (n) {
																			if (e.review !== void 0) {
																				let r = t;
																				R(e.review) || t++;
																				var n = r === t;
																			} else var n = !0;
																			if (n) {
																				if (e.schedules !== void 0) {
																					let r = e.schedules, i = t;
																					if (t === i) {
																						if (r && typeof r == `object` && !Array.isArray(r)) {
																							if (Object.keys(r).length > 100) return !1;
																							for (let e in r) {
																								let n = t;
																								d(e) || t++;
																								var m = n === t;
																								if (!m) return t++, !1;
																							}
																							if (m) for (let e in r) {
																								let n = t;
																								if (ie(r[e]) || t++, n !== t) break;
																							}
																						} else return !1;
																					}
																					var n = i === t;
																				} else var n = !0;
																				if (n) {
																					if (e.calendars !== void 0) {
																						let r = e.calendars, i = t;
																						if (t === i) {
																							if (r && typeof r == `object` && !Array.isArray(r)) {
																								if (Object.keys(r).length > 100) return !1;
																								for (let e in r) {
																									let n = t;
																									d(e) || t++;
																									var _ = n === t;
																									if (!_) return t++, !1;
																								}
																								if (_) for (let e in r) {
																									let n = t;
																									if (se(r[e]) || t++, n !== t) break;
																								}
																							} else return !1;
																						}
																						var n = i === t;
																					} else var n = !0;
																					if (n) {
																						if (e.templates !== void 0) {
																							let r = e.templates, i = t;
																							if (t === i) {
																								if (r && typeof r == `object` && !Array.isArray(r)) {
																									for (let e in r) {
																										let n = t;
																										d(e) || t++;
																										var v = n === t;
																										if (!v) return t++, !1;
																									}
																									if (v) {
																										let e = t;
																										for (let e in r) if (!s.call(o.properties.templates.properties, e)) {
																											let n = r[e], i = t;
																											if (t === i) {
																												if (typeof n == `string`) {
																													if (l(n) < 1 || !S.test(n)) return !1;
																												} else return !1;
																											}
																											if (i !== t) break;
																										}
																										if (e === t) {
																											if (r[`update-due`] !== void 0) {
																												let e = r[`update-due`], n = t;
																												if (t === n) {
																													if (typeof e == `string`) {
																														if (l(e) < 1 || !S.test(e)) return !1;
																													} else return !1;
																												}
																												var y = n === t;
																											} else var y = !0;
																											if (y) {
																												if (r.ownership !== void 0) {
																													let e = r.ownership, n = t;
																													if (t === n) {
																														if (typeof e == `string`) {
																															if (l(e) < 1 || !S.test(e)) return !1;
																														} else return !1;
																													}
																													var y = n === t;
																												} else var y = !0;
																												if (y) {
																													if (r[`review-due`] !== void 0) {
																														let e = r[`review-due`], n = t;
																														if (t === n) {
																															if (typeof e == `string`) {
																																if (l(e) < 1 || !S.test(e)) return !1;
																															} else return !1;
																														}
																														var y = n === t;
																													} else var y = !0;
																													if (y) {
																														if (r[`actions-due`] !== void 0) {
																															let e = r[`actions-due`], n = t;
																															if (t === n) {
																																if (typeof e == `string`) {
																																	if (l(e) < 1 || !S.test(e)) return !1;
																																} else return !1;
																															}
																															var y = n === t;
																														} else var y = !0;
																														if (y) {
																															if (r[`missing-details`] !== void 0) {
																																let e = r[`missing-details`], n = t;
																																if (t === n) {
																																	if (typeof e == `string`) {
																																		if (l(e) < 1 || !S.test(e)) return !1;
																																	} else return !1;
																																}
																																var y = n === t;
																															} else var y = !0;
																															if (y) {
																																if (r.call !== void 0) {
																																	let e = r.call, n = t;
																																	if (t === n) {
																																		if (typeof e == `string`) {
																																			if (l(e) < 1 || !S.test(e)) return !1;
																																		} else return !1;
																																	}
																																	var y = n === t;
																																} else var y = !0;
																																if (y) {
																																	if (r[`call-again`] !== void 0) {
																																		let e = r[`call-again`], n = t;
																																		if (t === n) {
																																			if (typeof e == `string`) {
																																				if (l(e) < 1 || !S.test(e)) return !1;
																																			} else return !1;
																																		}
																																		var y = n === t;
																																	} else var y = !0;
																																	if (y) {
																																		if (r[`severity-rise`] !== void 0) {
																																			let e = r[`severity-rise`], n = t;
																																			if (t === n) {
																																				if (typeof e == `string`) {
																																					if (l(e) < 1 || !S.test(e)) return !1;
																																				} else return !1;
																																			}
																																			var y = n === t;
																																		} else var y = !0;
																																		if (y) {
																																			if (r[`holding-statement`] !== void 0) {
																																				let e = r[`holding-statement`], n = t;
																																				if (t === n) {
																																					if (typeof e == `string`) {
																																						if (l(e) < 1 || !S.test(e)) return !1;
																																					} else return !1;
																																				}
																																				var y = n === t;
																																			} else var y = !0;
																																			if (y) {
																																				if (r.review !== void 0) {
																																					let e = r.review, n = t;
																																					if (t === n) {
																																						if (typeof e == `string`) {
																																							if (l(e) < 1 || !S.test(e)) return !1;
																																						} else return !1;
																																					}
																																					var y = n === t;
																																				} else var y = !0;
																																				if (y) {
																																					if (r.status !== void 0) {
																																						let e = r.status, n = t;
																																						if (t === n) {
																																							if (typeof e == `string`) {
																																								if (l(e) < 1 || !S.test(e)) return !1;
																																							} else return !1;
																																						}
																																						var y = n === t;
																																					} else var y = !0;
																																				}
																																			}
																																		}
																																	}
																																}
																															}
																														}
																													}
																												}
																											}
																										}
																									}
																								} else return !1;
																							}
																							var n = i === t;
																						} else var n = !0;
																						if (n) {
																							if (e.channels !== void 0) {
																								let r = e.channels, i = t;
																								if (t === i) {
																									if (r && typeof r == `object` && !Array.isArray(r)) {
																										if (Object.keys(r).length > 50) return !1;
																										for (let e in r) {
																											let n = t;
																											d(e) || t++;
																											var b = n === t;
																											if (!b) return t++, !1;
																										}
																										if (b) for (let e in r) {
																											let n = t;
																											if (ce(r[e]) || t++, n !== t) break;
																										}
																									} else return !1;
																								}
																								var n = i === t;
																							} else var n = !0;
																							if (n) {
																								if (e.contacts !== void 0) {
																									let r = e.contacts, i = t;
																									if (typeof r != `string` && (!r || typeof r != `object` || Array.isArray(r)) || t === i && (typeof r == `string` && !ue.test(r) || t === i && r && typeof r == `object` && !Array.isArray(r) && Object.keys(r).length > 2e3)) return !1;
																									var n = i === t;
																								} else var n = !0;
																								if (n) {
																									if (e.reach !== void 0) {
																										let r = e.reach, i = t;
																										if (t === i) {
																											if (r && typeof r == `object` && !Array.isArray(r)) {
																												if (Object.keys(r).length > 50) return !1;
																												for (let e in r) {
																													let n = t;
																													d(e) || t++;
																													var x = n === t;
																													if (!x) return t++, !1;
																												}
																												if (x) for (let e in r) {
																													let n = r[e], i = t;
																													if (t === i) {
																														if (Array.isArray(n)) {
																															if (n.length > 20 || n.length < 1) return !1;
																															{
																																let e = n.length;
																																for (let r = 0; r < e; r++) {
																																	let e = t;
																																	if (Z(n[r]) || t++, e !== t) break;
																																}
																															}
																														} else return !1;
																													}
																													if (i !== t) break;
																												}
																											} else return !1;
																										}
																										var n = i === t;
																									} else var n = !0;
																									if (n) {
																										if (e.commands !== void 0) {
																											let r = e.commands, i = t;
																											if (t === i) {
																												if (r && typeof r == `object` && !Array.isArray(r)) {
																													if (Object.keys(r).length < 1) return !1;
																													{
																														let e = t;
																														for (let e in r) if (!s.call(o.properties.commands.properties, e)) return !1;
																														if (e === t) {
																															if (r.ack !== void 0) {
																																let e = t;
																																Q(r.ack) || t++;
																																var C = e === t;
																															} else var C = !0;
																															if (C) {
																																if (r.update !== void 0) {
																																	let e = t;
																																	Q(r.update) || t++;
																																	var C = e === t;
																																} else var C = !0;
																																if (C) {
																																	if (r.next !== void 0) {
																																		let e = t;
																																		Q(r.next) || t++;
																																		var C = e === t;
																																	} else var C = !0;
																																	if (C) {
																																		if (r.escalate !== void 0) {
																																			let e = t;
																																			Q(r.escalate) || t++;
																																			var C = e === t;
																																		} else var C = !0;
																																		if (C) {
																																			if (r.severity !== void 0) {
																																				let e = t;
																																				Q(r.severity) || t++;
																																				var C = e === t;
																																			} else var C = !0;
																																			if (C) {
																																				if (r[`raise-severity`] !== void 0) {
																																					let e = t;
																																					Q(r[`raise-severity`]) || t++;
																																					var C = e === t;
																																				} else var C = !0;
																																				if (C) {
																																					if (r[`lower-severity`] !== void 0) {
																																						let e = t;
																																						Q(r[`lower-severity`]) || t++;
																																						var C = e === t;
																																					} else var C = !0;
																																					if (C) {
																																						if (r.role !== void 0) {
																																							let e = t;
																																							Q(r.role) || t++;
																																							var C = e === t;
																																						} else var C = !0;
																																						if (C) {
																																							if (r.handoff !== void 0) {
																																								let e = t;
																																								Q(r.handoff) || t++;
																																								var C = e === t;
																																							} else var C = !0;
																																							if (C) {
																																								if (r.snooze !== void 0) {
																																									let e = t;
																																									Q(r.snooze) || t++;
																																									var C = e === t;
																																								} else var C = !0;
																																								if (C) {
																																									if (r.unsnooze !== void 0) {
																																										let e = t;
																																										Q(r.unsnooze) || t++;
																																										var C = e === t;
																																									} else var C = !0;
																																									if (C) {
																																										if (r.mitigated !== void 0) {
																																											let e = t;
																																											Q(r.mitigated) || t++;
																																											var C = e === t;
																																										} else var C = !0;
																																										if (C) {
																																											if (r.resolved !== void 0) {
																																												let e = t;
																																												Q(r.resolved) || t++;
																																												var C = e === t;
																																											} else var C = !0;
																																											if (C) {
																																												if (r.reviewed !== void 0) {
																																													let e = t;
																																													Q(r.reviewed) || t++;
																																													var C = e === t;
																																												} else var C = !0;
																																											}
																																										}
																																									}
																																								}
																																							}
																																						}
																																					}
																																				}
																																			}
																																		}
																																	}
																																}
																															}
																														}
																													}
																												} else return !1;
																											}
																											var n = i === t;
																										} else var n = !0;
																										if (n) {
																											if (e.limits !== void 0) {
																												let r = e.limits, i = t;
																												if (t === i) {
																													if (r && typeof r == `object` && !Array.isArray(r)) {
																														let e = t;
																														for (let e in r) if (e !== `comments-per-run` && e !== `messages-per-run` && e !== `messages-per-person`) return !1;
																														if (e === t) {
																															if (r[`comments-per-run`] !== void 0) {
																																let e = r[`comments-per-run`], n = t;
																																if (typeof e != `number` || e % 1 || isNaN(e) || !isFinite(e) || t === n && typeof e == `number` && isFinite(e) && (e < 1 || isNaN(e))) return !1;
																																var w = n === t;
																															} else var w = !0;
																															if (w) {
																																if (r[`messages-per-run`] !== void 0) {
																																	let e = r[`messages-per-run`], n = t;
																																	if (typeof e != `number` || e % 1 || isNaN(e) || !isFinite(e) || t === n && typeof e == `number` && isFinite(e) && (e < 1 || isNaN(e))) return !1;
																																	var w = n === t;
																																} else var w = !0;
																																if (w) {
																																	if (r[`messages-per-person`] !== void 0) {
																																		let e = r[`messages-per-person`], n = t;
																																		if (t === n) {
																																			if (typeof e == `string`) {
																																				if (!de.test(e)) return !1;
																																			} else return !1;
																																		}
																																		var w = n === t;
																																	} else var w = !0;
																																}
																															}
																														}
																													} else return !1;
																												}
																												var n = i === t;
																											} else var n = !0;
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
});
var e = ((e, t) => (() => (t || (e((t = { exports: {} }).exports, t, t.exports), e = null), t.exports)));
var t = e(((e, t) => {
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
var n = e(((e) => {
	Object.defineProperty(e, "__esModule", { value: !0 });
	let n = t();
	n.code = `require("ajv/dist/runtime/equal").default`, e.default = n;
}));
var r = e(((e) => {
	Object.defineProperty(e, "__esModule", { value: !0 });
	function t(e) {
		let t = e.length, n = 0, r = 0, i;
		for (; r < t;) n++, i = e.charCodeAt(r++), i >= 55296 && i <= 56319 && r < t && (i = e.charCodeAt(r), (i & 64512) == 56320 && r++);
		return n;
	}
	e.default = t, t.code = `require("ajv/dist/runtime/ucs2length").default`;
}));
var a = $;
const o = { properties: {
	version: {},
	name: {},
	formerly: {},
	"trusted-authors": {},
	extends: {},
	"effective-from": {},
	mode: {},
	incident: {},
	conditions: {},
	tables: {},
	severities: {},
	roles: {},
	levels: {},
	triggers: {},
	review: {},
	schedules: {},
	calendars: {},
	templates: { properties: {
		"update-due": {},
		ownership: {},
		"review-due": {},
		"actions-due": {},
		"missing-details": {},
		call: {},
		"call-again": {},
		"severity-rise": {},
		"holding-statement": {},
		review: {},
		status: {}
	} },
	channels: {},
	contacts: {},
	reach: {},
	commands: { properties: {
		ack: {},
		update: {},
		next: {},
		escalate: {},
		severity: {},
		"raise-severity": {},
		"lower-severity": {},
		role: {},
		handoff: {},
		snooze: {},
		unsnooze: {},
		mitigated: {},
		resolved: {},
		reviewed: {}
	} },
	limits: { properties: {
		"comments-per-run": {},
		"messages-per-run": {},
		"messages-per-person": {}
	} }
} };
const s = Object.prototype.hasOwnProperty;
const c = n().default;
const l = r().default;
const u = RegExp(`^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$`, `u`);
const f = RegExp(`^[A-Za-z0-9][A-Za-z0-9-]{0,98}(?:_[A-Za-z0-9]{1,20})?$`, `u`);
function p(e) {
	if (typeof e == `string`) {
		if (!f.test(e)) return !1;
	} else return !1;
	return !0;
}
const m = RegExp(`^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?$`, `u`);
function h(e) {
	if (typeof e == `string`) {
		if (!m.test(e)) return !1;
	} else return !1;
	return !0;
}
function g(e) {
	return !(typeof e != `string` || e !== `act` && e !== `evaluate`);
}
const _ = RegExp(`^(?:[^\\s,](?:[^,\\n\\r\\u2028\\u2029]*[^\\s,])?)?$`, `u`);
const b = RegExp(`^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`, `u`);
const S = RegExp(`^$|\\S`, `u`);
const O = { properties: {
	id: {},
	name: {},
	label: {},
	when: {},
	"acknowledge-within": {},
	"update-every": {},
	"max-snooze": {},
	clock: {},
	reach: {}
} };
function N(e) {
	if (typeof e != `string` && !Array.isArray(e)) return !1;
	if (Array.isArray(e)) {
		if (e.length < 1) return !1;
		{
			var t = !0;
			let n = e.length;
			for (let r = 0; r < n; r++) {
				if (typeof e[r] != `string`) return !1;
				var t = !0;
				if (!t) break;
			}
			if (t) {
				let t = e.length;
				if (t > 1) {
					let n = {};
					for (; t--;) {
						let r = e[t];
						if (typeof r == `string`) {
							if (typeof n[r] == `number`) return n[r], !1;
							n[r] = t;
						}
					}
				}
			}
		}
	}
	return !0;
}
const ee = { properties: {
	id: {},
	reason: {},
	phase: {},
	mode: {},
	when: {},
	repeat: {},
	clock: {},
	limit: {},
	do: {}
} };
const te = { properties: {
	escalate: {},
	"raise-severity": {},
	assign: {},
	mention: {},
	label: {},
	unlabel: {},
	notify: {},
	comment: {},
	"ask-for": {}
} };
const ne = RegExp(`^next$`, `u`);
const z = RegExp(`^(?:@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_.-]{1,100})$`, `u`);
const B = RegExp(`^[1-9]\\d{0,4}(?:h|d|w|mo)$`, `u`);
function V(e) {
	if (typeof e == `string`) {
		if (!z.test(e)) return !1;
	} else return !1;
	return !0;
}
const H = RegExp(`^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?$`, `u`);
const G = RegExp(`^(?:[01]\\d|2[0-3]):[0-5]\\d$`, `u`);
const q = RegExp(`^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$`, `u`);
function re(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.from === void 0 || e.to === void 0 || e.who === void 0) return !1;
			{
				let i = t;
				for (let t in e) if (t !== `from` && t !== `to` && t !== `who`) return !1;
				if (i === t) {
					if (e.from !== void 0) {
						let r = t;
						U(e.from) || t++;
						var n = r === t;
					} else var n = !0;
					if (n) {
						if (e.to !== void 0) {
							let r = t;
							U(e.to) || t++;
							var n = r === t;
						} else var n = !0;
						if (n) {
							if (e.who !== void 0) {
								let i = e.who, a = t;
								if (t === a) {
									if (Array.isArray(i)) {
										var r = !0;
										let e = i.length;
										for (let n = 0; n < e; n++) {
											let e = t;
											V(i[n]) || t++;
											var r = e === t;
											if (!r) break;
										}
										if (r) {
											let e = i.length, t;
											if (e > 1) {
												outer0: for (; e--;) for (t = e; t--;) if (c(i[e], i[t])) return !1;
											}
										}
									} else return !1;
								}
								var n = a === t;
							} else var n = !0;
						}
					}
				}
			}
		} else return !1;
	}
	return t === 0;
}
const ae = RegExp(`^\\d{4}-\\d{2}-\\d{2}$`, `u`);
function ce(e) {
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.type === void 0) return !1;
		if (e.type !== void 0) {
			let t = e.type;
			if (typeof t != `string` || t !== `slack` && t !== `teams` && t !== `email` && t !== `pagerduty` && t !== `webhook` && t !== `ntfy` && t !== `pushover` && t !== `twilio-sms` && t !== `twilio-voice` && t !== `telegram` && t !== `discord`) return !1;
		}
	} else return !1;
	return !0;
}
function Z(e) {
	let t = 0;
	if (t === 0) {
		if (e && typeof e == `object` && !Array.isArray(e)) {
			if (e.by === void 0) return !1;
			{
				let r = t;
				for (let t in e) if (t !== `after` && t !== `by`) return !1;
				if (r === t) {
					if (e.after !== void 0) {
						let r = t;
						x(e.after) || t++;
						var n = r === t;
					} else var n = !0;
					if (n) {
						if (e.by !== void 0) {
							let r = t;
							N(e.by) || t++;
							var n = r === t;
						} else var n = !0;
					}
				}
			}
		} else return !1;
	}
	return t === 0;
}
const le = RegExp(`^(?:[A-Za-z\\d][\\w.-]*/[\\w.-]+//[^@]+@[\\da-f]{40}|(?!.*//)[^@/\\\\][^@\\\\]*)$`, `u`);
const ue = RegExp(`^env:TOCSIN_[A-Z\\d_]+$`, `u`);
const de = RegExp(`^[1-9]\\d{0,3} in (?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$`, `u`);
// src/policy/catalogue-of-channels.ts
const CATALOGUE_OF_CHANNELS = {
	"unknown-channel": {
		about: "A channel that the policy does not define.",
		message: "There is no channel `{found}`.",
		help: "{nearest}The channels are {expected}."
	},
	"unknown-reach": {
		about: "A reach that the policy does not define.",
		message: "There is no reach `{found}`.",
		help: "{nearest}The reaches are {expected}."
	},
	"unknown-setting": {
		about: "A setting that this type of channel does not have.",
		message: "A channel of type `{type}` has no setting `{found}`.",
		help: "{nearest}Its settings are {expected}."
	},
	"missing-setting": {
		about: "A channel without a setting that its type needs.",
		message: "A channel of type `{type}` needs {expected}.",
		help: "Add it; a secret as the name of a variable, `env:TOCSIN_\u2026`."
	},
	"bad-setting": {
		about: "A setting that does not have the form which its channel needs. The value is not shown.",
		message: "`{found}` does not have the form that a channel of type `{type}` needs.",
		help: "{expected}"
	},
	"unsafe-address": {
		about: "An address over plain HTTP, or of the machine itself, without `insecure: true`: nothing would be sent there.",
		message: "No message would be sent to `{found}`: the address is plain HTTP, or this machine itself.",
		help: "Use `https`. For a test, `insecure: true` on the channel permits it."
	},
	"refused-variable": {
		about: "A variable that a policy may not read.",
		message: "`{found}` is not read: only variables whose names are `TOCSIN_` and upper-case letters, digits or `_` are, so that no policy can send a token somewhere.",
		help: "Give the step a variable of such a name, and write that."
	},
	"secret-in-policy": {
		about: "A secret that stands in the policy itself.",
		message: "`{found}` is a secret, and everybody who can read this file can read it.",
		help: "Put it into a secret of the repository, pass that to the step as a variable, and write `env:TOCSIN_\u2026` here."
	},
	"not-a-place": {
		about: "`notify` names a channel that reaches people only.",
		message: "`{found}` ({type}) is no place that `notify` could send to{why}.",
		help: "Name it in a `reach`, or name a place here: {expected}."
	},
	"not-for-people": {
		about: "A `reach` names a channel that is a place only.",
		message: "`{found}` ({type}) is a place, and reaches no person.",
		help: "Name it in `notify`, or name a way to people here: {expected}."
	},
	"reach-order": {
		about: "Steps of a reach that are not in the order of time.",
		message: "This step is due {found} after the call, and the one before it {other}.",
		help: "`after` is counted from the call: put the steps in the order of time, each later than the one before."
	},
	"bad-rate": {
		about: "Text that is not a number in a duration.",
		message: "Found {found}; expected a number in a duration.",
		help: "Write it like `6 in 15m`."
	},
	"bad-contacts": {
		about: "Contacts that are neither a map nor the name of a variable. What stands there is not shown.",
		message: "The contacts are neither a map nor a variable whose name begins with `TOCSIN_`.",
		help: "Write `env:TOCSIN_CONTACTS` and give the step that variable, or a map: `alice: { mail: alice@acme.example }`."
	},
	"bad-contact": {
		about: "A contact that cannot be used: no login, no channel for people, or no address of its form. No address is shown.",
		message: "{found}",
		help: "{nearest}A contact is `login: { channel: address }`, numbers in quotes."
	},
	"contact-without-way": {
		about: "A person among the contacts without any address.",
		message: "`{found}` has no address here, so no channel reaches them.",
		help: "Add an address for one of {expected}, or take the person out."
	},
	"contacts-without-channels": {
		about: "Contacts or reaches in a policy without channels.",
		message: "`{found}` needs `channels`, which this policy does not have.",
		help: "Add `channels`, or take `{found}` out."
	}
};
// src/policy/catalogue-of-files.ts
const CATALOGUE_OF_FILES = {
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
		help: "Start from one of the ready policies, as `tocsin init` does, or with `version: 1`."
	},
	"not-utf8": {
		about: "The file is in another encoding than UTF-8, so that characters of it are lost.",
		message: "The file is not in UTF-8: {found}.",
		help: "Save it as UTF-8: in the editor, or in PowerShell with `Out-File -Encoding utf8`. Where U+FFFD itself is meant, write it as `\"\\uFFFD\"`."
	},
	"not-a-policy": {
		about: "The file is another one: a workflow, an issue form, policy tests.",
		message: "This is {kind}, and no policy.",
		help: "{remedy}"
	},
	"yaml-syntax": {
		about: "The file is not YAML, or YAML reads something in it differently from how it looks.",
		message: "This is not valid YAML: {found}.",
		help: "Check the indentation, and put text with `:`, `#`, `@`, `*`, `&`, `%`, `!`, `>` or `|` in quotes."
	},
	"lone-return": {
		about: "A carriage return without a line feed. People and other programs read a new line after it, and this language does not.",
		message: "A line ends with a carriage return alone, and is read as going on.",
		help: "Save the file with the line ends LF or CRLF, as each editor can."
	},
	"merge-conflict": {
		about: "A merge left both sides in the file.",
		message: "A merge conflict stands here.",
		help: "Keep what is right of both sides, and take out the lines with `<<<<<<<`, `=======` and `>>>>>>>`."
	},
	"yaml-tag": {
		about: "An unquoted `!` makes a YAML tag, and what it was meant to be vanishes.",
		message: "YAML reads `{found}` as a tag, not as a key or a value.",
		help: "Quote the key: `\"!\"` for not, `\"!!\"` for true, `\"!=\"` for not equal."
	},
	"yaml-directive": {
		about: "A YAML directive would change how the rest is read.",
		message: "The directive `{found}` is not allowed in a policy.",
		help: "Take the line out: policies are YAML 1.2."
	},
	"several-documents": {
		about: "The file holds more than one YAML document.",
		message: "A second YAML document begins here; a policy is one document.",
		help: "Take out the `---` or `...` line before it, or move what follows into a file of its own."
	},
	"unknown-alias": {
		about: "A YAML alias without its anchor.",
		message: "There is no anchor for this alias before it.",
		help: "Write the value out, or quote the text if it was to begin with `*`."
	},
	"merge-key": {
		about: "A YAML merge key. One map over another is easily read as saying what it does not.",
		message: "YAML\u2019s merge key `<<` is not part of this language.",
		help: "Write the keys out. An alias stands for a whole value, such as `hours: *office`; one policy is written over another with `extends`."
	},
	"bad-key": {
		about: "Something that is not a name stands where a key belongs.",
		message: "{found} cannot be a key.",
		help: "Keys are plain names in kebab-case. Text that begins with `{` or `[` stands in quotes."
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
	"bad-extends": {
		about: "Something under `extends` that names no file.",
		message: "This names no file to extend: {why}.",
		help: "Write a path from the root of this repository, or `owner/name//path/to/policy.yml@<full commit sha>`."
	},
	"extends-not-pinned": {
		about: "A file of another repository without the commit at which it was reviewed.",
		message: "What is extended from another repository is pinned to a commit by its full sha; found {found}.",
		help: "Write the 40 digits of a commit, such as `git rev-parse HEAD` prints them there. A branch, a tag or a short sha can change its meaning."
	},
	"extends-unread": {
		about: "A file that a policy extends and that could not be read. Nothing is done without it.",
		message: "What is extended here is missing: {why}",
		help: "Check the path, the commit, and that the token may read the repository (`contents: read`). Where GitHub failed, run it again."
	},
	"extends-not-read": {
		about: "A policy that extends a file, where files cannot be read.",
		message: "What is extended here was not read.",
		help: "Read the policy where its files are, or print the whole of it with `tocsin validate --effective`."
	},
	"extends-cycle": {
		about: "Files that extend each other in a circle.",
		message: "These files extend one another in a circle: {found}.",
		help: "Take out one `extends` of the circle."
	},
	"extends-too-deep": {
		about: "A file that extends a file, and so on, longer than a reviewer could follow.",
		message: "More than {limit} files in a row extend one another here.",
		help: "Put what they share into one file."
	},
	"extends-no-map": {
		about: "A file that is extended and has no keys.",
		message: "A file that is extended is a map with keys of a policy.",
		help: "Write it as a part of a policy, such as `severities:` with what stands below it."
	},
	"removes-nothing": {
		about: "A null that is to remove something of what a policy extends, where nothing is there to be removed.",
		message: "Nothing is removed here: what is extended has no `{found}`.",
		help: "{nearest}Name what is to be removed, or take this out."
	},
	"extends-error": {
		about: "A file that a policy extends has errors.",
		message: "What is extended here has an error at {found}: {message}{more}",
		help: "Mend it there, or say otherwise in this file, which goes before what it extends: what this file replaces or removes may be missing there."
	}
};
// src/policy/catalogue-of-tests.ts
const CATALOGUE_OF_TESTS = {
	"bad-instant": {
		about: "Text in a policy test that is neither a duration nor an instant.",
		message: "`{found}` is not a moment that exists.",
		help: "Write a duration since `declared` (`15m`), or an instant (`2026-11-23T10:00:00Z`).{suggestion}"
	},
	"moment-out-of-time": {
		about: "A moment of a policy test before year 1, or after year 8999.",
		message: "`{found}` {why}.",
		help: "Write {instead}."
	},
	"too-many-runs": {
		about: "A case that would run the engine more often than a test may.",
		message: "This case would run {found} times; a case runs at most {most} times.",
		help: "Run it less often with a longer `every`, or make the story shorter."
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
	"bad-person": {
		about: "Text in a policy test that cannot be the login of one person.",
		message: "`{found}` is not the login of a person.",
		help: "Write a login, with or without `@`: `dan` or `\"@dan\"`. A team has to be written as its members."
	},
	"duplicate-person": {
		about: "One person stands twice under `people`.",
		message: "`{found}` is the same person as `{other}`; GitHub does not tell logins apart by case.",
		help: "Keep one of the two."
	},
	"details-and-body": {
		about: "Details and a body in one incident or edit of a policy test: the body already says what the details are.",
		message: "Both `details` and `body` are given, and each says what the issue\u2019s text is.",
		help: "Keep `details`, which are written into a body by the headings of the policy, or `body`, the text as it stands."
	},
	"no-such-policy": {
		about: "Tests of a policy that cannot be had.",
		message: "The policy of these tests, `{found}`, {why}.",
		help: "Name a policy of this repository with `policy`, relative to this file, or take that key out: then it is the one this file is named after."
	},
	"policy-of-tests-invalid": {
		about: "Tests of a policy that is invalid.",
		message: "The policy of these tests, `{found}`, is invalid, so that their names cannot be checked.",
		help: "Mend the policy first: `tocsin validate {found}` lists what is wrong with it."
	}
};
// src/policy/catalogue-of-values.ts
const CATALOGUE_OF_VALUES = {
	"table-key-twice": {
		about: "Two keys of a table that differ in case, blanks or punctuation alone.",
		message: "`{found}` and `{other}` are two keys of the table `{table}` that nobody could tell apart.",
		help: "Keep the one that the form offers, and take the other out."
	},
	"table-mixed": {
		about: "Rows of a table that are of several kinds.",
		message: "This row is {found}, but the row {other} is {expected}.",
		help: "Give all rows of a table the same kind.{suggestion}"
	},
	"values-of-type": {
		about: "Values of a detail whose answers are not texts.",
		message: "A detail of type `{found}` has no `{kind}`.",
		help: "`values` and `on-other` belong to details of type `string` or `list`, and `on-other` to those with `values`."
	},
	"value-twice": {
		about: "Two values of a detail that differ in case, blanks or punctuation alone.",
		message: "`{found}` and `{other}` are the same answer: case, blanks and the last punctuation do not count.",
		help: "Keep the one that the form offers."
	},
	"names-nobody": {
		about: "A `who` or `otherwise` with nothing behind it. The policy is valid.",
		message: "`{found}` is empty: {why}.",
		help: "Name somebody, or write `[]` where nobody is meant."
	},
	"hours-twice": {
		about: "A calendar whose hours are given in both of their forms.",
		message: "This calendar has `hours` beside `{found}`: they are two ways to say when it is open.",
		help: "Keep the list, or `days`, `from` and `to`."
	},
	"two-spellings": {
		about: "A name that rules spell in two ways.",
		message: "`{found}` is the same {kind} as `{other}`, as other rules of this policy have it.",
		help: "Write `{other}` here: GitHub does not tell them apart by case, and rules compare exactly."
	}
};
// src/policy/catalogue.ts
const CATALOGUE = {
	...CATALOGUE_OF_FILES,
	"unsupported-version": {
		about: "The file is written in a version of its language that this release does not read.",
		message: "This release reads `version: 1`; found {found}.",
		help: "Write `version: 1`, or use a release that reads the version you want."
	},
	"unknown-key": {
		about: "A key that the language does not have at this place.",
		message: "Unknown key `{found}`.",
		help: "{nearest}The keys here are {expected}."
	},
	"missing-key": {
		about: "A required key is missing.",
		message: "`{found}` is missing here.",
		help: "Add it: {expected}"
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
	"invisible-text": {
		about: "A name or text of characters that nobody sees, or of accents without a letter.",
		message: "There is nothing to see here, only {found}.",
		help: "Write what people are to read."
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
		help: "Write a login (`alice`), or a team in quotes (`\"@org/team\"`).{suggestion}"
	},
	"bad-author": {
		about: "Text that cannot be the name of an account under `trusted-authors`.",
		message: "`{found}` is not the name of an account as it is written here.",
		help: "Write it without `@` and without `[bot]`: `github-actions` for the job\u2019s own token.{suggestion}"
	},
	"author-is-called": {
		about: "An account under `trusted-authors` that the policy also calls.",
		message: "`{found}` is called by this policy: as a trusted author, nothing they do would count as what a person does.",
		help: "Name only accounts of machines here, or call somebody else."
	},
	"bad-label": {
		about: "A label that GitHub does not have as it is written: with spaces around it, with a comma, or of spaces only.",
		message: "{found} is not the name of a label: none begins or ends with a space or has a comma, and each is one line.",
		help: "{remedy}"
	},
	"bad-time": {
		about: "Text that is not a date or time in the form its key takes.",
		message: "`{found}` is no {expected} that exists.",
		help: "Write it like {example}."
	},
	"bad-period": {
		about: "Text that is not the length of a turn.",
		message: "`{found}` is {why} of a turn.",
		help: "Write one whole number of one unit, at most 99999 of it: `12h`, `1d`, `1w` or `1mo`.{suggestion}"
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
	"unknown-detail": {
		about: "A detail that the policy does not define.",
		message: "There is no detail `{found}`.",
		help: "{nearest}The details are {expected}."
	},
	"unknown-template": {
		about: "A template that is neither shipped nor defined in the policy.",
		message: "There is no template `{found}`.",
		help: "{nearest}The templates are {expected}."
	},
	"unknown-name": {
		about: "A name in a policy test that its policy does not have.",
		message: "The policy has no {kind} `{found}`.",
		help: "{nearest}It has {expected}."
	},
	"duplicate-id": {
		about: "Two elements of a list have the same id, or two policy tests the same name.",
		message: "The {kind} `{found}` is already taken by {other}.",
		help: "Give each one of its own."
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
		message: "`{found}` is a reserved word and no name here: {why}.",
		help: "Choose another name."
	},
	"condition-cycle": {
		about: "Conditions that are defined by each other.",
		message: "The condition `{found}` is defined by itself: {cycle}.",
		help: "Take one of these references out."
	},
	"condition-too-large": {
		about: "A condition that, with those it names written out, reads too many facts.",
		message: "The condition `{found}`, with the conditions it names written out, reads more than {limit} facts.",
		help: "Conditions that name another one twice, in a chain, double at each step: name each once, or shorten the chain."
	},
	"unreachable-severity": {
		about: "A severity without `when` takes every incident, so the ones after it take none.",
		message: "The severity `{found}` has no `when`, so it takes every incident and {others} none.",
		help: "Give it a `when`, or move it to the end."
	},
	"unasked-when": {
		about: "The last severity takes what no other takes, whatever its `when` says.",
		message: "The `when` of the last severity is not evaluated: `{found}` takes every incident that no other severity takes.",
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
	"incident-label": {
		about: "A trigger that takes off the label by which an issue is an incident.",
		message: "Without the label `{found}` the issue is no incident any more: it would be left alone, whatever it needs.",
		help: "Use another label, or say with `when` under `incident` which issues are none."
	},
	"label-undone": {
		about: "A trigger that sets a label and takes it off.",
		message: "The same trigger sets the label `{found}` and takes it off; GitHub does not tell labels apart by case.",
		help: "Keep one of the two."
	},
	...CATALOGUE_OF_CHANNELS,
	...CATALOGUE_OF_VALUES,
	...CATALOGUE_OF_TESTS,
	"template-syntax": {
		about: "A template that is not valid Liquid.",
		message: "This template cannot be read: {found}.",
		help: "Values stand in double braces, `{{severity.name}}`; conditions in `{% if \u2026 %} \u2026 {% endif %}`."
	},
	"template-open": {
		about: "A template that leaves a fence, an element or a tag open, which would swallow whatever stands below.",
		message: "This template leaves {found} open.",
		help: "Close it in the template. Until then the shipped wording is said in its place."
	},
	"template-empty": {
		about: "A template that says nothing.",
		message: "This template says nothing.",
		help: "Write what it is to say, or take it out: then the shipped wording is said."
	},
	"unknown-variable": {
		about: "A template that uses a value which does not exist.",
		message: "There is no value `{found}` for a template.",
		help: "{nearest}This template can use {expected}."
	}
};
// src/policy/explain.ts
const visible = (name, text) => name === "found" && text === "" ? "\"\"" : text;
function explain(code, args = {}) {
	const fill = (text) => text.replace(/\{(\w+)\}/g, (all, name) => Object.hasOwn(args, name) ? visible(name, String(args[name])) : all);
	const help = fill(CATALOGUE[code].help).trim();
	return {
		code,
		message: fill(CATALOGUE[code].message),
		help: help === "" ? null : help
	};
}
// src/policy/pointer.ts
const toPointer = (function toPointer(path) {
	return path.map(((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`)).join("");
});
const fromPointer = (function fromPointer(pointer) {
	return pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
});
const asMap = (function asMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
});
const asList = (function asList(value) {
	return Array.isArray(value) ? value : null;
});
const many = (function many(value) {
	if (value === null || value === void 0) return [];
	return typeof value === "string" ? [value] : value.filter(((item) => item !== null));
});
function isWithin(pointer, ancestor) {
	return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}
function valueAt(document, path) {
	let value = document;
	for (const part of path) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return void 0;
		value = value[part];
	}
	return value;
}
// src/policy/prune.ts
const prune = (function prune(document, problems) {
	const broken = new Set(problems.filter(({ code }) => !HARMLESS.includes(code)).map(({ path, key }) => key === null ? path : path + toPointer([key])));
	return omit(document, broken) ?? {};
});
const HARMLESS = [
	"missing-key",
	"bad-name",
	"duplicate-item"
];
const omit = ((document, pointers) => pointers.size === 0 ? document : copy(document, "", pointers));
function copy(value, path, broken) {
	if (broken.has(path)) return void 0;
	if (Array.isArray(value)) return value.map((item, index) => copy(item, path + toPointer([index]), broken) ?? null);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).map(([key, item]) => [key, copy(item, path + toPointer([key]), broken)]);
	return Object.fromEntries(entries.filter((entry) => entry[1] !== void 0));
}
// src/policy/characters.ts
const findLost = (function findLost(text) {
	const lost = text.search(LOST);
	return lost === -1 ? null : lostAt(text, lost);
});
const LOST = /[\0\uFFFD]/;
function lostAt(text, offset) {
	if (text.split("\0").length - 1 > text.length / 10) return {
		code: "not-utf8",
		offset,
		found: "it seems to be in UTF-16"
	};
	if (text[offset] !== "\0") return {
		code: "not-utf8",
		offset,
		found: "a character here cannot be read"
	};
	return {
		code: "yaml-syntax",
		offset,
		found: "a NUL (U+0000) stands here",
		help: "Take it out: nobody sees it."
	};
}
// src/policy/lone-returns.ts
const LONE = /\r(?!\n)/g;
const hasLone = ((text) => text.search(LONE) !== -1);
const withoutLone = (text) => text.replaceAll(LONE, "\n");
function ofLone(own, other, text, file) {
	const { line, col } = own.lines.linePos(text.search(LONE));
	const at = {
		place: {
			file,
			line,
			col,
			endLine: line,
			endCol: col + 1
		},
		path: ""
	};
	const { help } = explain("lone-return");
	if (explainsError(own, other, text)) return {
		value: void 0,
		diagnostics: [{
			...explain("yaml-syntax", { found: "a line ends with a carriage return alone" }),
			help,
			level: "error",
			...at
		}]
	};
	return own.diagnostics.length === 0 && saysOther(own, other) ? { warnings: [{
		...explain("lone-return"),
		level: "warning",
		...at
	}] } : {};
}
function explainsError(own, other, text) {
	const [error] = own.diagnostics;
	if (error === void 0) return own.value === null && saysOther(own, other);
	if (other.diagnostics.length === 0) return true;
	const at = offsetOf(error, own);
	const line = text.slice(text.lastIndexOf("\n", at - 1) + 1).split("\n", 1)[0] ?? "";
	return hasLone(line) && !other.diagnostics.some((one) => one.code === error.code && offsetOf(one, other) === at);
}
const saysOther = (own, other) => other.diagnostics.length === 0 && JSON.stringify(other.value) !== JSON.stringify(own.value);
const offsetOf = ({ place }, { lines }) => (lines.lineStarts[(place?.line ?? 1) - 1] ?? 0) + (place?.col ?? 1) - 1;
// src/policy/tokens.ts
const parseTokens = (function parseTokens(text, lines, maxDepth) {
	const parser = new require_yaml.Parser(lines.addNewLine);
	try {
		return {
			tokens: [...parser.parse(text)],
			deep: null
		};
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return {
			tokens: [],
			deep: {
				code: "too-deep",
				offset: parser.stack[maxDepth + 2]?.offset ?? 0,
				source: ""
			}
		};
	}
});
const scanTokens = (function scanTokens(tokens, maxDepth) {
	const state = {
		found: [],
		maxDepth
	};
	const deep = scanAll(tokens, 0, state);
	return deep === null ? state.found : [{
		code: "too-deep",
		offset: deep.offset,
		source: ""
	}];
});
const scan = (function scan(token, depth, state) {
	if (depth > state.maxDepth) return token;
	const { offset } = token;
	switch (token.type) {
		case "tag":
			state.found.push({
				code: "yaml-tag",
				offset,
				source: token.source
			});
			return null;
		case "directive":
			state.found.push({
				code: "yaml-directive",
				offset,
				source: token.source
			});
			return null;
		case "document": return scanAll(token.start, depth, state) ?? (token.value ? scan(token.value, depth, state) : null);
		case "block-scalar": return scanAll(token.props, depth, state);
		case "block-map":
		case "block-seq":
		case "flow-collection": return scanItems(token.items, depth + 1, state);
		default: return null;
	}
});
const scanAll = (function scanAll(tokens, depth, state) {
	for (const token of tokens) {
		const deep = scan(token, depth, state);
		if (deep !== null) return deep;
	}
	return null;
});
const scanItems = (function scanItems(items, depth, state) {
	for (const { start, key, sep, value } of items) {
		const deep = scanAll(start, depth, state) ?? (key ? scan(key, depth, state) : null) ?? (sep ? scanAll(sep, depth, state) : null) ?? (value ? scan(value, depth, state) : null);
		if (deep !== null) return deep;
	}
	return null;
});
function findUnclosed(tokens, complaint) {
	if (/ end with a [\]}]/.test(complaint.message)) return firstOf(tokens, openBracket);
	if (!complaint.message.startsWith("Missing closing ")) return null;
	return firstOf(tokens, (token) => openQuote(token, complaint.at));
}
function firstOf(tokens, open) {
	for (const token of tokens) {
		const found = firstOf(partsOf(token), open) ?? open(token);
		if (found) return found;
	}
	return null;
}
function openBracket(token) {
	if (token.type !== "flow-collection") return null;
	const { source, offset } = token.start;
	return token.end[0]?.source === (source === "[" ? "]" : "}") ? null : {
		source,
		offset
	};
}
function openQuote(token, end) {
	return (token.type === "double-quoted-scalar" || token.type === "single-quoted-scalar") && token.offset + token.source.length === end ? {
		source: token.source.slice(0, 1),
		offset: token.offset
	} : null;
}
const isInText = (tokens, offset) => tokens.some((token) => {
	return (token.type === "block-scalar" || token.type === "scalar" || token.type.endsWith("-quoted-scalar")) && token.offset < offset && offset < endOf(token) || isInText(partsOf(token), offset);
});
function endOf(token) {
	const last = token.type === "block-scalar" ? token.props.at(-1) : void 0;
	return (last && "source" in last ? last.offset + last.source.length : token.offset) + ("source" in token ? token.source.length : 0);
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
// src/policy/yaml-slips.ts
const CONFLICT = /^<{7} .*$/m;
const OTHER_INDENT = {
	found: "the line is indented differently from those beside it",
	remedy: "Indent it as far as the lines that it belongs with."
};
const FENCE = /^ *```/;
const WIDE_COLON = /^[^:]*\uFF1A/;
const NARROW_COLON = {
	found: "the colon here is a wide one (`\uff1a`)",
	remedy: "Write `: ` instead."
};
const OPERATOR = /^>=?(?=:)/;
const EXPRESSION = /\$\{\{/;
const NO_EXPRESSIONS = "A policy has no expressions of workflows. For a secret, write the name of a variable, such as `env:TOCSIN_SECRET`, and give the step that variable.";
function findConflict(text) {
	const mark = CONFLICT.exec(text);
	return mark === null ? null : {
		offset: mark.index,
		source: mark[0]
	};
}
const OTHER_BLANK = /^ *([\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])/gm;
const NO_SPACE = {
	found: "what looks like a space before this line is none",
	remedy: "Write spaces instead, here and before the lines below: they come from a page or a chat."
};
function findBlank(tokens, text, at) {
	const newline = text.indexOf("\n", at);
	const end = newline === -1 ? text.length : newline;
	for (const found of text.slice(0, end).matchAll(OTHER_BLANK)) {
		const offset = found.index + found[0].length - 1;
		if (!isInText(tokens, offset)) return {
			offset,
			source: found[1] ?? ""
		};
	}
	return null;
}
function syntaxProblem(error, tokens, text) {
	const [at, end] = error.pos;
	const conflict = findConflict(text);
	if (conflict !== null) return {
		code: "merge-conflict",
		from: conflict.offset,
		to: conflict.offset + conflict.source.length,
		found: ""
	};
	const unclosed = findUnclosed(tokens, {
		message: error.message,
		at
	});
	const opening = unclosed ?? findBlank(tokens, text, at);
	const slip = unclosed !== null ? neverClosed(unclosed) : opening !== null ? NO_SPACE : slipOf({
		...error,
		at
	}, text);
	const [from, to] = opening === null ? [at, end] : [opening.offset, opening.offset + 1];
	return {
		code: "yaml-syntax",
		from,
		to,
		found: slip?.found ?? firstLine(error.message),
		help: slip?.remedy
	};
}
function firstLine(message) {
	return (message.split("\n")[0] ?? message).replace(/(YAML stream|YAML token|extra characters|escape sequence):? .*$/, "$1").replace(/[.:]$/, "");
}
function slipOf(complaint, text) {
	const { code, message, at } = complaint;
	const line = text.slice(at).split("\n", 1)[0] ?? "";
	if (EXPRESSION.test(text.slice(Math.max(0, at - 1), at + 2))) return {
		found: "an expression of a workflow stands here",
		remedy: NO_EXPRESSIONS
	};
	if (FENCE.test(line)) return {
		found: "a fence of Markdown stands here",
		remedy: "Take out the lines with the three backticks."
	};
	switch (code) {
		case "TAB_AS_INDENT": return {
			found: "a tab stands where spaces indent",
			remedy: "Indent with spaces instead."
		};
		case "BLOCK_AS_IMPLICIT_KEY": return /:(?:\s|$)/.test(line) ? {
			found: "text without quotes has a `: ` in it",
			remedy: "Put the text in quotes."
		} : {
			found: "more follows below a value",
			remedy: "Indent the next line as far as this one."
		};
		case "BAD_SCALAR_START": return missingQuotes(line);
		case "MULTILINE_IMPLICIT_KEY": return WIDE_COLON.test(line) ? NARROW_COLON : {
			found: "a key is not followed by `: `",
			remedy: "Write a colon and a space after each key."
		};
		case "MISSING_CHAR":
			if (message.startsWith("Sequence item without")) return OTHER_INDENT;
			if (message.startsWith("Implicit map keys") && WIDE_COLON.test(line)) return NARROW_COLON;
			return message.startsWith("Implicit map keys") ? {
				found: "a key is not followed by `: `",
				remedy: "Write a colon after the key."
			} : null;
		case "UNEXPECTED_TOKEN": return message.startsWith("Block scalar header") ? missingQuotes(text.slice(at - 1)) : null;
		case "BAD_INDENT": return message.startsWith("All ") ? OTHER_INDENT : null;
		default: return null;
	}
}
function missingQuotes(text) {
	const operator = OPERATOR.exec(text)?.[0];
	if (operator !== void 0) return {
		found: `\`${operator}\` stands without quotes`,
		remedy: `Quote the operator: \`"${operator}"\`.`
	};
	const sign = text.slice(0, 1);
	return "@%`".includes(sign) ? {
		found: `text without quotes begins with ${sign === "`" ? "a backtick" : `\`${sign}\``}`,
		remedy: "Put the text in quotes."
	} : null;
}
const tagRemedy = (source) => /^!(?:!|=)?:?$/.test(source) ? void 0 : "Take the tag out. Text that begins with `!` stands in quotes.";
const CLOSING = {
	"[": "]",
	"{": "}"
};
const neverClosed = ({ source }) => ({
	found: `\`${source}\` is never closed`,
	remedy: `Close it with \`${CLOSING[source] ?? source}\`.`
});
// src/policy/yaml.ts
const parseYaml = (function parseYaml(text, file) {
	const lines = new require_yaml.LineCounter();
	const yaml = parseAsIs(text, file, lines);
	if (text.length > 262144 || !hasLone(text)) return yaml;
	const otherLines = new require_yaml.LineCounter();
	const other = parseAsIs(withoutLone(text), file, otherLines);
	return {
		...yaml,
		...ofLone({
			...yaml,
			lines
		}, {
			...other,
			lines: otherLines
		}, text, file)
	};
});
const parseAsIs = (function parseAsIs(text, file, lines) {
	const diagnostics = [];
	const placeOf = placesIn(lines, file);
	const report = (code, start, end, args = {}, help) => {
		const words = explain(code, args);
		diagnostics.push({
			...words,
			help: help ?? words.help,
			level: "error",
			place: placeOf(start, end),
			path: ""
		});
	};
	const start = placeOf(0, 0);
	const unread = () => ({
		value: void 0,
		place: () => start,
		files: [file],
		diagnostics
	});
	if (text.length > 262144) {
		report("too-large", 0, 0, {
			found: String(text.length),
			limit: String(MAX_CHARACTERS)
		});
		return unread();
	}
	const { tokens, deep } = parseTokens(text, lines, 64);
	const lost = findLost(text);
	if (lost !== null) {
		report(lost.code, lost.offset, lost.offset + 1, { found: lost.found }, lost.help);
		return unread();
	}
	const found = deep === null ? scanTokens(tokens, 64) : [deep];
	for (const { code, offset, source } of found) {
		const isTag = code === "yaml-tag";
		const args = {
			found: isTag ? shortTag(source) : source,
			limit: String(64)
		};
		report(code, offset, offset + source.length, args, isTag ? tagRemedy(source) : void 0);
	}
	if (found.some(isFatal)) return unread();
	const [document, second] = [...new require_yaml.Composer({
		version: "1.2",
		uniqueKeys: false,
		logLevel: "silent"
	}).compose(tokens, true, text.length)];
	if (second) report("several-documents", second.range[0], second.range[0]);
	const [first] = [...document?.errors ?? [], ...document?.warnings ?? []].filter(({ code }) => code !== "TAG_RESOLVE_FAILED" && code !== "BAD_DIRECTIVE");
	if (first) {
		const { code, from, to, found: what, help } = syntaxProblem(first, tokens, text);
		report(code, from, to, { found: what }, help);
	}
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
		place: ((pointer, key) => locate(document, text, pointer, key, placeOf)),
		files: [file],
		diagnostics
	};
});
const toJson = (function toJson(node, reader, depth) {
	if (node === null) return null;
	const [start, end] = node.range ?? [0, 0];
	reader.values += 1;
	if (require_yaml.isAlias(node)) reader.aliases += 1;
	if (depth > 64 || reader.values > MAX_VALUES || reader.aliases > MAX_ALIASES) {
		if (!reader.isFull) reader.report("too-many-values", start, end, {
			limit: String(MAX_VALUES),
			aliases: String(MAX_ALIASES)
		});
		reader.isFull = true;
	}
	if (reader.isFull) return void 0;
	if (require_yaml.isAlias(node)) {
		const anchored = node.resolve(reader.document);
		if (!anchored) reader.report("unknown-alias", start, end);
		return toJson(anchored ?? null, reader, depth + 1);
	}
	if (require_yaml.isSeq(node)) return node.items.map(((item) => toJson(item, reader, depth + 1) ?? null));
	if (require_yaml.isMap(node)) return mapToJson(node.items, reader, depth);
	if (!require_yaml.isScalar(node)) return null;
	return scalarToJson(node.value, node.range, reader);
});
const scalarToJson = (function scalarToJson(value, range, reader) {
	if (value === null || typeof value === "string" || typeof value === "boolean") return value;
	if (typeof value === "number" && Number.isFinite(value)) return value;
	reader.report("bad-number", range?.[0] ?? 0, range?.[1] ?? 0, { found: typeof value === "number" ? String(value) : "This" });
	return 1;
});
const mapToJson = (function mapToJson(items, reader, depth) {
	const map = {};
	const merged = [];
	for (const { key, value } of items) {
		const name = keyName(key);
		const [start, end] = key?.range ?? [0, 0];
		if (isMergeKey(key)) {
			reader.report("merge-key", start, end);
			merged.push(toJson(value, reader, depth + 1) ?? null);
			continue;
		}
		if (name === null) reader.report("bad-key", start, end, { found: "A list or a map" });
		else if (name === "__proto__") reader.report("bad-key", start, end, { found: `\`${name}\`` }, "Choose another name.");
		else if (Object.hasOwn(map, name)) reader.report("duplicate-key", start, end, { found: name });
		else map[name] = toJson(value, reader, depth + 1) ?? null;
	}
	for (const from of merged.flatMap((one) => asList(one) ?? [one])) for (const [name, value] of Object.entries(asMap(from) ?? {})) if (!Object.hasOwn(map, name)) map[name] = value;
	return map;
});
const keyName = (function keyName(key) {
	if (key === null) return "";
	if (!require_yaml.isScalar(key)) return null;
	return typeof key.value === "string" ? key.value : key.source ?? String(key.value);
});
const locate = (function locate(document, text, pointer, key, placeOf) {
	let node = document.contents;
	for (const part of fromPointer(pointer)) {
		const inside = follow(node, document);
		const next = require_yaml.isMap(inside) ? pairsOf(inside).get(part)?.value : require_yaml.isSeq(inside) ? inside.items[Number(part)] : void 0;
		if (!next) break;
		node = next;
	}
	const holder = follow(node, document);
	if (key !== void 0 && require_yaml.isMap(holder)) {
		const pair = pairsOf(holder).get(key);
		if (pair) node = pair.key;
	} else if (key !== void 0 && require_yaml.isSeq(holder)) node = holder.items[Number(key)] ?? node;
	const [start, end] = node?.range ?? [0, 0];
	return placeOf(start, require_yaml.isCollection(node) ? start + text.slice(start, end).trimEnd().length : end);
});
const follow = (function follow(node, document) {
	return require_yaml.isAlias(node) ? node.resolve(document) ?? null : node;
});
const MAX_CHARACTERS = 262144;
const MAX_VALUES = 1e4;
const MAX_ALIASES = 100;
const placesIn = ((lines, file) => ((start, end) => {
	const from = lines.linePos(start);
	const to = lines.linePos(Math.max(start, end));
	return {
		file,
		line: Math.max(1, from.line),
		col: Math.max(1, from.col),
		endLine: Math.max(1, to.line),
		endCol: Math.max(1, to.col)
	};
}));
const shortTag = (source) => source.length > 6 ? `${source.slice(0, 1)}\u2026` : source;
function isFatal(found) {
	return found.code === "too-deep";
}
const isMergeKey = ((key) => require_yaml.isScalar(key) && key.value === "<<" && key.type === "PLAIN");
const pairsOf = onceForEach((map) => {
	const pairs = /* @__PURE__ */ new Map();
	for (const pair of map.items) {
		const name = keyName(pair.key);
		if (name !== null && !pairs.has(name)) pairs.set(name, pair);
	}
	return pairs;
});
// src/policy/merge.ts
const parsePolicy = (function parsePolicy(texts, missing) {
	const files = texts.map(yamlOf);
	const [own, ...bases] = files;
	if (own === void 0) throw new Error("a policy without a text");
	if (bases.length === 0 && asMap(own.value)?.["extends"] === void 0) return own;
	const diagnostics = [...files.flatMap((file) => file.diagnostics), ...problemsOf(files, missing)];
	const layers = files.map(layerOf);
	const isBroken = diagnostics.length > 0;
	const merged = mergeAll(files, layers, isBroken ? files.length : files.length - 1);
	const fileOf = (pointer, key) => fileAt(files, layers, pointer, key);
	return {
		...isBroken ? {
			value: void 0,
			part: merged.value
		} : merged,
		files: files.flatMap((one) => one.files),
		place: (pointer, key) => fileOf(pointer, key).place(pointer, key),
		keysBeside: (pointer, key) => keysOf(valueAt(fileOf(pointer, key).value, fromPointer(pointer)) ?? null),
		diagnostics,
		warnings: files.flatMap(({ warnings = [] }) => warnings)
	};
});
const EXTENDS = "extends";
const yamlOf = onceForEach((({ text, file }) => parseYaml(text, file)));
const layerOf = ({ value }, layer) => ({
	layer,
	value: value ?? null
});
function problemsOf(files, missing) {
	const at = (code, path, file) => file === void 0 ? [] : [{
		...explain(code),
		level: "error",
		place: file.place(path),
		path
	}];
	const flat = files.slice(1).filter(({ value }) => value !== void 0 && asMap(value) === null);
	const last = files.at(-1);
	const isOpen = asMap(last?.value)?.[EXTENDS] !== void 0;
	return [...flat.flatMap((file) => at("extends-no-map", "", file)), ...isOpen ? missing ?? at("extends-not-read", `/extends`, last) : []];
}
function mergeAll(files, layers, last) {
	const found = [];
	const all = asMap(mergeEntries(layers, [], last, found)) ?? {};
	const value = Object.fromEntries(Object.entries(all).filter(([name]) => name !== EXTENDS));
	if (found.length === 0) return { value };
	const removals = found.flatMap(({ path, key, entry, below }) => {
		const yaml = files[entry.layer];
		const others = below.flatMap((one) => keysOf(one.value)).filter((name) => !Object.hasOwn(asMap(entry.value) ?? {}, name));
		return yaml === void 0 ? [] : [{
			path,
			key,
			yaml,
			others
		}];
	});
	const nulls = found.map(({ path, key }) => path + toPointer([key])).filter((at) => valueAt(value, fromPointer(at)) === null);
	return {
		value: omit(value, new Set(nulls)) ?? {},
		idle: {
			removals,
			value
		}
	};
}
const keysOf = (value) => Object.keys(asMap(value) ?? {});
function mergeEntries(entries, path, last, idle) {
	const [nearest] = entries;
	if (nearest === void 0 || !isOpen$1(nearest.value, path)) return nearest?.value ?? null;
	const keys = new Set(entries.toReversed().flatMap(({ value }) => keysOf(value)));
	return Object.fromEntries([...keys].flatMap((key) => {
		const nulls = idleNulls(entries, path, last, key);
		idle.push(...nulls);
		const below = inside(entries, path, key);
		const [first] = below;
		const isRemoved = first?.value === null && first.layer < last && !nulls.some(({ entry }) => entry.layer === first.layer);
		return first === void 0 || isRemoved ? [] : [[key, mergeEntries(below, [...path, key], last, idle)]];
	}));
}
function idleNulls(entries, path, last, key) {
	const sayAt = ({ value }) => valueAt(value, [key]);
	return entries.map((entry, index) => ({
		path: toPointer(path),
		key,
		entry,
		below: entries.slice(index + 1)
	})).filter(({ entry, below }) => sayAt(entry) === null && entry.layer < last && below.every((one) => (sayAt(one) ?? null) === null));
}
function inside(entries, path, key) {
	const all = entries.flatMap(({ layer, value }) => {
		const map = asMap(value);
		return map !== null && Object.hasOwn(map, key) ? [{
			layer,
			value: map[key] ?? null
		}] : [];
	});
	const end = all.findIndex(({ value }) => !isOpen$1(value, [...path, key]));
	return end < 0 ? all : all.slice(0, Math.max(1, end));
}
const isOpen$1 = (value, path) => asMap(value) !== null && !isWhole(path);
function isWhole([section, name, key, ...rest]) {
	if (rest.length > 0 || name === void 0) return false;
	if (key === void 0) return section === "conditions" || section === "incident" && name === "when";
	return section === "tables" || section === "roles" && (key === "who" || key === "otherwise");
}
function fileAt(files, layers, pointer, key) {
	let entries = layers;
	const path = [];
	const step = (part) => {
		const [nearest] = entries;
		if (nearest === void 0 || !isOpen$1(nearest.value, path)) return false;
		const below = inside(entries, path, part);
		if (below.length === 0) return false;
		entries = below;
		path.push(part);
		return true;
	};
	if (fromPointer(pointer).every(step) && key !== void 0) step(key);
	const file = files[entries[0]?.layer ?? 0];
	if (file === void 0) throw new Error("an entry without its file");
	return file;
}
// src/policy/extends.ts
const nextBase = (function nextBase(chain) {
	const last = chain.at(-1);
	if (last === void 0 || !last.text.includes("extends")) return null;
	const yaml = yamlOf(last);
	const map = asMap(yaml.value);
	if (map === null || !Object.hasOwn(map, "extends")) return null;
	const ref = refOf(map["extends"] ?? null, last.ref);
	if ("code" in ref) return wrong(ref.code, yaml, ref.args);
	const first = chain.findIndex((link) => sameFile(link.ref, ref));
	if (first >= 0) return wrong("extends-cycle", yaml, { found: [...chain.slice(first), ...chain.slice(first, first + 1)].map(({ file }) => `\`${file}\``).join(" \u2192 ") });
	return chain.length > MOST$2 ? wrong("extends-too-deep", yaml, { limit: String(MOST$2) }) : ref;
});
const withOrigin = (function withOrigin(diagnostics, yaml) {
	return [...yaml.files.slice(1).flatMap((base) => {
		const errors = diagnostics.filter(({ level, place }) => level === "error" && place?.file === base);
		const places = errors.flatMap(({ place }) => place ?? []);
		return places.length === 0 ? [] : [originError(places, yaml, errors[0]?.message ?? "")];
	}), ...diagnostics];
});
const MOST$2 = 3;
const LONGEST$1 = 500;
const REMOTE = /^(?<repository>[A-Za-z\d][\w.-]*\/[\w.-]+)\/\/(?<path>[^@]+)(?:@(?<commit>.*))?$/;
const FULL_SHA = /^[\da-f]{40}$/i;
function unreadBase(chain, why) {
	const last = chain.at(-1);
	if (last === void 0) throw new Error("a chain without a file");
	return wrong("extends-unread", yamlOf(last), { why });
}
function originError(places, yaml, message) {
	const [first] = places;
	const more = places.length > 1 ? ` (and ${places.length - 1} more)` : "";
	return wrong("extends-error", yaml, {
		found: `${first?.file}:${first?.line}:${first?.col}`,
		message,
		more
	});
}
function wrong(code, yaml, args) {
	const path = `/${EXTENDS}`;
	return {
		...explain(code, args),
		level: "error",
		place: yaml.place(path),
		path
	};
}
function refOf(value, from) {
	const bad = (why) => ({
		code: "bad-extends",
		args: { why }
	});
	if (typeof value !== "string") return bad("it is no text");
	if (value.length > LONGEST$1) return bad(`it is longer than ${LONGEST$1} characters`);
	const remote = REMOTE.exec(value)?.groups;
	const path = remote?.["path"] ?? value;
	if (remote === void 0 && value.includes("//")) return bad("what stands before `//` is no `owner/name`");
	if (remote === void 0 && value.includes("@")) return bad("it names a commit, and no repository");
	const fault = faultOf(path);
	if (fault !== null) return bad(fault);
	if (remote === void 0) return {
		...from,
		path
	};
	const commit = remote["commit"] ?? "";
	if (!FULL_SHA.test(commit)) return {
		code: "extends-not-pinned",
		args: { found: commit === "" ? "no commit" : `\`${commit}\`` }
	};
	return {
		repository: remote["repository"] ?? null,
		commit: commit.toLowerCase(),
		path
	};
}
function faultOf(path) {
	if (path === "") return "there is no path";
	if (path.trim() !== path) return "there is a blank before or after the path";
	if (new RegExp(String.raw`[\\\p{Cc}]`, "u").test(path)) return "a path has `/` between its parts, and no control characters";
	if (path.startsWith("/")) return "a path begins at the root of the repository, without a `/` before it";
	return path.split("/").some((part) => part === "" || part === "." || part === "..") ? "a path leads down from the root of the repository, without `.` and `..`" : null;
}
const sameFile = (one, other) => one.path === other.path && one.commit === other.commit && one.repository?.toLowerCase() === other.repository?.toLowerCase();
const refName = ({ repository, commit, path }) => repository === null ? path : `${repository}//${path}@${commit}`;
const isRemoteName = (name) => FULL_SHA.test(REMOTE.exec(name)?.groups?.["commit"] ?? "");
// src/policy/problem.ts
const locateProblems = (function locateProblems(problems, yaml) {
	const located = problems.map((one) => {
		const { code, level, message, help, path } = one;
		return {
			code,
			level,
			message,
			help,
			path,
			place: placeOf(one, one.yaml ?? yaml)
		};
	});
	const rank = ({ file }) => yaml.files.indexOf(file);
	return located.toSorted((a, b) => rank(a.place) - rank(b.place) || a.place.line - b.place.line || a.place.col - b.place.col);
});
function problem$1(code, path, args = {}, more = {}) {
	return {
		...explain(code, args),
		level: more.level ?? "error",
		path,
		key: more.key ?? null
	};
}
const isMisspelt = ((path, key, shape) => shape.some((one) => one.code === "unknown-key" && one.path === path && one.meant === key));
const distinctProblems = ((problems) => [...new Map(problems.map((one) => [`${one.path} ${one.key} ${one.code} ${one.message}`, one])).values()]);
function placeOf({ code, path, key }, yaml) {
	const found = key === null ? yaml.place(path) : yaml.place(path, key);
	if (code !== "missing-key") return found;
	if (key !== null && !isSame(found, yaml.place(path))) return found;
	const holder = fromPointer(path).at(-1);
	if (holder !== void 0) return yaml.place(path.slice(0, path.lastIndexOf("/")), holder);
	const { file, line, col } = found;
	return {
		file,
		line,
		col,
		endLine: line,
		endCol: col
	};
}
const isSame = (one, other) => one.file === other.file && one.line === other.line && one.col === other.col && one.endLine === other.endLine && one.endCol === other.endCol;
// src/domain/rule.ts
const entryOf = (function entryOf(rule) {
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
});
const factNamed = (function factNamed(rule) {
	const entry = entryOf(rule);
	const [name] = entry?.operator === "var" ? entry.operands : [];
	return typeof name === "string" ? name : null;
});
const isMap$1 = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const ORDER_OPERATORS = /* @__PURE__ */ new Set([
	"<",
	"<=",
	">",
	">="
]);
const QUANTIFIERS = /* @__PURE__ */ new Set([
	"some",
	"none",
	"all"
]);
const NO_ENTRY = {
	operator: "",
	operands: [],
	listed: false
};
const operandPath = (({ operator, listed }, path, index) => listed ? [
	...path,
	operator,
	index
] : [...path, operator]);
const withOperands = (({ operator, operands, listed }, change) => ({ [operator]: listed ? operands.map(change) : change(operands[0] ?? null, 0) }));
const isResult = (index, operands) => index % 2 === 1 || index === operands - 1;
const resultsOf = (operands) => operands.filter((_, index) => isResult(index, operands.length));
const rowsOf = ((operands) => operands[2] ?? []);
const flattenPeople = ((value) => [...new Set(textsOf$1(value))]);
const textsOf$1 = ((value) => Array.isArray(value) ? value.flatMap(((one) => textsOf$1(one))) : typeof value === "string" && value !== "" ? [value] : []);
// src/policy/variables.ts
const variablesOf = (function variablesOf(rule, path) {
	const list = asList(rule);
	if (list) return list.flatMap(((item, index) => variablesOf(item, path + toPointer([index]))));
	return Object.entries(asMap(rule) ?? {}).flatMap((([operator, operand]) => {
		const at = path + toPointer([operator]);
		const operands = asList(operand);
		if (operator === "var") {
			const [name, ...defaults] = operands ?? [operand];
			return [...typeof name === "string" ? [{
				fact: name,
				path: operands ? `${at}/0` : at
			}] : [], ...defaults.flatMap(((item, index) => variablesOf(item, `${at}/${index + 1}`)))];
		}
		if (operands && QUANTIFIERS.has(operator)) return variablesOf(operands[0], `${at}/0`);
		return variablesOf(operand, at);
	}));
});
// src/policy/checks/conditions.ts
const conditionsIn = (function conditionsIn(rule) {
	return [...new Set(variablesOf(rule, "").flatMap((({ fact }) => conditionOf(fact) ?? [])))];
});
const checkSizes = (function checkSizes(conditions) {
	const sizes = /* @__PURE__ */ new Map();
	for (const name of inOrder(conditions)) {
		const size = variablesOf(conditions.get(name) ?? null, "").reduce(((sum, { fact }) => sum + (sizes.get(conditionOf(fact) ?? "") ?? 1)), 0);
		if (size > MOST_FACTS) return [problem$1("condition-too-large", "/conditions", {
			found: name,
			limit: String(MOST_FACTS)
		}, { key: name })];
		sizes.set(name, Math.max(1, size));
	}
	return [];
});
const checkCycles = (function checkCycles(conditions) {
	const problems = [];
	const finished = /* @__PURE__ */ new Set();
	const visit = ((name, way) => {
		const rule = conditions.get(name);
		if (rule === void 0 || finished.has(name)) return;
		const start = way.indexOf(name);
		if (start >= 0) {
			const cycle = [...way.slice(start), name].map((step) => `\`${step}\``).join(" \u2192 ");
			problems.push(problem$1("condition-cycle", "/conditions", {
				found: name,
				cycle
			}, { key: name }));
			return;
		}
		for (const next of conditionsIn(rule)) visit(next, [...way, name]);
		finished.add(name);
	});
	for (const name of conditions.keys()) visit(name, []);
	return problems;
});
const inOrder = (function inOrder(conditions) {
	const order = /* @__PURE__ */ new Set();
	const visit = ((name) => {
		const rule = conditions.get(name);
		if (rule === void 0 || order.has(name)) return;
		for (const next of conditionsIn(rule)) visit(next);
		order.add(name);
	});
	for (const name of conditions.keys()) visit(name);
	return [...order];
});
const conditionPath = (function conditionPath(name) {
	return toPointer(["conditions", name]);
});
const conditionOf = ((fact) => fact.startsWith("is.") ? fact.slice(3) : null);
const MOST_FACTS = 1e3;
// src/domain/facts.ts
const detailType = (function detailType({ type, values, otherIsAbsent }) {
	const plain = DETAILS[type];
	return values !== null && (plain.kind === "string" || plain.kind === "list") ? {
		kind: plain.kind,
		values,
		open: !otherIsAbsent
	} : plain;
});
const TEXT = { kind: "string" };
const TRUTH = { kind: "boolean" };
const LIST = { kind: "list" };
const COUNT = {
	kind: "number",
	min: 0
};
const ABOVE_ZERO$1 = {
	kind: "number",
	min: 0,
	positive: true
};
const STATUSES = [
	"open",
	"acknowledged",
	"mitigated",
	"resolved",
	"reviewed"
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
const all$1 = ((names, type) => ((declared) => names(declared).map(((name) => [name, type]))));
const GROUPS = {
	incident: "The issue and what is known of it.",
	details: "The sections of the issue form that the policy declares, each as its type. Absent when the section is missing, empty, a placeholder, or not of its type. `time` is ISO 8601 in UTC.",
	severity: "The severity in force. Not usable inside `severities[].when`.",
	level: "Highest level engaged.",
	elapsed: "Minutes that have passed since something happened, on the severity's clock; absent before it happened.",
	count: "How often something happened in this life of the incident, or how much of it there is.",
	holders: "Who holds each role now: `holders.<role>`; `holders.owner` is who took the incident, empty while nobody has.",
	answered: "Whether a holder of the role wrote, acknowledged or assigned themselves since the role was last called: `answered.<role>`; false while nobody holds it.",
	oncall: "Who is on call at this instant: `oncall.<schedule>`.",
	calendar: "Whether it is open at this instant: `calendar.<name>`.",
	review: "The post-incident review.",
	is: "The named conditions: `is.<condition>`."
};
const FACTS = {
	"incident.number": {
		type: ABOVE_ZERO$1,
		about: "Number of the issue."
	},
	"incident.title": {
		type: TEXT,
		about: "Its title. Text of the reporter's."
	},
	"incident.author": {
		type: TEXT,
		about: "Login of who opened it."
	},
	"incident.type": {
		type: TEXT,
		absent: true,
		about: "Its issue type; absent when it has none."
	},
	"incident.repository": {
		type: TEXT,
		about: "`owner/name`."
	},
	"incident.labels": {
		type: LIST,
		about: "Labels that this policy does not itself manage."
	},
	"incident.assignees": {
		type: LIST,
		about: "Logins."
	},
	"incident.acknowledged": {
		type: TRUTH,
		about: "Somebody took it: `/ack`, a comment or a self-assignment by a responder."
	},
	"incident.snoozed": {
		type: TRUTH,
		about: "Calls and reminders are paused."
	},
	"incident.trusted": {
		type: TRUTH,
		about: "Reported, or labelled, by somebody with triage permission."
	},
	"incident.status": {
		type: {
			kind: "enum",
			name: "status",
			values: STATUSES
		},
		about: "How far it is."
	},
	"severity.id": {
		type: (({ severities }) => ({
			kind: "enum",
			name: "severity",
			values: severities
		})),
		afterSeverity: true,
		about: "As the policy names it."
	},
	"severity.rank": {
		type: ABOVE_ZERO$1,
		afterSeverity: true,
		about: "1 for the most severe."
	},
	"severity.acknowledge-within": {
		type: ABOVE_ZERO$1,
		absent: (({ everySeverityHas }) => !everySeverityHas.acknowledgeWithin),
		afterSeverity: true,
		about: "Minutes; absent when the severity promises none."
	},
	"severity.update-every": {
		type: ABOVE_ZERO$1,
		absent: (({ everySeverityHas }) => !everySeverityHas.updateEvery),
		afterSeverity: true,
		about: "Minutes; absent when the severity promises none. After `/next` those from the last update to when the promised one is due: a `repeat` waits for that, and goes on by the time of the severity."
	},
	level: {
		type: ABOVE_ZERO$1,
		about: GROUPS.level
	},
	"elapsed.since-declared": {
		type: COUNT,
		grows: true,
		about: "Since the issue first carried the incident label."
	},
	"elapsed.since-opened": {
		type: COUNT,
		grows: true,
		about: "Since it was declared, or last reopened."
	},
	"elapsed.since-acknowledged": {
		type: COUNT,
		grows: true,
		absent: true,
		about: "Since somebody acknowledged it."
	},
	"elapsed.since-update": {
		type: COUNT,
		grows: true,
		about: "Since the last update; since the declaration until there is one."
	},
	"elapsed.since-level": {
		type: COUNT,
		grows: true,
		about: "Since the level in force was engaged."
	},
	"elapsed.since-called": {
		type: COUNT,
		grows: true,
		about: "Since the level in force was last called, or somebody was given a role of it."
	},
	"elapsed.since-severity": {
		type: COUNT,
		grows: true,
		afterSeverity: true,
		about: "Since the severity in force came into force."
	},
	"elapsed.since-activity": {
		type: COUNT,
		grows: true,
		about: "Since anybody did anything to it; what passers-by write, and changes of the report by its reporter, do not count."
	},
	"elapsed.since-mitigated": {
		type: COUNT,
		grows: true,
		absent: true,
		about: "Since its impact was over."
	},
	"elapsed.since-resolved": {
		type: COUNT,
		grows: true,
		absent: true,
		about: "Since it was over."
	},
	"count.updates": {
		type: COUNT,
		about: "Updates by responders."
	},
	"count.missed-updates": {
		type: COUNT,
		grows: true,
		afterSeverity: true,
		about: "Whole `update-every` periods inside `elapsed.since-update`; what `/next` promised takes the place of the first."
	},
	"count.help-requests": {
		type: COUNT,
		about: "`/escalate` commands that nothing has answered yet."
	},
	"count.reassignments": {
		type: COUNT,
		about: "Assignments, by a person, of somebody not yet assigned, after somebody was."
	},
	"count.escalations": {
		type: COUNT,
		about: "Levels engaged after the first."
	},
	"count.reopenings": {
		type: COUNT,
		about: "How often it was reopened."
	},
	"count.missing-details": {
		type: COUNT,
		about: "Required details that are absent."
	},
	"count.assignees": {
		type: COUNT,
		about: "People assigned."
	},
	"count.open-actions": {
		type: COUNT,
		about: "Action items of the review that nobody has ticked."
	},
	"count.overdue-actions": {
		type: COUNT,
		about: "Those of them that are past their date."
	},
	"review.required": {
		type: TRUTH,
		afterSeverity: true,
		about: "The policy asks for one at this severity."
	},
	"review.done": {
		type: TRUTH,
		afterSeverity: true,
		about: "`/reviewed` was said."
	},
	"review.due": {
		type: ABOVE_ZERO$1,
		absent: (({ hasReview }) => !hasReview),
		afterSeverity: true,
		about: "Minutes after the resolution; absent without `review` in the policy."
	}
};
const SINCE_DETAIL = "elapsed.since-detail";
const FAMILIES = {
	details: {
		of: (({ details }) => [...details].map((([name, detail]) => [name, detail === null ? TEXT : detailType(detail)]))),
		types: Object.values(DETAILS),
		absent: true
	},
	is: {
		of: all$1((({ conditions }) => conditions), TRUTH),
		types: [TRUTH]
	},
	holders: {
		of: all$1((({ roles }) => [...roles, OWNER]), LIST),
		types: [LIST]
	},
	answered: {
		of: all$1((({ roles }) => roles), TRUTH),
		types: [TRUTH]
	},
	oncall: {
		of: all$1((({ schedules }) => schedules), LIST),
		types: [LIST]
	},
	calendar: {
		of: all$1((({ calendars }) => calendars), TRUTH),
		types: [TRUTH]
	},
	[SINCE_DETAIL]: {
		of: (({ details }) => [...details].flatMap((([name, detail]) => detail?.type === "time" ? [[name, COUNT]] : []))),
		types: [COUNT],
		absent: true,
		grows: true
	}
};
const FACT_TABLE = FACTS;
const grows = (path) => FACT_TABLE[path]?.grows === true || detailSince(path) !== null;
const detailSince = (path) => path.startsWith(`elapsed.since-detail.`) ? path.slice(21) : null;
const DURATIONS = /* @__PURE__ */ new Set([
	"severity.acknowledge-within",
	"severity.update-every",
	"review.due"
]);
const isMinutes = (path) => path.startsWith("elapsed.") || DURATIONS.has(path);
function stepsIn(path) {
	if (isMinutes(path)) return 60;
	const type = FACT_TABLE[path]?.type;
	return typeof type === "object" && type.kind === "number" ? 1 : null;
}
// src/policy/availability.ts
const checkAvailability = (function checkAvailability(rule, path, standing, conditions) {
	if (standing === "other") return [];
	const { allows, where, why, remedy } = RESTRICTIONS[standing];
	return variablesOf(rule, path).flatMap(((variable) => {
		const reached = reach(variable, conditions, /* @__PURE__ */ new Set()).find((({ fact }) => !allows(fact)));
		if (!reached) return [];
		const through = reached.fact === variable.fact ? "" : ` through \`${variable.fact}\``;
		return [problem$1("fact-not-here", variable.path, {
			found: reached.fact,
			where,
			through,
			why,
			remedy
		})];
	}));
});
const reach = (function reach(variable, conditions, seen) {
	const name = variable.fact.startsWith("is.") ? variable.fact.slice(3) : null;
	const rule = name === null ? void 0 : conditions.get(name);
	if (name === null || rule === void 0) return [variable];
	if (seen.has(name)) return [];
	seen.add(name);
	return variablesOf(rule, conditionPath(name)).flatMap(((inner) => reach(inner, conditions, seen)));
});
const RESTRICTIONS = {
	incident: {
		allows: ((fact) => /^(incident|details|is)\./.test(fact)),
		where: "in `incident.when`",
		why: "whether an issue is an incident depends on what was reported alone",
		remedy: "Use `incident.*` and `details.*` here."
	},
	severity: {
		allows: ((fact) => FACT_TABLE[fact]?.afterSeverity !== true),
		where: "in the `when` of a severity",
		why: "it depends on the severity, which is only being assessed",
		remedy: "Assess severity by `details.*`, `incident.*` or counts; raise it later with a trigger and `raise-severity`."
	},
	promise: {
		allows: (fact) => !grows(fact) && !PASSING.test(fact),
		where: "in what a severity promises",
		why: "time alone changes it, or it is a promise itself, so that nobody could say when something is due",
		remedy: "Use `incident.status`, `level`, `details.*`, counts, or a named condition over them."
	}
};
const PASSING = /^(?:oncall\.|calendar\.|incident\.snoozed$|count\.overdue-actions$|severity\.(?:acknowledge-within|update-every)$)/;
// src/domain/names.ts
const nameKey = (name) => name.toLowerCase();
const sameName = (one, other) => one != null && other != null && nameKey(one) === nameKey(other);
const LOGIN = /^[a-z\d][a-z\d-]{0,38}(?:_[a-z\d]{1,20})?$/i;
const isBareLogin = ((text) => LOGIN.test(text));
const isTeam = (name) => name.includes("/");
const hasName = (list, name) => {
	const key = nameKey(name);
	for (const one of list) if (nameKey(one) === key) return true;
	return false;
};
const withName = (list, name) => hasName(list, name) ? list : [...list, name];
const withoutName = (list, name) => list.filter((one) => !sameName(one, name));
const withoutNames = (list, names) => list.filter((one) => !hasName(names, one));
function namesBefore(items, after) {
	let { labels, assignees } = after;
	for (const item of items.toReversed()) {
		if (item.kind === "labeled") labels = withoutName(labels, item.label);
		if (item.kind === "unlabeled") labels = withName(labels, item.label);
		if (item.kind === "assigned") assignees = withoutName(assignees, item.login);
		if (item.kind === "unassigned") assignees = withName(assignees, item.login);
	}
	return {
		labels,
		assignees
	};
}
// src/policy/words.ts
const likelyName = (function likelyName(word, candidates) {
	const names = [...candidates];
	const likely = names.filter(((name) => isBeginning(name, word) || isBeginning(word, name)));
	return nearest(word, names) ?? (likely.length === 1 ? likely[0] ?? null : null);
});
const kebabOf = (function kebabOf(name) {
	const plain = plainOf(name.replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2"));
	return /[^ -~]/.test(plain) && new RegExp(String.raw`(?![a-z])\p{L}`, "u").test(plain) ? "" : slugOf(plain);
});
const slugOf = (function slugOf(text, most = 64) {
	return (plainOf(text).match(/[a-z\d]+/g) ?? []).join("-").slice(0, most).replace(/-$/, "");
});
const plainOf = (function plainOf(text) {
	return text.normalize("NFKD").replaceAll(/[\u0300-\u036F]+/g, "").toUpperCase().toLowerCase().replaceAll(/[\u00df\u00e6\u0153\u00f8\u0142\u0111\u00f0\u00fe\u0127\u0167\u014b\u0138]/g, (letter) => LATIN[letter] ?? letter);
});
const question = (guess) => guess === null ? "" : `Did you mean \`${guess}\`? `;
const didYouMean = (word, candidates) => question(likelyName(word, candidates));
const orMeant = (guess) => guess === "" ? "" : ` ${question(guess)}`.trimEnd();
const isBeginning = ((name, word) => word.length >= 3 && name.toLowerCase().startsWith(word.toLowerCase()));
function listNames(names) {
	const quoted = [...names].map((name) => `\`${name}\``);
	return quoted.length === 0 ? "none" : enumerate(quoted);
}
const RESERVED_WORDS = [
	{
		name: "constructor",
		within: null,
		why: "programs that read policies give it a meaning of their own"
	},
	{
		name: OWNER,
		within: "/roles",
		why: "every policy has it, and it is whoever took the incident with `/ack`"
	},
	{
		name: "always",
		within: "/calendars",
		why: "as a clock it means every minute"
	}
];
const LATIN = {
	\u00df: "ss",
	\u00e6: "ae",
	\u0153: "oe",
	\u00f8: "o",
	\u0142: "l",
	\u0111: "d",
	\u00f0: "d",
	\u00fe: "th",
	\u0127: "h",
	\u0167: "t",
	\u014b: "n",
	\u0138: "q"
};
const namesIn$1 = (text) => text.replaceAll(/\s+/g, " ").split(/[,;&]| and /i).map((name) => name.trim()).flatMap((name) => name.split(" ").every((word) => word.startsWith("@")) ? name.split(" ") : [name]).filter((name) => name !== "");
const scalar = (text) => /^[a-z][\w -]*$/i.test(text) && text === text.trim() && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text) ? text : JSON.stringify(text);
// src/policy/people.ts
const bareLogin = (function bareLogin(text) {
	return TEAM.test(text) ? text : text.replace(/^@/, "");
});
const isLogin = (function isLogin(text) {
	return isPerson(text) || TEAM.test(text);
});
const readPeople = (function readPeople(rule, path) {
	const problems = [];
	const read = ((value, at) => {
		if (typeof value === "string") {
			if (!isLogin(value)) problems.push(badLogin(at, value));
			return bareLogin(value);
		}
		const list = asList(value);
		if (list) return list.map(((item, index) => read(item, at + toPointer([index]))));
		const map = asMap(value);
		if (!map) return value;
		return Object.fromEntries(Object.entries(map).map((([operator, operand]) => {
			const operands = asList(operand);
			if (!operands) return [operator, operand];
			const inside = ((item, index) => givesPeople(operator, index, operands.length) ? read(item, `${at}${toPointer([operator, index])}`) : item);
			return [operator, operands.map(inside)];
		})));
	});
	return {
		rule: read(rule, path),
		problems
	};
});
const peopleTables = (function peopleTables(rule) {
	const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
	const [name] = operands;
	if (operator === "lookup") return typeof name === "string" ? [name] : [];
	return possibleResults(rule).flatMap(peopleTables);
});
const peopleNamed = (function peopleNamed(rule) {
	return typeof rule === "string" ? [rule] : possibleResults(rule).flatMap(peopleNamed);
});
const possibleResults = (function possibleResults(rule) {
	if (Array.isArray(rule)) return rule;
	const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
	return operands.filter(((_, index) => givesPeople(operator, index, operands.length)));
});
const givesPeople = (function givesPeople(operator, index, length) {
	if (operator === "if") return isResult(index, length);
	return operator === "var" && index === 1;
});
const TEAM = /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9_.-]{1,100}$/;
const isPerson = ((text) => isBareLogin(text.replace(/^@/, "")));
const QUOTES = /[\u2018-\u201F\u00AB\u00BB]/g;
function badLogin(path, found) {
	const names = namesIn$1(found);
	const bare = found.replaceAll(QUOTES, "");
	const meant = names.length > 1 && names.every(isLogin) ? ` Several stand in a list: \`[${names.map(scalar).join(", ")}]\`.` : bare !== found && isLogin(bare) ? orMeant(scalar(bare)) : isLogin(`@${found}`) ? orMeant(`"@${found}"`) : /^oncall\.[a-z][a-z\d-]*$/.test(found) ? orMeant(`{ var: ${found} }`) : "";
	return problem$1("bad-login", path, {
		found: found.trim() === "" ? JSON.stringify(found) : found,
		suggestion: meant
	});
}
function peopleDetails(rule) {
	const fact = factNamed(rule);
	return [...fact?.startsWith("details.") ? [fact] : [], ...possibleResults(rule).flatMap(peopleDetails)];
}
// src/policy/checks/authors.ts
const checkAuthors = (function checkAuthors(policy, people) {
	const authors = policy["trusted-authors"] ?? [];
	if (authors.length === 0) return [];
	const called = new Set(people.map((login) => login.toLowerCase()));
	return authors.flatMap((author, index) => author !== null && called.has(author.toLowerCase()) ? [problem$1("author-is-called", toPointer(["trusted-authors", index]), { found: author })] : []);
});
const peopleCalled = (function peopleCalled({ schedules, tables }, positions) {
	const rules = positions.filter((({ expected }) => expected === "people")).map((({ rule }) => rule));
	const rows = rules.flatMap(peopleTables).map(((name) => Object.values(tables?.[name] ?? {})));
	const named = [...rules, ...rows.flat()].flatMap(peopleNamed);
	const onCall = Object.values(schedules ?? {}).flatMap(((schedule) => [...(schedule?.layers ?? []).flatMap(((layer) => (layer?.rotate ?? []).flat())), ...(schedule?.overrides ?? []).flatMap((override) => override?.who ?? [])]));
	return [...named, ...onCall].flatMap(((login) => login === null ? [] : [login.replace(/^@/, "")]));
});
// src/domain/spelling.ts
const nameKindOf = (function nameKindOf(fact) {
	if (fact === "incident.labels") return "label";
	if (fact === "incident.type") return "type";
	if (fact === "incident.repository") return "repository";
	return /^(?:incident\.(?:author|assignees)$|holders\.|oncall\.)/.test(fact) ? "login" : null;
});
const answerKey = (function answerKey(text) {
	const plain = text.normalize("NFC").toLowerCase().trim().replaceAll(/\s+/gu, " ");
	let end = plain.length;
	while (end > 0 && END$1.includes(plain.charAt(end - 1))) end -= 1;
	return end === 0 ? plain : plain.slice(0, end);
});
const NAME_KINDS = [
	"label",
	"login",
	"type",
	"repository"
];
const spell = (name, kind, spelling) => spelling[kind].get(name.toLowerCase()) ?? name;
const END$1 = ".,;:!? \u2026\u3002";
const saysNothing = ((text) => /^(?:n\.?\/?a\.?|none\.?)$/iu.test(text.trim()));
const PLACEHOLDERS = /^(?:[_*]{0,2}no response[_*]{0,2}|tb[ad]|to be determined|todo|[-\u2013\u2014]+|[.\u2026]+|\?+|<no value>|<(?!(?:img|video)\s|a\s+href|https?:|mailto:|[^\s<>@]+@)[^<>\n]+>|\{\{[^{}\n]*\}\}|\[[^[\]\n]*\]|\$\{[^{}\n]*\})$/i;
const isPlaceholder = (text) => !isVisible(text) || PLACEHOLDERS.test(text.trim());
// src/policy/checks/details.ts
const checkDetails = (function checkDetails(policy) {
	return Object.entries(policy.incident?.details ?? {}).flatMap((([name, detail]) => {
		const path = toPointer([
			"incident",
			"details",
			name
		]);
		const { type, values, "on-other": onOther } = detail ?? {};
		const isChoice = type === "string" || type === "list";
		const misplacedKey = (key) => problem$1("values-of-type", path, {
			found: type ?? "",
			kind: key
		}, { key });
		return [
			...values && type && !isChoice ? [misplacedKey("values")] : [],
			...onOther && type && (!isChoice || !values) ? [misplacedKey("on-other")] : [],
			...twice(values ?? [], `${path}/values`)
		];
	}));
});
const twice = (function twice(values, path) {
	const known = /* @__PURE__ */ new Map();
	return values.flatMap(((value, index) => {
		if (value === null) return [];
		const other = known.get(answerKey(value));
		known.set(answerKey(value), other ?? value);
		return other === void 0 || other === value ? [] : [problem$1("value-twice", path + toPointer([index]), {
			found: value,
			other
		})];
	}));
});
// src/policy/checks/order.ts
const checkOrder = (function checkOrder(policy) {
	const severities = policy.severities ?? [];
	const ids = severities.map(((severity, index) => severity?.id ?? String(index + 1)));
	const greedy = severities.findIndex(((severity, index) => severity !== null && !Object.hasOwn(severity, "when") && index < severities.length - 1));
	const last = severities.at(-1);
	return [
		...greedy >= 0 ? [problem$1("unreachable-severity", `/severities/${greedy}`, {
			found: ids[greedy] ?? "",
			others: listNames(ids.slice(greedy + 1))
		})] : [],
		...last && Object.hasOwn(last, "when") ? [problem$1("unasked-when", `/severities/${severities.length - 1}`, { found: ids.at(-1) ?? "" }, {
			key: "when",
			level: "warning"
		})] : [],
		...(policy.triggers ?? []).flatMap(((trigger, index) => trigger?.phase === "resolved" && trigger.do && Object.hasOwn(trigger.do, "escalate") ? [problem$1("escalates-after-resolution", `/triggers/${index}/do`, {}, { key: "escalate" })] : []))
	];
});
// src/policy/actions/ask-for.ts
const askFor = {
	key: "ask-for",
	names: "template",
	schema: {
		description: "Asks the reporter for the required details that are missing.",
		type: "string",
		enum: ["missing-details"]
	},
	compile: ((written) => written ?? null),
	describe: (what) => what === null ? null : `ask-for: ${what}`
};
// src/policy/actions/action.ts
const severalNames = (function severalNames(key, names, about) {
	return {
		key,
		names,
		schema: {
			description: about,
			allOf: [{ $ref: `#/definitions/${DEFINED_AS[names] ?? "roles"}` }]
		},
		compile: many,
		describe: (all) => all.length === 0 ? null : `${key}: ${all.join(" and ")}`
	};
});
const DEFINED_AS = {
	label: "labels",
	channel: "places"
};
// src/policy/actions/assign.ts
const assign = severalNames("assign", "role", "Roles whose people are assigned.");
// src/domain/template.ts
const REMINDER_TEMPLATES = {
	"update-due": "Asks the owner for an update.",
	ownership: "Asks whoever it mentions to settle who owns the incident.",
	"review-due": "Says that the post-incident review is due.",
	"actions-due": "Says that action items of the review are past their dates.",
	"missing-details": "Asks the reporter for the details that are missing."
};
const ISSUE = {
	"issue.number": "the issue\u2019s number",
	"issue.title": "its title"
};
const INCIDENT = {
	...ISSUE,
	headline: "the title, and the details of `incident.headline` beside it",
	"severity.name": "the `name` of the severity",
	"severity.mark": "the colour of its rank, such as \ud83d\udd34",
	"level.name": "the `name` of the level",
	"policy.name": "the `name` of the policy"
};
const COMMENT = {
	...INCIDENT,
	"next.at": "when something happens next"
};
const ADDRESSED = {
	mentions: "whom it addresses, as mentions; nothing where that is nobody",
	...COMMENT
};
const REMINDER_VALUES = {
	...ADDRESSED,
	reason: "the `reason` of the trigger"
};
const MESSAGE_TEMPLATES = {
	call: {
		about: "A call: a level is engaged, somebody asked for help, or a role is handed over.",
		values: ADDRESSED,
		facts: true,
		parts: {
			request: "what the people called are asked to do",
			otherwise: "whom it calls else, and when",
			broken: "what is broken, how bad it is, and since when",
			why: "the reasons, and who was called before",
			roles: "as what each is called, and what the role does",
			notes: "hand-overs, how late the call comes, and who could not be reached",
			stops: "the commands that make it stop"
		},
		always: ["notes", "stops"]
	},
	"call-again": {
		about: "The same call again, of the same people.",
		values: ADDRESSED,
		facts: true,
		parts: {
			nth: "how often they are called by now",
			request: "what the people called are asked to do",
			silence: "how long nobody has answered",
			otherwise: "what comes next, and when",
			delay: "how late the call comes"
		},
		always: ["request", "delay"]
	},
	"severity-rise": {
		about: "A rise of severity that calls nobody.",
		values: COMMENT,
		facts: true,
		parts: {
			before: "the severity until now",
			promises: "what readers may expect from now on",
			broken: "what is broken, how bad it is, and since when",
			stops: "the command that corrects it"
		},
		always: ["stops"]
	},
	"holding-statement": {
		about: "What is known, for readers who wait; a bare `/update` requests it.",
		values: COMMENT,
		facts: true,
		parts: {
			state: "how it stands, in a sentence or two",
			known: "severity, who leads, and the last and the next update",
			requester: "who requested it"
		},
		always: []
	},
	review: {
		about: "The draft of the post-incident review, as a comment or as an issue of its own.",
		values: ISSUE,
		facts: false,
		parts: {
			introduction: "what the draft is for, and what ends it",
			numbers: "the table of measures",
			path: "the table of levels: due, called, who, answered",
			reached: "who was reached by which channel",
			happened: "a line for each comment",
			questions: "what people should answer"
		},
		always: ["introduction"]
	},
	status: {
		about: "The status comment, edited in place.",
		values: INCIDENT,
		facts: false,
		parts: {
			state: "who has it, or that nobody has",
			overdue: "since when an update is overdue",
			now: "what was said and done last",
			paused: "until when it is paused, by whom and why",
			handovers: "roles that were handed over and not yet accepted",
			missing: "what the report lacks",
			review: "the issue of the review",
			messages: "what became of the messages by channels",
			next: "what happens next",
			unwatched: "that nobody keeps time any more",
			do: "the commands that fit",
			answers: "answers to commands that were written before the first comment",
			people: "who is in it, folded",
			timeline: "what was done and why, folded",
			origin: "why it has its severity, and the policy"
		},
		always: [
			"messages",
			"unwatched",
			"do",
			"answers"
		]
	}
};
const isMessageId = ((id) => Object.hasOwn(MESSAGE_TEMPLATES, id));
// src/policy/actions/comment.ts
const SHIPPED_TEMPLATES = Object.keys(REMINDER_TEMPLATES);
const comment = {
	key: "comment",
	names: "template",
	schema: {
		description: "The id of a template: one that ships, or of your own.",
		type: "string",
		examples: SHIPPED_TEMPLATES
	},
	compile: ((written) => written ?? null),
	describe: (template) => template === null ? null : `comment: ${template}`
};
// src/policy/actions/escalate.ts
const escalate = {
	key: "escalate",
	names: "level",
	schema: {
		title: "level",
		description: "`next`, or the number of a level. At the top, and for a level at or below the engaged one, the engaged level is called again.",
		type: ["string", "integer"],
		pattern: "^next$",
		patternErrorMessage: "Either next or the number of a level.",
		minimum: 1,
		examples: ["next"]
	},
	compile: ((written) => written ?? null),
	describe: (level) => level === null ? null : `escalate: ${level}`
};
// src/policy/actions/label.ts
const label = severalNames("label", "label", "Labels to add.");
// src/policy/actions/mention.ts
const mention = severalNames("mention", "recipient", "Roles whose people are mentioned; `owner` is who took the incident, after a reopening with whoever acknowledged it anew until the owner answers; and the roles of the engaged level while nobody has it.");
// src/policy/actions/notify.ts
const notify = severalNames("notify", "channel", "Channels that are places, which are sent a message.");
// src/policy/actions/index.ts
const ACTIONS$1 = {
	escalate,
	raiseSeverity: {
		key: "raise-severity",
		names: "severity",
		schema: {
			description: "The id of a severity.",
			type: "string"
		},
		compile: ((written) => written ?? null),
		describe: (severity) => severity === null ? null : `raise-severity: ${severity}`
	},
	assign,
	mention,
	label,
	unlabel: severalNames("unlabel", "label", "Labels to take off."),
	notify,
	comment,
	askFor
};
// src/policy/do.ts
const compileDo = (function compileDo(written) {
	const values = written;
	return Object.fromEntries(ENTRIES.map((([name, { key, compile }]) => [name, compile(values[key])])));
});
const ENTRIES = Object.entries(ACTIONS$1);
const actionOf = ((key) => ENTRIES.find((([, action]) => action.key === key))?.[1] ?? null);
const describeDo = (todo) => ENTRIES.flatMap(([name, { describe }]) => describe(todo[name]) ?? []).join(", ");
const namesIn = (todo, kind) => ENTRIES.filter(([, { names }]) => names === kind).flatMap(([name]) => todo[name]).filter((one) => typeof one === "string");
// src/policy/checks/references.ts
const checkReferences = (function checkReferences(policy, names) {
	const known = knownNames(names);
	const problems = [];
	const refer = ((kind, value, path) => {
		if (names.unreadable.has(DECLARED_IN$1[kind]) || kind === "severity" && names.hasUnnamedSeverity) return;
		const list = typeof value === "string" ? [{
			name: value,
			at: path
		}] : (value ?? []).map(((name, index) => ({
			name,
			at: `${path}/${index}`
		})));
		for (const { name, at } of list) {
			if (name === null || known[kind].includes(name)) continue;
			const candidates = kind === "calendar" ? ["always", ...known[kind]] : known[kind];
			problems.push(problem$1(kind === "recipient" || kind === "authority" ? "unknown-role" : `unknown-${kind}`, at, {
				found: name,
				expected: listNames(known[kind]),
				nearest: didYouMean(name, candidates)
			}));
		}
	});
	const referToLevel = ((level, path) => {
		if (typeof level !== "number" || level <= names.levels || names.unreadable.has("levels")) return;
		problems.push(problem$1("unknown-level", path, {
			found: String(level),
			expected: String(names.levels)
		}));
	});
	refer("detail", policy.incident?.headline, "/incident/headline");
	const referToClock = ((clock, path) => {
		if (clock !== "always") refer("calendar", clock, path);
	});
	policy.severities?.forEach(((severity, index) => referToClock(severity?.clock, `/severities/${index}/clock`)));
	policy.triggers?.forEach(((trigger, index) => referToClock(trigger?.clock, `/triggers/${index}/clock`)));
	referToClock(policy.review?.clock, "/review/clock");
	policy.severities?.forEach(((severity, index) => refer("reach", severity?.reach, `/severities/${index}/reach`)));
	policy.levels?.forEach(((level, index) => {
		refer("role", level?.roles, `/levels/${index}/roles`);
		refer("channel", level?.notify, `/levels/${index}/notify`);
	}));
	for (const [name, steps] of Object.entries(policy.reach ?? {})) steps?.forEach((step, index) => refer("channel", step?.by, `${toPointer([
		"reach",
		name,
		index
	])}/by`));
	refer("severity", policy.review?.severities, "/review/severities");
	for (const [command, who] of Object.entries(policy.commands ?? {})) refer("authority", who, toPointer(["commands", command]));
	policy.triggers?.forEach(((trigger, index) => {
		const path = `/triggers/${index}/do`;
		const todo = trigger?.do ?? {};
		for (const [key, written] of Object.entries(todo)) {
			const kind = actionOf(key)?.names ?? "label";
			if (kind === "level") referToLevel(written, `${path}/${key}`);
			else if (kind !== "label" && typeof written !== "number") refer(kind, written, `${path}/${key}`);
		}
	}));
	return [...problems, ...reservedNames(policy)];
});
const reservedNames = (function reservedNames({ roles, calendars }) {
	return Object.entries({
		"/roles": roles,
		"/calendars": calendars
	}).flatMap((([path, section]) => RESERVED_WORDS.filter((({ within, name }) => within === path && section && Object.hasOwn(section, name))).map(({ name, why }) => problem$1("reserved-name", path, {
		found: name,
		why
	}, { key: name }))));
});
const managedLabels = (function managedLabels(policy) {
	const severities = (policy.severities ?? []).map(((severity, index) => ({
		label: severity?.label,
		path: toPointer([
			"severities",
			index,
			"label"
		]),
		standsFor: `the severity \`${severity?.id ?? index + 1}\``
	})));
	const levels = (policy.levels ?? []).map(((level, index) => ({
		label: level?.label,
		path: toPointer([
			"levels",
			index,
			"label"
		]),
		standsFor: `level ${index + 1}`
	})));
	return [...severities, ...levels].flatMap((({ label, ...rest }) => label ? [{
		label,
		...rest
	}] : []));
});
const DECLARED_IN$1 = {
	role: "roles",
	recipient: "roles",
	authority: "roles",
	severity: "severities",
	calendar: "calendars",
	template: "templates",
	channel: "channels",
	reach: "reach",
	detail: "details"
};
const GRANTED = [
	"triage",
	"write",
	"maintain",
	"admin"
];
const knownNames = ((names) => ({
	role: names.roles,
	recipient: [...names.roles, OWNER],
	authority: [
		...names.roles,
		OWNER,
		...GRANTED
	],
	severity: names.severities,
	calendar: names.calendars,
	template: names.templates,
	channel: names.channels,
	reach: names.reach,
	detail: [...names.details.keys()]
}));
// src/policy/checks/nobody.ts
const checkNobody = (function checkNobody({ roles }, { place }) {
	return Object.entries(roles ?? {}).flatMap((([name, role]) => ["who", "otherwise"].flatMap(((key) => {
		if (role?.[key] !== null) return [];
		const { line, col, endLine, endCol } = place(toPointer([
			"roles",
			name,
			key
		]));
		if (line !== endLine || col !== endCol) return [];
		const args = {
			found: key,
			why: CONSEQUENCES[key]
		};
		return [problem$1("names-nobody", toPointer(["roles", name]), args, {
			key,
			level: "warning"
		})];
	}))));
});
const CONSEQUENCES = {
	who: "nobody is called by this role",
	otherwise: "nobody is called when `who` yields nobody"
};
// src/policy/checks/times.ts
const checkTimes = (function checkTimes(policy) {
	const zeros = [
		["/incident/max-age", policy.incident?.["max-age"]],
		...(policy.severities ?? []).flatMap(((severity, index) => [
			"acknowledge-within",
			"update-every",
			"max-snooze"
		].map(((key) => [`/severities/${index}/${key}`, textOf$2(severity?.[key])])))),
		["/review/due", policy.review?.due],
		["/limits/messages-per-person", policy.limits?.["messages-per-person"]?.split(" in ")[1]]
	].flatMap((([path, text]) => typeof text === "string" && parseDuration(text) === 0 ? [problem$1("zero-duration", path, { found: text })] : []));
	const from = policy["effective-from"];
	if (typeof from !== "string" || parseInstant(from) !== null) return zeros;
	return [...zeros, problem$1("bad-time", "/effective-from", {
		found: from,
		expected: "instant",
		example: "`2026-11-22` or `2026-11-22T09:00Z`"
	})];
});
const textOf$2 = ((value) => typeof value === "string" ? value : null);
// src/domain/heading.ts
const withoutDecoration = (function withoutDecoration(text) {
	if (/^[ -~]*$/.test(text)) return text.replaceAll(MARKS, "");
	decoration ??= new RegExp(DECORATION, "gu");
	return text.replaceAll(decoration, "");
});
const headingKey = (function headingKey(heading) {
	const text = heading.normalize("NFC").toLowerCase();
	const bare = squeeze(withoutEnd(squeeze(withoutDecoration(text))));
	return bare === "" ? squeeze(text) : bare;
});
const withoutEnd = (function withoutEnd(text) {
	for (let end = text.length;;) {
		const [found = ""] = END.exec(text.slice(Math.max(0, end - LONGEST_END), end)) ?? [];
		if (found === "") return text.slice(0, end);
		end -= found.length;
	}
});
const MARKS = /[*`]/g;
const DECORATION = String.raw`\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200B\u200C\u2060\uFEFF*\u0060]|\u200D|\uFE0E|\uFE0F`;
let decoration;
const END = /(?:[\s#:\uff1a?]|\((?:optional|required)\))$/;
const LONGEST_END = 10;
const squeeze = ((text) => text.trim().replaceAll(/\s+/g, " "));
// src/policy/checks/uniqueness.ts
const checkUniqueness = (function checkUniqueness(policy) {
	return [
		...duplicateIds(policy.severities ?? [], "severities"),
		...duplicateIds(policy.triggers ?? [], "triggers"),
		...duplicateLabels(policy),
		...duplicateHeadings(policy),
		...convergingLabels(policy),
		...labelsTakenOff(policy)
	];
});
const duplicateIds = (function duplicateIds(list, section) {
	return list.flatMap(((element, index) => {
		const first = list.findIndex(((other) => typeof other?.id === "string" && other.id === element?.id));
		if (!element?.id || first === index) return [];
		const other = `\`${section}\` number ${first + 1}`;
		return [problem$1("duplicate-id", toPointer([
			section,
			index,
			"id"
		]), {
			kind: "id",
			found: element.id,
			other
		})];
	}));
});
const duplicateLabels = (function duplicateLabels(policy) {
	const taken = new Map(many(policy.incident?.label).map(((label) => [label.toLowerCase(), "an incident"])));
	const review = policy.review?.label;
	return [...managedLabels(policy), ...review ? [{
		label: review,
		path: "/review/label",
		standsFor: "a review"
	}] : []].flatMap((({ label, path, standsFor }) => {
		const other = taken.get(label.toLowerCase());
		if (other !== void 0) return [problem$1("duplicate-label", path, {
			found: label,
			other
		})];
		taken.set(label.toLowerCase(), standsFor);
		return [];
	}));
});
const duplicateHeadings = (function duplicateHeadings(policy) {
	const taken = /* @__PURE__ */ new Map();
	return Object.entries(policy.incident?.details ?? {}).flatMap((([name, detail]) => {
		const heading = detail?.heading;
		if (!heading) return [];
		const key = headingKey(heading);
		const other = taken.get(key);
		if (other !== void 0) return [problem$1("duplicate-heading", toPointer([
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
	}));
});
const labelsDone = (function labelsDone(policy, key) {
	return (policy.triggers ?? []).flatMap(((trigger, index) => {
		const value = trigger?.do?.[key];
		return (typeof value === "string" ? [value] : value ?? []).flatMap((label, position) => {
			if (label === null) return [];
			return [{
				trigger: index,
				label,
				path: toPointer([
					"triggers",
					index,
					"do",
					key,
					...typeof value === "string" ? [] : [position]
				])
			}];
		});
	}));
});
const convergingLabels = (function convergingLabels(policy) {
	const managed = managedLabels(policy);
	return [...labelsDone(policy, "label"), ...labelsDone(policy, "unlabel")].flatMap(({ label, path }) => {
		const other = managed.find((one) => sameName(one.label, label))?.standsFor;
		return other === void 0 ? [] : [problem$1("managed-label", path, {
			found: label,
			other
		})];
	});
});
const labelsTakenOff = (function labelsTakenOff(policy) {
	const own = many(policy.incident?.label);
	const set = labelsDone(policy, "label");
	return labelsDone(policy, "unlabel").flatMap(({ trigger, label, path }) => {
		if (own.some((one) => sameName(one, label))) return [problem$1("incident-label", path, { found: label })];
		return set.some((one) => one.trigger === trigger && sameName(one.label, label)) ? [problem$1("label-undone", path, { found: label })] : [];
	});
});
// src/policy/checks/visible.ts
const checkVisible = (function checkVisible({ incident, severities, roles, levels, triggers, review, templates }) {
	return [
		...unseenIn$1(incident, ["incident"], ["label"]),
		...entries(incident?.details).flatMap((([name, one]) => unseenIn$1(one, [
			"incident",
			"details",
			name
		], ["heading", "values"]))),
		...entries(severities).flatMap((([index, one]) => unseenIn$1(one, ["severities", index], ["name", "label"]))),
		...entries(roles).flatMap((([id, one]) => unseenIn$1(one, ["roles", id], ["name", "does"]))),
		...entries(levels).flatMap((([index, one]) => unseenIn$1(one, ["levels", index], ["name", "label"]))),
		...entries(triggers).flatMap((([index, one]) => [...unseenIn$1(one, ["triggers", index], ["reason"]), ...unseenIn$1(one?.do, [
			"triggers",
			index,
			"do"
		], ["label", "unlabel"])])),
		...unseenIn$1(review, ["review"], ["label"]),
		...unseenIn$1(templates, ["templates"], Object.keys(templates ?? {}))
	];
});
const unseenIn$1 = (function unseenIn$1(holder, path, keys) {
	return keys.flatMap(((key) => {
		const value = holder?.[key];
		return (Array.isArray(value) ? value.map(((text, index) => [text, [
			...path,
			key,
			String(index)
		]])) : [[value, [...path, key]]]).flatMap((([text, at]) => typeof text === "string" && text.trim() !== "" && !isVisible(text) ? [problem$1("invisible-text", toPointer(at), { found: codePoints(text) })] : []));
	}));
});
const entries = ((section) => Object.entries(section ?? {}));
const MOST$1 = 5;
function codePoints(text) {
	const all = [...new Set(Array.from(text.replaceAll(/\s/g, "")))];
	return [...all.slice(0, MOST$1).map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`), ...all.length > MOST$1 ? ["\u2026"] : []].join(", ");
}
// src/domain/issue.ts
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
const isAtLeast = (permission, least) => PERMISSIONS.indexOf(permission ?? "none") >= PERMISSIONS.indexOf(least);
const leastOf = (permissions) => PERMISSIONS.find((permission) => permissions.includes(permission)) ?? "admin";
const closedAs = (reason) => `closed as ${reason === "duplicate" ? "a duplicate" : reason === "not-planned" ? "not planned" : reason}`;
// src/policy/tables.ts
const minutesOf = (function minutesOf(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	const { duration } = value;
	return typeof duration === "string" ? (parseDuration(duration) ?? 0) / 60 : null;
});
const checkKeys = (function checkKeys(name, table) {
	const known = /* @__PURE__ */ new Map();
	return table.flatMap((([key]) => {
		const other = known.get(answerKey(key));
		known.set(answerKey(key), other ?? key);
		return other === void 0 ? [] : [problem$1("table-key-twice", toPointer(["tables", name]), {
			found: key,
			other,
			table: name
		}, { key })];
	}));
});
const checkKinds = (function checkKinds(name, table) {
	const rows = table.filter((([, value]) => value !== null));
	const [first] = rows;
	const other = first && rows.find((([, value]) => kindOf$1(value) !== kindOf$1(first[1])));
	if (first === void 0 || other === void 0) return [];
	const [kind, wanted] = [kindOf$1(other[1]), kindOf$1(first[1])];
	const suggestion = wanted === "list" && typeof other[1] === "string" ? ` Write \`[${other[1]}]\`.` : "";
	return [problem$1("table-mixed", toPointer([
		"tables",
		name,
		other[0]
	]), {
		found: KINDS$1[kind],
		other: `\`${first[0]}\``,
		expected: KINDS$1[wanted],
		suggestion
	})];
});
const tablesOfPeople = (function tablesOfPeople(tables, used) {
	const problems = [];
	const read = ((value, path) => {
		if (Array.isArray(value)) return value.map(((item, index) => read(item, [...path, index])));
		if (typeof value !== "string") return value;
		if (!isLogin(value)) problems.push(badLogin(toPointer(path), value));
		return bareLogin(value);
	});
	const bare = [...tables].map((([name, table]) => [name, used.has(name) ? table.map((([key, value]) => [key, read(value, [
		"tables",
		name,
		key
	])])) : table]));
	return {
		tables: new Map(bare),
		problems
	};
});
const readTables = ((policy) => new Map(Object.entries(policy.tables ?? {}).map((([name, rows]) => [name, Object.entries(rows ?? {}).map((([key, value]) => [key, minutesOf(value)]))]))));
const placeOfRow = ({ table, key, part }) => part === "key" ? {
	path: toPointer(["tables", table]),
	key
} : {
	path: toPointer([
		"tables",
		table,
		key
	]),
	key: null
};
const checkTables = ((tables) => [...tables].flatMap((([name, table]) => [...checkKeys(name, table), ...checkKinds(name, table)])));
const KINDS$1 = {
	string: "a text",
	number: "a number",
	boolean: "true or false",
	list: "a list"
};
const kindOf$1 = ((value) => Array.isArray(value) ? "list" : typeof value);
// src/policy/spelling.ts
const spellingOf = (function spellingOf(compared, people) {
	const of = ((kind) => {
		const names = compared.filter((({ fact }) => nameKindOf(fact) === kind)).map((({ text }) => text));
		return new Map((kind === "login" ? [...people, ...names] : names).map(((name) => [name.toLowerCase(), name])));
	});
	return Object.fromEntries(NAME_KINDS.map(((kind) => [kind, of(kind)])));
});
const checkSpelling = (function checkSpelling(compared) {
	const known = /* @__PURE__ */ new Map();
	return distinctProblems(compared.flatMap((({ fact, text, path, rule, row }) => {
		const kind = nameKindOf(fact);
		if (kind === null) return [];
		const key = `${kind} ${text.toLowerCase()}`;
		const other = known.get(key) ?? text;
		known.set(key, other);
		if (other === text) return [];
		const found = problem$1("two-spellings", rule + toPointer(path), {
			found: text,
			other,
			kind: WORDS$1[kind]
		});
		return [row ? {
			...found,
			...placeOfRow(row)
		} : found];
	})));
});
const specialAnswers = (function specialAnswers(name, values, compared) {
	const texts = compared.flatMap((({ fact, text }) => fact === `details.${name}` ? [text] : []));
	const all = [.../* @__PURE__ */ new Set([...values, ...texts])];
	return {
		saysNothing: all.filter(saysNothing),
		withComma: all.filter(((text) => text.includes(",")))
	};
});
const WORDS$1 = {
	label: "label",
	login: "login",
	type: "issue type",
	repository: "repository"
};
// src/policy/compile.ts
const compilePolicy = (function compilePolicy(document, parts, yaml) {
	const { incident } = document;
	const rules = ruleFinder(parts.rules);
	let digest = null;
	return {
		name: document.name,
		formerly: document.formerly ?? [],
		trustedAuthors: document["trusted-authors"] ?? [],
		get digest() {
			digest ??= parts.digest();
			return digest;
		},
		commit: parts.commit,
		file: parts.texts[0]?.file ?? "",
		texts: parts.texts,
		effectiveFrom: document["effective-from"] === void 0 ? null : parseInstant(document["effective-from"]),
		evaluateOnly: document.mode === "evaluate",
		incident: compileIncident(incident, rules, parts),
		spelling: spellingOf(parts.compared, parts.people),
		tables: parts.tables,
		conditions: parts.order.map(((name) => ({
			name,
			rule: rules.at("conditions", name)
		}))),
		severities: document.severities.map(((severity, index) => compileSeverity(severity, index, document, parts))),
		roles: new Map(Object.entries(document.roles).map((([id, { name = id, does = "" }]) => [id, {
			id,
			name,
			does,
			who: rules.at("roles", id, "who"),
			otherwise: rules.optional("roles", id, "otherwise")
		}]))),
		levels: document.levels.map(compileLevel),
		triggers: (document.triggers ?? []).map(((trigger, index) => compileTrigger(trigger, index, document, parts, yaml))),
		review: document.review ? compileReview(document.review, parts) : null,
		schedules: parts.schedules,
		calendars: parts.calendars,
		templates: new Map(Object.entries(document.templates ?? {})),
		channels: parts.ways.channels,
		contacts: parts.ways.contacts,
		reach: parts.ways.reach,
		limits: limitsOf(document.limits ?? {}),
		commands: authoritiesOf(document),
		labelsOfOthers: [],
		reads: /* @__PURE__ */ new Set([...[...parts.rules.values()].flatMap(((rule) => rule.reads)), ...Object.values(document.templates ?? {}).flatMap(timetablesIn)])
	};
});
const authorityOf = (function authorityOf(names, { roles }) {
	const isRole = ((name) => name === "owner" || Object.hasOwn(roles, name));
	return {
		roles: names.filter(isRole),
		permissions: PERMISSIONS.filter(((permission) => names.includes(permission) && !isRole(permission)))
	};
});
const compileDetail = (function compileDetail(name, { heading, type, required = false, values, "on-other": onOther }, { compared }) {
	return {
		name,
		heading,
		type,
		required,
		values: values ?? null,
		otherIsAbsent: onOther === "absent",
		...specialAnswers(name, values ?? [], compared)
	};
});
const compileIncident = (function compileIncident(incident, rules, parts) {
	const details = incident.details ?? {};
	return {
		labels: many(incident.label),
		when: rules.optional("incident", "when"),
		acknowledge: {
			by: incident.acknowledge?.by ?? "responders",
			how: incident.acknowledge?.how ?? [
				"ack",
				"comment",
				"assign"
			]
		},
		headline: incident.headline ?? headlineOf(details),
		maxAge: duration$1(incident["max-age"]),
		details: Object.entries(details).map((([name, detail]) => compileDetail(name, detail, parts)))
	};
});
const timetablesIn = (function timetablesIn(template) {
	return [...template.matchAll(/\b(oncall|calendar)\s*(?:\.|\[\s*["'])\s*([a-z0-9-]+)/g)].map(([, group, name]) => `${group}.${name}`);
});
const limitsOf = (function limitsOf(limits) {
	const [count = "", within = ""] = (limits["messages-per-person"] ?? DEFAULT_MESSAGES_PER_PERSON).split(" in ");
	return {
		commentsPerRun: limits["comments-per-run"] ?? DEFAULT_COMMENTS_PER_RUN,
		messagesPerRun: limits["messages-per-run"] ?? DEFAULT_MESSAGES_PER_RUN,
		messagesPerPerson: {
			count: Number(count),
			within: duration$1(within) ?? 0
		}
	};
});
const ruleFinder = (function ruleFinder(rules) {
	const optional = ((...path) => rules.get(toPointer(path)) ?? null);
	const at = ((...path) => {
		const rule = optional(...path);
		if (!rule) throw new Error(`no compiled rule at ${toPointer(path)}`);
		return rule;
	});
	return {
		at,
		optional
	};
});
const duration$1 = (function duration$1(text) {
	return text === void 0 ? null : parseDuration(text);
});
const compileSeverity = (function compileSeverity(severity, index, document, parts) {
	const isLast = index === document.severities.length - 1;
	const promiseOf = ((key) => {
		const written = severity[key];
		return typeof written === "string" ? duration$1(written) : parts.rules.get(toPointer([
			"severities",
			index,
			key
		])) ?? null;
	});
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
		acknowledgeWithin: promiseOf("acknowledge-within"),
		updateEvery: promiseOf("update-every"),
		maxSnooze: duration$1(severity["max-snooze"]) ?? 86400,
		reach: severity.reach ?? null,
		clock: clockOf(severity.clock, parts.calendars)
	};
});
const clockOf = (function clockOf(name, calendars) {
	return (name === void 0 ? void 0 : calendars.get(name)?.clock) ?? ALWAYS;
});
const compileTrigger = (function compileTrigger(trigger, index, { review }, parts, yaml) {
	const rules = ruleFinder(parts.rules);
	const followsReview = trigger.phase === "resolved" && reads(rules.at("triggers", index, "when"), "review.due", rules);
	const clock = trigger.clock ?? (followsReview ? review?.clock : void 0);
	return {
		id: trigger.id,
		phase: trigger.phase ?? "open",
		reason: trigger.reason,
		when: rules.at("triggers", index, "when"),
		repeat: rules.optional("triggers", index, "repeat"),
		limit: trigger.limit ?? null,
		clock: clock === void 0 ? null : clockOf(clock, parts.calendars),
		evaluateOnly: trigger.mode === "evaluate",
		do: compileDo(trigger.do),
		place: once(() => yaml.place(toPointer(["triggers", index])))
	};
});
const reads = (function reads(rule, fact, rules) {
	if (rule.reads.includes(fact)) return true;
	return rule.reads.some(((path) => {
		const condition = path.startsWith("is.") ? rules.optional("conditions", path.slice(3)) : null;
		return condition !== null && reads(condition, fact, rules);
	}));
});
const compileReview = (function compileReview(review, { calendars }) {
	return {
		severities: review.severities,
		as: review.as ?? "comment",
		label: review.label ?? null,
		due: duration$1(review.due) ?? 0,
		clock: review.clock === void 0 ? null : clockOf(review.clock, calendars)
	};
});
const DEFAULT_COMMENTS_PER_RUN = 30;
const DEFAULT_MESSAGES_PER_RUN = 60;
const DEFAULT_MESSAGES_PER_PERSON = "6 in 15m";
const authoritiesOf = ((document) => new Map(Object.entries(document.commands ?? {}).map((([name, who]) => [name, authorityOf(many(who), document)]))));
const headlineOf = ((details) => Object.entries(details).filter((([, { type, required }]) => required === true && type !== "text" && type !== "list")).map((([name]) => name)));
const compileLevel = (({ name, roles, label, notify }, index) => ({
	number: index + 1,
	name,
	roles,
	label: label ?? null,
	notify: many(notify)
}));
// src/domain/canonical.ts
const canonicalJson = (function canonicalJson(value) {
	if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
	const parts = [];
	if (Array.isArray(value)) {
		for (const item of value) parts.push(canonicalJson(item));
		return `[${parts.join(",")}]`;
	}
	for (const key of Object.keys(value).toSorted()) parts.push(`${JSON.stringify(key)}:${canonicalJson(value[key])}`);
	return `{${parts.join(",")}}`;
});
const compareTexts = (a, b) => a < b ? -1 : a > b ? 1 : 0;
// src/hash/node.ts
const sha256 = ((text) => process.getBuiltinModule("node:crypto").hash("sha256", text, "hex"));
// src/policy/digest.ts
const digestOf = (function digestOf(document) {
	return sha256(canonicalJson(document)).slice(0, 8);
});
// src/policy/everyday-words.ts
const WORDS = {
	"twilio-sms": "sms text txt text-message message",
	"twilio-voice": "voice phone call telephone phone-call tel",
	email: "mail e-mail smtp gmail mailto",
	teams: "msteams ms-teams microsoft-teams office365",
	pushover: "push push-notification",
	pagerduty: "pager pd",
	webhook: "http https url hook web-hook rest",
	telegram: "tg",
	string: "str dropdown select choice input enum",
	number: "int integer float decimal",
	boolean: "checkbox flag yes-no",
	time: "date datetime date-time timestamp instant",
	list: "array checkboxes multiselect multi-select",
	text: "textarea text-area markdown paragraph",
	evaluate: "dry-run dryrun observe shadow test",
	act: "live on enforce",
	resolved: "closed done fixed",
	acknowledged: "ack acked",
	write: "push writer",
	read: "pull reader",
	maintain: "maintainer",
	admin: "owner administrator"
};
const KEYS$1 = {
	severities: "priorities urgencies",
	levels: "escalation-levels escalation-rules escalation-path escalations steps tiers",
	triggers: "rules alerts",
	schedules: "rota rotas rotations on-call oncall",
	calendars: "business-hours working-hours support-hours office-hours",
	channels: "notifications integrations",
	templates: "messages",
	commands: "permissions",
	when: "if condition match expression rule",
	"acknowledge-within": "timeout ack-timeout acknowledge-timeout ack-within acknowledge-in sla",
	"update-every": "cadence update-interval",
	clock: "calendar business-hours working-hours",
	who: "members users people logins assignees person user",
	otherwise: "fallback else default",
	does: "description responsibilities duty duties",
	reason: "message description because why",
	repeat: "every interval repeat-every",
	limit: "max maximum times repeats max-repeats num-loops",
	do: "then action actions",
	rotate: "users members people participants who rotation logins",
	every: "length interval period turn shift-length",
	from: "start starts start-time start-date begin since",
	to: "end ends end-time end-date until till",
	overrides: "holidays vacations absences swaps exceptions",
	timezone: "tz zone",
	hours: "restrictions windows",
	heading: "title label question field",
	values: "options choices enum",
	required: "mandatory",
	due: "within deadline",
	after: "delay wait in",
	by: "via with channel channels method"
};
const likelyKey = ((word, keys) => likelyName(word, keys) ?? keys.find(((key) => wordsFor(key, KEYS$1).includes(kebabOf(word)))) ?? null);
function properWord(word, values) {
	const plain = word.trim().toLowerCase().replaceAll(/[\s_]+/g, "-");
	return values.find((value) => wordsFor(value, WORDS).includes(plain)) ?? word;
}
const wordsFor = ((name, words) => Object.hasOwn(words, name) ? (words[name] ?? "").split(" ") : []);
// src/policy/unknown-keys.ts
const isCutOff = (function isCutOff(map, key) {
	const keys = Object.keys(map);
	const at = keys.indexOf(key);
	return at !== -1 && isIndented(keys[at + 1] ?? "");
});
const keyGuess = (error, keysBeside) => likelyKey(bareOf(unknownKeyOf(error)), keysToAdd(error, keysBeside));
function unknownKey(error, keysBeside) {
	const found = unknownKeyOf(error);
	const meant = keyGuess(error, keysBeside);
	const args = {
		found,
		expected: listNames(knownKeys(error)),
		nearest: remedy(found, meant)
	};
	return {
		...problem$1("unknown-key", error.instancePath, args, { key: found }),
		meant
	};
}
const WIDE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFFE]/g;
const NO_SPACES = "What stands before it looks like spaces and is none, as in text from a page or a chat: write spaces instead. ";
const bareOf = (key) => key.replaceAll(WIDE, "").replaceAll(UNSEEN, "").trim();
function remedy(found, meant) {
	return isIndented(found) && meant === null ? NO_SPACES + takeOut(unseenIn(found)) : question(meant) + blanksIn(found);
}
const isIndented = ((key) => key.replaceAll(UNSEEN, "").search(WIDE) === 0);
const unseenIn = (key) => key.match(UNSEEN) ?? [];
const unseenInName = (name, before) => isIndented(name) && before === null ? NO_SPACES + takeOut(unseenIn(name)) : blanksIn(name);
const blanksIn = (key) => takeOut([...unseenIn(key), ...key.match(WIDE) ?? []]);
function takeOut(characters) {
	const codes = characters.map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
	return codes.length === 0 ? "" : `Take out ${[...new Set(codes)].join(" and ")}, which nobody sees. `;
}
const unknownKeyOf = ({ params }) => String(params["additionalProperty"]);
const knownKeys = ({ parentSchema }) => Object.keys(parentSchema?.properties ?? {});
function keysToAdd(error, keysBeside) {
	const there = keysBeside(error.instancePath, unknownKeyOf(error));
	return knownKeys(error).filter((key) => !there.includes(key));
}
// src/policy/names.ts
const declaredNames = (function declaredNames(document) {
	const root = asMap(document);
	const incident = asMap(root?.["incident"]);
	const keys = ((section) => asMeant(Object.keys(asMap(section) ?? {})));
	const severities = (asList(root?.["severities"]) ?? []).map(((severity) => asMap(severity)));
	const details = Object.entries(asMap(incident?.["details"]) ?? {});
	const every = ((key) => severities.every(((severity) => severity === null || Object.keys(severity).some(((word) => isMeantAs(word, key))))));
	return {
		details: new Map([...details.map((([name, detail]) => [kebabOf(name) || name, detail])), ...details].map((([name, detail]) => [name, declaredDetail(detail)]))),
		conditions: keys(root?.["conditions"]),
		severities: asMeant(severities.map(((severity) => severity?.["id"])).filter(((id) => typeof id === "string"))),
		roles: keys(root?.["roles"]),
		levels: asList(root?.["levels"])?.length ?? 0,
		schedules: keys(root?.["schedules"]),
		calendars: keys(root?.["calendars"]),
		templates: [.../* @__PURE__ */ new Set([...SHIPPED_TEMPLATES, ...keys(root?.["templates"]).filter(((id) => !isMessageId(id)))])],
		channels: keys(root?.["channels"]),
		reach: keys(root?.["reach"]),
		hasReview: root !== null && Object.hasOwn(root, "review"),
		hasUnnamedSeverity: severities.some(((severity) => typeof severity?.["id"] !== "string" || severity["id"] === "")),
		unreadable: /* @__PURE__ */ new Set([...unreadable(root, SECTIONS), ...unreadable(incident, ["details"])]),
		unreadableTables: Object.entries(asMap(root?.["tables"]) ?? {}).flatMap((([name, rows]) => hasKeys(rows) ? [] : [name])),
		everySeverityHas: {
			acknowledgeWithin: every("acknowledge-within"),
			updateEvery: every("update-every")
		}
	};
});
const asMeant = (function asMeant(names) {
	return [.../* @__PURE__ */ new Set([...names, ...names.map(kebabOf).filter(((name) => name !== ""))])];
});
const unreadable = (function unreadable(holder, sections) {
	return sections.filter(((section) => {
		if (holder === null) return true;
		if (Object.hasOwn(holder, section)) {
			const content = (LISTS.includes(section) ? asList : asMap)(holder[section]);
			return content === null || isCutOff(holder, section) || REQUIRED.includes(section) && Object.keys(content).length === 0;
		}
		return REQUIRED.includes(section) || Object.keys(holder).some(((key) => !KEYS.includes(key) && isMeantAs(key, section)));
	}));
});
const declaredDetail = (function declaredDetail(written) {
	const detail = asMap(written) ?? {};
	const type = detail["type"];
	if (typeof type !== "string" || !DETAIL_TYPES.includes(type)) return null;
	const answers = asList(detail["values"]) ?? [];
	const values = answers.filter(((value) => typeof value === "string")).filter(((value) => value.trim() !== ""));
	return {
		type,
		values: values.length > 0 && values.length === answers.length ? values : null,
		otherIsAbsent: detail["on-other"] === "absent"
	};
});
const SECTIONS = [
	"conditions",
	"tables",
	"severities",
	"roles",
	"levels",
	"schedules",
	"calendars",
	"templates",
	"channels",
	"reach"
];
const REQUIRED = [
	"severities",
	"roles",
	"levels"
];
const KEYS = [
	...SECTIONS,
	"version",
	"name",
	"effective-from",
	"mode",
	"incident",
	"details",
	"triggers",
	"review",
	"limits",
	"contacts",
	"commands",
	"formerly",
	"trusted-authors",
	"label",
	"when",
	"headline",
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
const isMeantAs = ((word, key) => likelyKey(word, [key]) !== null);
const hasKeys = ((value) => Object.keys(asMap(value) ?? {}).length > 0);
// src/policy/positions.ts
const rulePositions = (function rulePositions(policy) {
	const positions = [];
	const add = ((holder, key, path, expected, standing = "other") => {
		if (!holder || !Object.hasOwn(holder, key)) return;
		const rule = holder[key] ?? null;
		positions.push({
			path: toPointer([...path, key]),
			rule,
			expected,
			standing
		});
	});
	add(policy.incident, "when", ["incident"], "boolean", "incident");
	for (const name of Object.keys(policy.conditions ?? {})) add(policy.conditions, name, ["conditions"], "boolean");
	policy.severities?.forEach(((severity, index) => {
		add(severity, "when", ["severities", index], "boolean", "severity");
		for (const key of ["acknowledge-within", "update-every"]) if (typeof severity?.[key] === "object") add(severity, key, ["severities", index], "minutes", "promise");
	}));
	for (const [id, role] of Object.entries(policy.roles ?? {})) {
		add(role, "who", ["roles", id], "people");
		add(role, "otherwise", ["roles", id], "people");
	}
	policy.triggers?.forEach(((trigger, index) => {
		add(trigger, "when", ["triggers", index], "boolean");
		add(trigger, "repeat", ["triggers", index], "number");
	}));
	return positions.map(((position) => position.expected === "number" ? {
		...position,
		rule: minutes(position.rule)
	} : position));
});
const minutes = (function minutes(repeat) {
	const seconds = typeof repeat === "string" ? parseDuration(repeat) : null;
	return seconds === null ? repeat : seconds / 60;
});
// src/policy/other-file.ts
const otherFile = (function otherFile(content, file) {
	const map = asMap(content);
	if (map === null || OF_POLICIES.some(((key) => Object.hasOwn(map, key)))) return null;
	const other = OTHERS.find(({ key, holds }) => Object.hasOwn(map, key) && holds(map[key] ?? null));
	return other === void 0 ? null : {
		...other,
		remedy: other.remedy.replace("{suffix}", suffixOf(file))
	};
});
const OF_POLICIES = [
	"incident",
	"severities",
	"roles",
	"levels",
	"triggers",
	"extends"
];
const isMap = (value) => asMap(value) !== null;
const isList = (value) => asList(value) !== null;
const OTHERS = [
	{
		key: "jobs",
		holds: isMap,
		kind: "a workflow of GitHub Actions",
		remedy: "Name the policy that it runs."
	},
	{
		key: "body",
		holds: isList,
		kind: "an issue form",
		remedy: "Name the policy whose `details` it asks for."
	},
	{
		key: "cases",
		holds: isList,
		kind: "a file of policy tests",
		remedy: "Let its name end with `.test{suffix}`."
	}
];
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
		name: "contains",
		least: 2,
		most: 2,
		does: "A text has a word or a phrase, or one of a list of them; in any case, whole words."
	},
	{
		name: "lookup",
		least: 2,
		most: 2,
		does: "What a table of the policy has at a key: `[<table>, {var: <fact>}]`; its row `\"*\"` is for all others, and for a fact that is absent. Without that row both give null."
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
const guardedBy = ((context, paths) => paths.length === 0 ? context : {
	...context,
	guarded: /* @__PURE__ */ new Set([...context.guarded, ...paths])
});
const factName = ({ fact }) => fact ? `\`${fact.path}\`` : "This";
const article = (kind) => kind === "null" ? "null" : /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
const kind = (typed) => article(kindOf(typed));
// src/logic/absent.ts
const holdsAbsent = (function holdsAbsent(operator, a, b) {
	if (operator === "!=") return a.absent ? a : b.absent ? b : null;
	if (operator === "==") return a.absent && b.absent ? a : null;
	if (a.absent && (operator === "<" || operator === "<=")) return a;
	if (a.type.kind !== "number" && b.type.kind !== "number") return b.absent && (operator === ">" || operator === ">=") ? b : null;
	if (a.absent && isPossible(operator, ZERO, rangeOf(b))) return a;
	return b.absent && isPossible(operator, rangeOf(a), ZERO) ? b : null;
});
const rangeOf = (function rangeOf({ type, literal }) {
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
});
const lowest = (function lowest({ min, positive }) {
	const low = min ?? Number.NEGATIVE_INFINITY;
	return positive ? Math.max(0, low) : low;
});
const isPossible = (function isPossible(operator, a, b) {
	switch (operator) {
		case "<": return a.low < b.high;
		case "<=": return a.low < b.high || a.low === b.high && !a.open;
		case ">": return a.high > b.low;
		default: return a.high > b.low || a.high === b.low && !b.open;
	}
});
const ZERO = {
	low: 0,
	open: false,
	high: 0
};
const whatIsAbsent = (missing) => missing.absence?.what ?? `${factName(missing)} can be absent`;
function reportAbsent(operator, missing, path, context) {
	const why = operator === "!=" ? "and null is unequal to every value" : operator === "==" ? "and what it is compared with can be absent too: null equals null" : `and null counts as 0 in \`${operator}\``;
	const name = missing.fact?.path;
	const { absence } = missing;
	context.report("may-be-absent", absence?.at ?? path, `${whatIsAbsent(missing)}, ${why}.`, absence ? absence.help : name ? `Guard it: \`{and: [{"!=": [{var: ${name}}, null]}, \u2026]}\`${missing.fact.time ? "" : `, or give a default: \`{var: [${name}, \u2026]}\``}.` : "Give every `if` a last branch, every table a row `\"*\"`, and every fact in it a guard or a default.");
}
// src/logic/literal.ts
const literal = (function literal(written) {
	const typedAs = ((type) => ({
		type,
		literal: written,
		fact: null,
		absent: false
	}));
	if (typeof written === "boolean") return typedAs({ kind: "boolean" });
	if (typeof written === "number") return typedAs({
		kind: "number",
		min: written,
		positive: written > 0
	});
	return typedAs(typeof written === "string" ? { kind: "string" } : { kind: "null" });
});
const duration = (function duration(written, path, context) {
	const seconds = typeof written === "string" ? parseDuration(written) : null;
	if (seconds === null || seconds === 0 && !context.mayBeZero) {
		const found = `\`${printJson(written)}\``;
		context.report(seconds === null ? "bad-duration" : "zero-duration", path, seconds === null ? `${found} is no duration.` : `${found} is no time at all; only \`repeat\` may be zero.`, seconds === null ? "Write it as `90s`, `15m`, `1h30m`, `2d` or `1w`." : "Write a duration above zero, such as `15m`.");
		return UNKNOWN;
	}
	return {
		type: {
			kind: "number",
			min: seconds / 60,
			positive: seconds > 0
		},
		literal: seconds / 60,
		fact: null,
		absent: false
	};
});
const UNKNOWN = {
	type: { kind: "unknown" },
	literal: void 0,
	fact: null,
	absent: false
};
const value = ((type) => ({
	type,
	literal: void 0,
	fact: null,
	absent: false
}));
const printJson = ((json) => typeof json === "string" ? json : JSON.stringify(json ?? null));
// src/logic/time.ts
const readsTime = (function readsTime(rule, scope) {
	if (Array.isArray(rule)) return rule.some((item) => readsTime(item, scope));
	const entry = entryOf(rule);
	if (entry === null) return false;
	const [path] = entry.operands;
	if (entry.operator === "var" && typeof path === "string" && scope.get(path)?.time) return true;
	return entry.operands.some(((operand) => readsTime(operand, scope)));
});
const checkTime = (function checkTime(operator, operands, sides, path, context) {
	const [time, another] = sides.filter((({ fact }) => fact?.time));
	if (!time) return true;
	const wrong = (message, help) => {
		context.report("time-misused", path, message, help);
		return false;
	};
	if ((operator === "==" || operator === "!=") && isElapsed(time.fact?.path ?? "")) return wrong(`${factName(time)} grows with time, so it is equal to something for one instant only.`, "Use `>=`, `>`, `<` or `<=`.");
	if (another) return wrong("Only one side of a comparison may grow with time.", "Compare each with a duration, joined by `and`.");
	if (operands.some(((operand, index) => !sides[index]?.fact?.time && readsTime(operand, context.scope)))) return wrong(`What ${factName(time)} is compared with may not itself depend on time.`, "Write a comparison for each case, joined by `and` and `or`.");
	return true;
});
const isElapsed = (path) => path.startsWith("elapsed.");
// src/logic/lost-var.ts
const reportLostVar = (function reportLostVar(operands, at, context) {
	const index = operands.findIndex(((one) => isPath(one, context) && operands.every((other) => other === one || !mayBeText(other))));
	const literal = operands[index]?.literal;
	if (typeof literal !== "string") return false;
	context.report("type-mismatch", at(index), `\`${literal}\` is text here, and no fact.`, `Write \`{var: ${literal}}\`.`);
	return true;
});
const isPath = (({ literal }, { scope }) => typeof literal === "string" && literal.includes(".") && scope.has(literal));
const TEXTUAL = /* @__PURE__ */ new Set([
	"string",
	"enum",
	"list",
	"unknown"
]);
const mayBeText = ({ literal, type }) => literal === void 0 && TEXTUAL.has(type.kind);
// src/logic/remedy.ts
const OF_OLD_YAML = /* @__PURE__ */ new Map([
	["yes", true],
	["on", true],
	["no", false],
	["off", false]
]);
function remedyFor(found, wanted) {
	const { literal } = found;
	if (wanted.kind === "enum") return `Name a ${wanted.name}: ${wanted.values.map((one) => `\`${one}\``).join(", ")}.`;
	if (wanted.kind === "time") return "Write an instant in UTC, such as `2026-11-23T10:00:00Z`.";
	if (wanted.kind === "number" && typeof literal === "string") {
		if (isDurationText(found)) return `Write \`{duration: ${literal}}\`, which is in minutes.`;
		if (/^-?\d+(?:\.\d+)?$/.test(literal)) return `Take the quotes off: \`${literal}\`.`;
	}
	if (wanted.kind === "boolean") {
		if (literal === "true" || literal === "false") return `Take the quotes off: \`${literal}\`.`;
		const meant = typeof literal === "string" ? OF_OLD_YAML.get(literal.toLowerCase()) : void 0;
		if (typeof literal !== "string" || meant === void 0) return "Write `true` or `false`.";
		return `Write \`${meant}\`: to YAML, \`${literal}\` is text.`;
	}
	if (wanted.kind === "string" && (typeof literal === "number" || typeof literal === "boolean")) return `Quote it: \`"${String(literal)}"\`.`;
	return `Write ${article(kindOf({
		...found,
		type: wanted
	}))} here.`;
}
const isDurationText = ({ literal }) => typeof literal === "string" && (parseDuration(literal) ?? 0) > 0;
// src/logic/comparison.ts
const checkComparison = (function checkComparison({ operator, operands }, sides, path, at, context) {
	if (sides.every((({ type }) => type.kind !== "unknown")) && !reportLostVar(sides, at, context) && agreeAll(operator, sides, path, at, context) && !comparesNull(sides)) {
		if (checkTime(operator, operands, sides, path, context)) checkAbsent(operator, sides, path, context);
	}
	return value({ kind: "boolean" });
});
const agreeAll = (function agreeAll(operator, types, path, at, context) {
	if (comparesNull(types)) return checkNull(operator, types, path, context);
	const sides = types.map(((type, index) => ({
		...type,
		at: at(index)
	})));
	return sides.slice(1).every(((side, index) => {
		const before = sides[index];
		return before === void 0 || agree(before, side, operator, context);
	}));
});
const checkAbsent = (function checkAbsent(operator, sides, path, context) {
	for (const [index, side] of sides.slice(1).entries()) {
		const before = sides[index];
		const missing = before ? holdsAbsent(operator, before, side) : null;
		if (missing) return reportAbsent(operator, missing, path, context);
	}
});
const agree = (function agree(a, b, operator, context) {
	const list = pairWith("list", a, b);
	if (list) return mismatch(list.one, `A list is not compared with \`${operator}\`.`, "Use `in`, `some`, `none` or `all`.", context);
	const truth = pairWith("truth", a, b);
	if (truth) return mismatch(truth.one, "This counts as true or false, but need not be either.", "Write `{\"!!\": \u2026}` around it.", context);
	const choice = pairWith("enum", a, b);
	if (choice && ORDER_OPERATORS.has(operator)) return mismatch(choice.one, notOrdered(operator), RANKED, context);
	if (choice) return agreeEnum(choice.one, choice.other, context);
	const time = pairWith("time", a, b);
	if (time) return agreeTime(time.other, context);
	if (a.type.kind !== b.type.kind) return mismatch(b, `${capitalise(kind(a))} is compared with ${kind(b)}.`, remedyForEither(a, b), context);
	if (EQUALITY$1.has(operator)) return isOneOf(a, b, b.at, context) && isOneOf(b, a, a.at, context);
	if (a.type.kind === "number") return true;
	return mismatch(b, notOrdered(operator), "Text and truths are compared with `==`.", context);
});
const pairWith = (function pairWith(kind, a, b) {
	if (a.type.kind === kind) return {
		one: a,
		other: b
	};
	return b.type.kind === kind ? {
		one: b,
		other: a
	} : null;
});
const agreeEnum = (function agreeEnum(choice, other, context) {
	if (choice.type.kind !== "enum") return false;
	const { values, name } = choice.type;
	if (other.type.kind === "enum" && other.type.name === name) return true;
	if (typeof other.literal === "string") {
		if (values.includes(other.literal)) return true;
		const near = nearest(other.literal, values);
		context.report("unknown-value", other.at, `\`${other.literal}\` is no ${name} of this policy.`, near ? `Did you mean \`${near}\`?` : `There are ${values.map((one) => `\`${one}\``).join(", ")}.`);
		return false;
	}
	if (other.type.kind === "string" && isChosenFrom(values, other)) return true;
	return mismatch(other, `${capitalise(kind(choice))} is compared with ${kind(other)}.`, remedyFor(other, choice.type), context);
});
const isOneOf = (function isOneOf(choice, { literal }, at, context) {
	const { type } = choice;
	const values = type.kind === "string" || type.kind === "list" ? type.values : void 0;
	if (values === void 0 || typeof literal !== "string" || values.includes(literal)) return true;
	const near = nearest(literal, values);
	context.report("unknown-value", at, `\`${literal}\` is no value of ${choice.fact ? `\`${choice.fact.path}\`` : "what it is compared with"}.`, near ? `Did you mean \`${near}\`?` : `There are ${values.map((one) => `\`${one}\``).join(", ")}.`);
	return false;
});
const EQUALITY$1 = /* @__PURE__ */ new Set(["==", "!="]);
const isComparison = ((operator) => EQUALITY$1.has(operator) || ORDER_OPERATORS.has(operator));
const comparesNull = ((sides) => sides.some((({ literal }) => literal === null)));
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
function mismatch({ at }, message, help, context) {
	context.report("type-mismatch", at, message, help);
	return false;
}
const notOrdered = (operator) => `\`${operator}\` compares numbers and times.`;
const remedyForEither = (a, b) => b.literal === void 0 && a.literal !== void 0 ? remedyFor(a, b.type) : remedyFor(b, a.type);
const RANKED = "Name the values: `{in: [{var: severity.id}, [sev1, sev2]]}`, or compare `severity.rank`.";
const isChosenFrom = (values, { type, fact }) => fact === null || type.kind === "list" && type.values === void 0 || (type.kind === "string" || type.kind === "list") && type.values?.some((one) => values.includes(one)) === true;
function agreeTime(other, context) {
	if (other.type.kind === "time" || isInstant$1(other.literal)) return true;
	const meant = typeof other.literal === "string" ? parseInstant(other.literal) : null;
	return mismatch(other, `A time is compared with ${kind(other)}.`, `Write an instant in UTC, such as \`${meant === null ? "2026-11-23T10:00:00Z" : formatInstant(meant)}\`.`, context);
}
// src/logic/guards.ts
const guards = (function guards(rule, outcome, conditions) {
	if (typeof rule === "boolean") return rule === outcome ? [] : null;
	const entry = entryOf(rule);
	if (entry === null) return [];
	const { operator, operands } = entry;
	const [first = null, second = null] = operands;
	const each = () => operands.map((operand) => guards(operand, outcome, conditions));
	switch (operator) {
		case "var": return ofFact(rule, outcome, conditions);
		case "!": return guards(first, !outcome, conditions);
		case "!!": return guards(first, outcome, conditions);
		case "and": return outcome ? all(each()) : common(each());
		case "or": return outcome ? common(each()) : all(each());
		case "if": return common(branches$1(operands, outcome, conditions));
		default: return ofComparison(operator, first, second, operands, outcome);
	}
});
const ofFact = (function ofFact(rule, outcome, conditions) {
	const fact = factOf(rule);
	const name = fact?.startsWith("is.") ? fact.slice(3) : null;
	const condition = name === null ? void 0 : conditions.get(name);
	if (name === null || condition === void 0) return outcome ? listOf$2(fact) : [];
	return guards(condition, outcome, new Map([...conditions].filter((([one]) => one !== name))));
});
const ofComparison = (function ofComparison(operator, first, second, operands, outcome) {
	switch (operator) {
		case "!=": return outcome ? factsTested(operands) : [];
		case "==": return outcome ? comparedWith(operands, isValue) : factsTested(operands);
		case "in": return outcome && Array.isArray(second) ? listOf$2(factOf(first)) : [];
		case "contains": return outcome ? listOf$2(factOf(first)) : [];
		case ">":
		case ">=": return outcome && isPositive(second) ? listOf$2(factOf(first)) : [];
		case "<":
		case "<=": return outcome && operands.length === 2 && isPositive(first) ? listOf$2(factOf(second)) : [];
		default: return [];
	}
});
const factsTested = (function factsTested(operands) {
	return operands.length === 2 ? comparedWith(operands, ((side) => side === null)) : [];
});
const comparedWith = (function comparedWith([a = null, b = null], matches) {
	if (matches(b)) return listOf$2(factOf(a));
	return matches(a) ? listOf$2(factOf(b)) : [];
});
const isPositive = (function isPositive(side) {
	if (typeof side === "number") return side > 0;
	const entry = entryOf(side);
	const [text] = entry?.operator === "duration" ? entry.operands : [];
	return typeof text === "string" && (parseDuration(text) ?? 0) > 0;
});
const guardsOf = ((rule, outcome, conditions) => guards(rule, outcome, conditions) ?? []);
function branches$1(operands, outcome, conditions) {
	const ways = [];
	let reached = [];
	for (let index = 0; index < operands.length; index += 2) {
		const [first = null, then] = operands.slice(index, index + 2);
		if (then === void 0) return [...ways, all([reached, guards(first, outcome, conditions)])];
		ways.push(all([
			reached,
			guards(first, true, conditions),
			guards(then, outcome, conditions)
		]));
		reached = all([reached, guards(first, false, conditions)]);
	}
	return outcome ? ways : [...ways, reached];
}
const all = (each) => each.every((one) => one !== null) ? [...new Set(each.flat())] : null;
function common(each) {
	const [first, ...others] = each.filter((one) => one !== null);
	return first === void 0 ? null : first.filter((fact) => others.every((other) => other.includes(fact)));
}
const factOf = ((rule) => entryOf(rule)?.operands.length === 1 ? factNamed(rule) : null);
const listOf$2 = ((fact) => fact === null ? [] : [fact]);
const isValue = ((side) => typeof side === "string" || typeof side === "number" || typeof side === "boolean");
// src/logic/contains.ts
const normalise = (text) => text.normalize("NFC").toLowerCase().replaceAll("\u2019", "'").replaceAll(/\s+/gu, " ").trim();
let letterLast;
let letterFirst;
function containsWords(text, words) {
	if (typeof text !== "string") return false;
	const inside = normalise(text);
	return [words].flat().some((word) => typeof word === "string" && hasWord(inside, normalise(word)));
}
const NO_WORD = /^[\s_]*$/u;
function hasWord(text, word) {
	if (NO_WORD.test(word)) return false;
	for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) if (!isJoinedAt(text, from) && !isJoinedAt(text, from + word.length)) return true;
	return false;
}
function isJoinedAt(text, at) {
	letterLast ??= new RegExp(String.raw`[\p{L}\p{M}\p{N}]$`, "u");
	letterFirst ??= new RegExp(String.raw`^[\p{L}\p{M}\p{N}]`, "u");
	let [start, end] = [at, at];
	while (text[start - 1] === "_") start -= 1;
	while (text[end] === "_") end += 1;
	return letterLast.test(text.slice(Math.max(0, start - 2), start)) && letterFirst.test(text.slice(end, end + 2));
}
function checkContains(text, words, at, context) {
	if (reportLostVar([text], at, context)) return;
	if (text.type.kind !== "string" && text.type.kind !== "unknown") {
		const help = text.type.kind === "list" ? "Use `in` for an element of a list." : "Use a detail of type `text` or `string`, or `incident.title`.";
		context.report("type-mismatch", at(0), `\`contains\` looks into a text, but ${text.fact ? `${factName(text)} is` : "this is"} ${kind(text)}.`, help);
	}
	const list = Array.isArray(words) ? words : [words];
	const wrong = list.findIndex((word) => typeof word !== "string" || NO_WORD.test(word));
	if (list.length > 0 && wrong < 0) return;
	context.report("not-a-value", Array.isArray(words) && wrong >= 0 ? [...at(1), wrong] : at(1), "What `contains` looks for is a word or a phrase, or a list of them.", "Write it down, such as `outage` or `[outage, data loss]`.");
}
// src/logic/lookup.ts
const checkLookup = (function checkLookup(name, key, at, context) {
	const table = typeof name === "string" ? context.tables.get(name) : void 0;
	if (table === void 0) {
		context.report("unknown-table", at(0), `There is no table \`${printJson(name)}\` in this policy.`, instead(name, context));
		return UNKNOWN;
	}
	const type = typeOf(table);
	if (type === null || key.type.kind === "unknown" || !isKey(key, at(1), context)) return UNKNOWN;
	const keys = new Set(table.map((([one]) => one)));
	const known = valuesOf(key);
	const strays = [...keys].filter(((one) => one !== "*" && !canBe(one, key, known)));
	for (const stray of strays) context.report("unknown-value", at(0), `The table \`${printJson(name)}\` has the key \`${stray}\`, which ${factName(key)} never is.`, insteadOfKey(stray, known), { row: {
		table: printJson(name),
		key: stray,
		part: "key"
	} });
	const absence = absenceIn(table, printJson(name), key, at);
	return absence === null ? value(type) : {
		...value(type),
		absent: true,
		absence
	};
});
const absenceIn = (function absenceIn(table, name, key, at) {
	const keys = new Set(table.map((([one]) => one)));
	const hasAll = keys.has("*") || valuesOf(key)?.every((one) => keys.has(one)) === true && !isOpen(key);
	if (key.absent && !keys.has("*")) return {
		what: `${factName(key)} can be absent, the table \`${name}\` has no row for that`,
		help: hasAll ? `${ROW_FOR_OTHERS}, or ${GUARD}.` : `${ROW_FOR_OTHERS}.`,
		at: at(1)
	};
	if (!hasAll) return {
		what: `The table \`${name}\` has no row for some keys`,
		help: `${ROW_FOR_OTHERS}.`,
		at: at(0)
	};
	if (table.every((([, one]) => one !== null))) return null;
	return {
		what: `The table \`${name}\` gives null for some keys`,
		help: "Write a value in each of its rows.",
		at: at(0)
	};
});
const isKey = (function isKey(key, at, context) {
	if (key.fact?.time) {
		context.report("time-misused", at, `${factName(key)} grows with time, so it can only be compared.`, "Use `if`.");
		return false;
	}
	if ([
		"string",
		"enum",
		"number"
	].includes(key.type.kind)) return true;
	const help = key.type.kind === "list" ? "Ask for its elements with `some` or `in`." : "Use a fact that is a text or a number.";
	context.report("type-mismatch", at, `A table is looked up by a text or a number, but this is ${kind(key)}.`, help);
	return false;
});
const canBe = (function canBe(one, { type }, known) {
	if (type.kind === "number") return String(Number(one)) === one;
	return known === null || known.includes(one);
});
const valuesOf = (function valuesOf({ type }) {
	return type.kind === "enum" ? type.values : type.kind === "string" ? type.values ?? null : null;
});
const typeOf = (function typeOf(table) {
	const values = table.map((([, one]) => one)).filter(((one) => one !== null));
	const kinds = new Set(values.map(((one) => Array.isArray(one) ? "list" : typeof one)));
	if (kinds.size === 0) return { kind: "null" };
	if (kinds.size > 1) return null;
	const [only] = kinds;
	if (only === "list") return { kind: "list" };
	if (only === "boolean") return { kind: "boolean" };
	if (only === "string") return { kind: "string" };
	const min = Math.min(...values.map(Number));
	return {
		kind: "number",
		min,
		positive: min > 0
	};
});
const ROW_FOR_OTHERS = "Give the table a row `\"*\"` for all others";
const GUARD = "guard the fact in the same `and` or `if`";
function instead(name, { tables }) {
	const near = nearest(printJson(name), tables.keys());
	if (near !== null) return `Did you mean \`${near}\`?`;
	const names = [...tables.keys()].map((one) => `\`${one}\``);
	return names.length === 0 ? "Declare it under `tables`." : `There are ${names.join(", ")}.`;
}
function insteadOfKey(stray, known) {
	if (known === null) return "Write the keys as numbers are written: `5`, `0.5`.";
	const near = nearest(stray, known);
	if (near !== null) return `Did you mean \`${near}\`?`;
	return `It is one of ${known.map((one) => `\`${one}\``).join(", ")}: correct the key, or take it out.`;
}
const isOpen = ({ type }) => type.kind === "string" && type.open === true;
// src/logic/membership.ts
const checkIn = (function checkIn(needle, list, at, context) {
	if (needle.fact?.time) return context.report("time-misused", at(0), `${factName(needle)} grows with time, so it can only be compared.`, "Use `>=`, `>`, `<` or `<=`.");
	if (list.type.kind === "unknown" || needle.type.kind === "unknown") return;
	if (reportLostVar([needle, list], at, context)) return;
	if (list.type.kind !== "list") return context.report("type-mismatch", at(1), `The right side of \`in\` must be a list, but this is ${kind(list)}: \`sev1\` would be in \`sev10\`.`, list.fact && list.type.kind === "string" ? `Use \`contains: [{var: ${list.fact.path}}, \u2026]\` for words of it, \`==\` for all of it, or write a list.` : "Use `==`, or write a list.");
	if (![
		"string",
		"enum",
		"number",
		"boolean",
		"time"
	].includes(needle.type.kind)) return context.report("type-mismatch", at(0), `The left side of \`in\` is one value, but this is ${kind(needle)}.`, needle.type.kind === "list" ? "Use `some`." : "Write one value or a fact that is one.");
	if (Array.isArray(list.literal)) return checkItems(needle, list.literal, at(1), context);
	const { type } = needle;
	if (type.kind === "string" || type.kind === "enum" && isChosenFrom(type.values, list)) return void isOneOf(list, needle, at(0), context);
	context.report("type-mismatch", at(0), `The list holds text, but this is ${kind(needle)}.`, remedyFor(needle, { kind: "string" }));
});
const checkItems = (function checkItems(needle, items, path, context) {
	const { type } = needle;
	for (const [index, item] of items.entries()) {
		if (typeof item === "object") continue;
		if (type.kind === "enum" && typeof item === "string") {
			if (type.values.includes(item)) continue;
			const near = nearest(item, type.values);
			context.report("unknown-value", [...path, index], `\`${item}\` is no ${type.name} of this policy.`, near ? `Did you mean \`${near}\`?` : `There are ${type.values.map((one) => `\`${one}\``).join(", ")}.`);
		} else if (type.kind === "string" && typeof item === "string") isOneOf(needle, literal(item), [...path, index], context);
		else if (type.kind === "time" ? !isInstant$1(item) : typeof item !== type.kind) context.report("type-mismatch", [...path, index], `\`${printJson(item)}\` in this list can never be equal: on the left is ${kind(needle)}.`, remedyFor(literal(item), type));
	}
});
// src/logic/operand.ts
const junction = (function junction(operands) {
	const plain = operands.every((({ type, fact, absent }) => type.kind === "boolean" && !fact?.absent && !absent));
	return operands.some((({ type }) => type.kind === "unknown")) ? UNKNOWN : value({ kind: plain ? "boolean" : "truth" });
});
const list = (function list(items, path, context) {
	for (const [index, item] of items.entries()) {
		if (typeof item === "string" || typeof item === "number" || typeof item === "boolean") continue;
		context.report("not-a-value", [...path, index], "A list in a rule holds plain values only.", "Write text, numbers, `true` or `false`.");
	}
	return {
		...value({ kind: "list" }),
		literal: items
	};
});
const elementOf = (function elementOf(items, path, context) {
	if (items.type.kind !== "list" && items.type.kind !== "unknown") context.report("type-mismatch", path, `A list is expected here, but this is ${kind(items)}.`, "Use a fact that is a list, such as `incident.labels`, or write a list.");
	if (Array.isArray(items.literal) && items.literal.some((item) => typeof item !== "string")) context.report("type-mismatch", path, "The elements of this list are compared as text.", "Quote them.");
	const values = items.type.kind === "list" ? items.type.values : void 0;
	return values === void 0 ? { kind: "string" } : {
		kind: "string",
		values
	};
});
function checkNumber(typed, operator, path, context) {
	if (typed.type.kind === "unknown") return;
	if (typed.type.kind !== "number") {
		if (reportLostVar([typed], () => path, context)) return;
		context.report("type-mismatch", path, `\`${operator}\` works on numbers, but this is ${kind(typed)}.`, remedyFor(typed, {
			kind: "number",
			min: null
		}));
	} else if (typed.fact?.time) context.report("time-misused", path, `${factName(typed)} grows with time, so it can only be compared.`, "Put it alone on one side of a comparison and the arithmetic on the other.");
	else if (typed.absent) context.report("may-be-absent", typed.absence?.at ?? path, `${whatIsAbsent(typed)}, and null would count as 0.`, typed.absence?.help ?? "Guard it in the same `and`, or give a default: `{var: [path, 0]}`.");
}
function arithmetic(operator, operands, at, context) {
	operands.forEach((operand, index) => checkNumber(operand, operator, at(index), context));
	const isPositive = ({ type }) => type.kind === "number" && type.positive === true;
	const positive = operator === "max" ? operands.some(isPositive) : [
		"+",
		"*",
		"min"
	].includes(operator) && operands.every(isPositive);
	return value({
		kind: "number",
		min: null,
		positive
	});
}
function lowestOf(branches) {
	const numbers = branches.map(({ type }) => type).filter((type) => type.kind === "number");
	const low = Math.min(...numbers.map(lowest));
	return {
		kind: "number",
		min: Number.isFinite(low) ? low : null,
		positive: numbers.every(({ positive }) => positive === true)
	};
}
// src/logic/no-minutes.ts
const isTooDeep = (function isTooDeep(rule) {
	let level = [rule];
	for (let depth = 0; depth <= 64; depth += 1) {
		level = level.flatMap(((node) => typeof node === "object" && node !== null ? Object.values(node) : []));
		if (level.length === 0) return false;
	}
	return true;
});
const sound = (function sound(node, path, context) {
	const keys = Object.keys(node);
	if (keys.length !== 1) {
		const isEmpty = keys.length === 0;
		const found = isEmpty ? "none" : keys.map((name) => `\`${name}\``).join(" and ");
		context.report("one-operator", path, `A rule has exactly one operator, but this has ${found}. JSON logic would take it as data, which always holds.`, isEmpty ? "Write a rule, such as `{var: incident.acknowledged}`, or `true` or `false`." : "Join them with `and`, each in its own `{ \u2026 }`.");
		return false;
	}
	const [name = ""] = keys;
	const operator = OPERATORS.find(((one) => one.name === name));
	if (!operator) {
		context.report("unknown-operator", [...path, name], `There is no operator \`${name}\`.`, remedyForOperator(name), { key: true });
		return false;
	}
	const count = entryOf(node)?.operands.length ?? 0;
	if (count >= operator.least && count <= operator.most) return true;
	const wanted = operator.least === operator.most ? `${operator.least}` : `${operator.least} to ${operator.most}`;
	context.report("wrong-arity", [...path, name], `\`${name}\` takes ${wanted} operand${wanted === "1" ? "" : "s"}, but has ${count}.`, formOf$1(name, count < operator.least ? operator.least : operator.most), { key: true });
	return false;
});
function noMinutes(node, typed, path, context) {
	const entry = entryOf(node);
	const operands = entry?.operator === "if" ? entry.operands : [];
	const texts = operands.flatMap((operand, index) => typeof operand === "string" && isResult(index, operands.length) ? [[literal(operand), [
		...path,
		"if",
		index
	]]] : []);
	for (const [one, at] of texts.length > 0 ? texts : [[typed, path]]) context.report("not-a-number", at, `Minutes are expected here, but this is ${kind(one)}.`, isDurationText(one) ? remedyFor(one, {
		kind: "number",
		min: null
	}) : "Write a duration such as `30m`, or a rule that gives minutes.");
}
function formOf$1(name, operands) {
	const places = Array.from({ length: operands }, () => "\u2026").join(", ");
	return `Write it as \`{"${name}": ${operands === 1 ? places : `[${places}]`}}\`.`;
}
function remedyForOperator(name) {
	if (name === "log") return "Take it off and keep what is in it; `!!` asks for that as true or false.";
	const names = OPERATORS.map((one) => one.name);
	const straight = name.replaceAll(/[\u2018-\u201F\u00AB\u00BB]/g, "");
	if (straight !== name && names.includes(straight)) return `Write straight quotes around it: \`"${straight}"\`.`;
	const near = SAME_AS.get(name) ?? nearest(name, names);
	return near ? `Did you mean \`${near}\`?` : `There are ${names.map((one) => `\`${one}\``).join(", ")}.`;
}
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
	["includes", "contains"],
	["matches", "contains"],
	["table", "lookup"],
	["cat", "=="],
	["substr", "=="],
	["missing", "!"],
	["missing_some", "!"],
	["method", "var"]
]);
// src/logic/near-fact.ts
const MOST = 16;
function nearFact(name, facts) {
	const [group, own] = parts(name);
	const beside = facts.filter((fact) => parts(fact)[0] === group);
	if (beside.length === 0) return nearest(name, facts);
	const near = nearest(own, beside.map((fact) => parts(fact)[1]));
	return near !== null ? `${group}.${near}` : facts.find((fact) => parts(fact)[1] === own) ?? null;
}
function remedyForFact(name, facts) {
	const near = nearFact(name, facts);
	if (near !== null) return `Did you mean \`${near}\`?`;
	const [group] = parts(name);
	const beside = facts.filter((fact) => parts(fact)[0] === group);
	if (beside.length === 0) return "The facts are those of the language, and the details, conditions, roles, schedules and calendars this policy declares.";
	return `The facts of \`${group}\` are ${beside.slice(0, MOST).map((fact) => `\`${fact}\``).join(", ")}${beside.length > MOST ? ", \u2026" : ""}.`;
}
function parts(path) {
	const dot = path.indexOf(".");
	return dot < 0 ? [path, ""] : [path.slice(0, dot), path.slice(dot + 1)];
}
// src/logic/variable.ts
const variable$1 = (function variable$1(name, otherwise, path, at, context) {
	if (typeof name !== "string") {
		context.report("bad-fact", at(0), "A fact is named by its path, such as `severity.id`.", "Write a path, or the value itself without `var`.");
		return UNKNOWN;
	}
	const fact = context.scope.get(name);
	if (context.element !== null) return element(name, fact !== void 0, context.element, at, context);
	if (!fact) {
		const remedy = remedyForFact(name, [...context.scope.keys()]);
		context.report("unknown-fact", at(0), `There is no fact \`${name}\` in this policy.`, remedy);
		return UNKNOWN;
	}
	const absent = fact.absent && !context.guarded.has(name);
	if (otherwise === null) return {
		type: fact.type,
		literal: void 0,
		fact,
		absent
	};
	const growing = [fact, otherwise.fact].find(((one) => one?.time));
	if (growing) {
		context.report("time-misused", path, `\`${growing.path}\` grows with time and takes part in no default.`, `Guard it in the same \`and\` instead: \`and: [{"!=": [{var: ${growing.path}}, null]}, \u2026]\`.`);
		return UNKNOWN;
	}
	return withDefault(fact, otherwise, absent, at(1), context);
});
const element = (function element(name, known, type, at, context) {
	if (name === "") return value(type);
	context.report("fact-out-of-scope", at(0), `Inside \`some\`, \`none\` and \`all\` only the element can be read, as \`{var: ""}\`; \`${name}\` is null there.`, known ? "Compare with it outside, joined by `and`." : "Write `{var: \"\"}` for the element.");
	return UNKNOWN;
});
const withDefault = (function withDefault(fact, otherwise, absent, path, context) {
	if (otherwise.type.kind === "unknown") return UNKNOWN;
	const { literal } = otherwise;
	if (fact.type.kind === "enum" && typeof literal === "string") {
		const { name, values } = fact.type;
		if (!values.includes(literal)) {
			const near = nearest(printJson(literal), values);
			context.report("unknown-value", path, `\`${literal}\` is no ${name} of this policy.`, near ? `Did you mean \`${near}\`?` : remedyFor(otherwise, fact.type));
		}
	} else if (!standsIn(fact, otherwise)) {
		context.report("type-mismatch", path, `\`${fact.path}\` is ${kind({
			...otherwise,
			type: fact.type
		})}, but its default is ${kind(otherwise)}.`, remedyFor(otherwise, fact.type));
		return UNKNOWN;
	}
	return {
		...value(widen(fact.type, otherwise)),
		absent: absent && otherwise.absent
	};
});
const standsIn = (function standsIn({ type }, otherwise) {
	if (type.kind === "enum" && otherwise.type.kind === "enum") return type.name === otherwise.type.name;
	return type.kind === otherwise.type.kind;
});
const widen = (function widen(type, { type: other, literal }) {
	if (type.kind === "string" && type.values !== void 0) return typeof literal === "string" ? {
		...type,
		values: [...type.values, literal]
	} : { kind: "string" };
	if (type.kind !== "number" || other.kind !== "number") return type;
	const low = Math.min(lowest(type), lowest(other));
	const positive = type.positive === true && other.positive === true;
	return {
		kind: "number",
		min: Number.isFinite(low) ? low : null,
		positive
	};
});
// src/logic/check.ts
const checkRule = (function checkRule(source, scope, expected, declared = NOTHING) {
	const problems = [];
	const report = (code, path, message, help, fault) => problems.push({
		code,
		path,
		message,
		help,
		...fault
	});
	if (isTooDeep(source)) {
		report("rule-too-deep", [], `This rule is nested more than 64 deep.`, "Give parts of it a name under `conditions`.");
		return problems;
	}
	const context = {
		scope,
		guarded: /* @__PURE__ */ new Set(),
		element: null,
		mayBeZero: expected === "number",
		report,
		...declared
	};
	if (expected === "boolean") truth(source, [], context);
	else if (expected === "number") quantity(source, [], context);
	else if (expected === "minutes") promise(source, [], context);
	else people$1(source, [], context);
	return problems;
});
const truth = (function truth(node, path, context) {
	if (isRules(node)) return severalRules(node, path, context);
	const typed = check(node, path, context);
	const { fact, type } = typed;
	if ([
		"boolean",
		"truth",
		"unknown"
	].includes(type.kind)) return typed;
	if (fact?.absent && !fact.time) return {
		...typed,
		type: { kind: "truth" }
	};
	if (fact?.absent) {
		context.report("time-misused", path, `\`${fact.path}\` grows with time, and is 0, so false, when it starts.`, `Ask whether it is there: \`{"!=": [{var: ${fact.path}}, null]}\`, or \`==\` for whether it is not.`);
		return UNKNOWN;
	}
	context.report("not-boolean", path, `A true or false is expected here, but this is ${kind(typed)}.`, remedyForDecision(typed, context));
	return UNKNOWN;
});
const quantity = (function quantity(node, path, context) {
	const typed = check(node, path, context);
	if (typed.fact?.time) context.report("time-misused", path, `${factName(typed)} grows with time, so it can only be compared.`, "Write a duration such as `30m`.");
	else if (typed.type.kind !== "number" && typed.type.kind !== "unknown") noMinutes(node, typed, path, context);
	return typed;
});
const people$1 = (function people$1(node, path, context) {
	if (Array.isArray(node)) {
		for (const [index, item] of node.entries()) people$1(item, [...path, index], context);
		return;
	}
	const entry = entryOf(node);
	if (entry?.operator === "if") {
		if (sound(node, path, context)) branches(entry, path, context, people$1);
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
});
const check = (function check(node, path, context) {
	if (Array.isArray(node)) return list(node, path, context);
	const entry = entryOf(node);
	if (typeof node !== "object" || node === null) return literal(node);
	return sound(node, path, context) && entry !== null ? operation$1(entry, path, context) : UNKNOWN;
});
const operation$1 = (function operation$1(entry, path, context) {
	const { operator, operands } = entry;
	const at = ((index) => operandPath(entry, path, index));
	const operand = ((index) => operands[index] ?? null);
	const typeAt = ((index) => check(operand(index), at(index), context));
	const types = (() => operands.map(((_, index) => typeAt(index))));
	if (isComparison(operator)) return checkComparison(entry, types(), path, at, context);
	switch (operator) {
		case "var": return variable$1(operand(0), operands.length > 1 ? typeAt(1) : null, path, at, context);
		case "duration": return duration(operand(0), at(0), context);
		case "in":
			checkIn(typeAt(0), typeAt(1), at, context);
			return value({ kind: "boolean" });
		case "contains":
			checkContains(typeAt(0), operand(1), at, context);
			return value({ kind: "boolean" });
		case "lookup": return checkLookup(operand(0), typeAt(1), at, context);
		case "and": {
			const inner = guardedBy(context, operands.flatMap(((one) => guardsOf(one, true, context.conditions))));
			return junction(operands.map(((one, index) => truth(one, at(index), inner))));
		}
		case "or": return junction(operands.map(((one, index) => truth(one, at(index), context))));
		case "!":
		case "!!":
			truth(operand(0), at(0), context);
			return value({ kind: "boolean" });
		case "if": return conditional(entry, path, context);
		case "some":
		case "none":
		case "all": return quantifier(operands, at, context);
		default: return arithmetic(operator, types(), at, context);
	}
});
const quantifier = (function quantifier(operands, at, context) {
	const items = check(operands[0] ?? null, at(0), context);
	truth(operands[1] ?? null, at(1), {
		...context,
		element: elementOf(items, at(0), context)
	});
	return value({ kind: "boolean" });
});
const NOTHING = {
	conditions: /* @__PURE__ */ new Map(),
	tables: /* @__PURE__ */ new Map()
};
const isRules = ((node) => Array.isArray(node) && node.length > 0 && node.every((one) => entryOf(one) !== null));
function severalRules(rules, path, context) {
	context.report("not-boolean", path, `A true or false is expected here, but this is a list of ${rules.length === 1 ? "one rule" : "rules"}.`, rules.length === 1 ? "Write it without brackets or `- ` around it." : "Write `and:` before the list where all are to hold, or `or:` where one is enough.");
	for (const [index, rule] of rules.entries()) truth(rule, [...path, index], context);
	return UNKNOWN;
}
function remedyForDecision({ type, literal: written }, { scope }) {
	if (written === "true" || written === "false") return `Take the quotes off: \`${written}\`.`;
	if (typeof written === "string" && scope.has(written)) return `Write \`{var: ${written}}\`.`;
	if (typeof written === "string" || type.kind === "null") return "Write a rule, such as `{var: incident.acknowledged}`, or `true` or `false`.";
	return "Compare it with something, such as `{\">\": [..., 0]}`.";
}
function promise(node, path, context) {
	const typed = quantity(node, path, context);
	if (typed.type.kind !== "number" || typed.fact?.time) return;
	if (typed.absent) context.report("no-number", path, "This rule may give no number: a branch is missing, or what it reads can be absent.", "Give every `if` a last branch, every table a row `\"*\"`, and every fact a guard or a default.");
	else if (typed.type.positive !== true) context.report("no-number", path, "This rule may give no time at all, or less than none.", "Give a duration in each branch, such as `{duration: 30m}`, or the larger of two with `max`.");
}
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
		truth(first, at(0), reached);
		each(then, at(1), guardedBy(reached, guardsOf(first, true, context.conditions)));
		reached = guardedBy(reached, guardsOf(first, false, context.conditions));
	}
}
function conditional(entry, path, context) {
	const results = [];
	branches(entry, path, context, (node, at, inner) => results.push(check(node, at, inner)));
	const growing = results.find(({ fact }) => fact?.time);
	if (growing) {
		context.report("time-misused", path, `${factName(growing)} grows with time, so it can only be compared.`, "Compare it in each branch.");
		return UNKNOWN;
	}
	if (results.some(({ type }) => type.kind === "unknown")) return UNKNOWN;
	const somewhere = results.filter(({ type }) => type.kind !== "null");
	const [first] = somewhere;
	if (!first) return literal(null);
	const absent = entry.operands.length % 2 === 0 || somewhere.length < results.length || results.some((one) => one.absent);
	if (somewhere.every(({ type }) => type.kind === "boolean" || type.kind === "truth")) {
		const plain = somewhere.every(({ type }) => type.kind === "boolean");
		return {
			...value({ kind: plain ? "boolean" : "truth" }),
			absent
		};
	}
	const other = somewhere.find(({ type }) => type.kind !== first.type.kind);
	if (other) {
		context.report("type-mismatch", path, `The branches give ${kind(first)} and ${kind(other)}.`, other.type.kind === "number" && isDurationText(first) ? remedyFor(first, other.type) : remedyFor(other, first.type));
		return UNKNOWN;
	}
	const type = first.type.kind === "number" ? lowestOf(somewhere) : first.type;
	return {
		...value(type),
		absent
	};
}
// src/logic/arithmetic.ts
function apply(operator) {
	switch (operator) {
		case "==": return (values) => values[0] == values[1];
		case "!=": return (values) => values[0] != values[1];
		case "<": return between((a, b) => a < b);
		case "<=": return between((a, b) => a <= b);
		case ">": return between((a, b) => a > b);
		case ">=": return between((a, b) => a >= b);
		case "in": return ({ 0: needle = null, 1: list }) => Array.isArray(list) && list.indexOf(needle) !== -1;
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
function between(test) {
	return ({ 0: a, 1: b, 2: c }) => test(a, b) && (c === void 0 || test(b, c));
}
const float = (value) => typeof value === "number" ? value + 0 : NaN;
// src/logic/table.ts
const withRows = (function withRows(rule, tables) {
	if (tables.size === 0 || typeof rule !== "object" || rule === null) return rule;
	if (Array.isArray(rule)) return rule.map((item) => withRows(item, tables));
	const entry = entryOf(rule);
	if (entry === null) return rule;
	if (entry.operator !== "lookup") return withOperands(entry, ((one) => withRows(one, tables)));
	const [name = null, key = null] = entry.operands;
	return { lookup: [
		name,
		withRows(key, tables),
		(typeof name === "string" ? tables.get(name) : void 0) ?? []
	] };
});
function finder(table) {
	const rows = new Map(table);
	const others = rows.get("*") ?? null;
	return (key) => {
		if (typeof key !== "string" && typeof key !== "number") return others;
		return rows.has(String(key)) ? rows.get(String(key)) ?? null : others;
	};
}
function withoutRows(rule) {
	if (Array.isArray(rule)) return rule.map(withoutRows);
	const entry = entryOf(rule);
	if (entry === null) return rule;
	return entry.operator === "lookup" ? { lookup: entry.operands.slice(0, 2).map(withoutRows) } : withOperands(entry, withoutRows);
}
// src/logic/evaluate.ts
const build = (function build(rule, path, recorder = null) {
	if (Array.isArray(rule)) {
		const items = rule.map((item, index) => build(item, `${path}/${index}`, recorder));
		return (data) => items.map((item) => item(data));
	}
	const entry = entryOf(rule);
	if (entry === null) return constant(rule);
	const { operator, operands, listed } = entry;
	const at = `${path}/${operator.replaceAll("~", "~0").replaceAll("/", "~1")}`;
	const operand = ((source, index) => {
		if (isWritten(operator, index)) return constant(source);
		return build(source, listed ? `${at}/${index}` : at, isTest(operator, index) ? null : recorder);
	});
	const run = operation(operator, operands, operands.map(operand));
	return recorder === null ? run : recording(recorder, {
		path,
		operator,
		rule
	}, run);
});
const operation = (function operation(operator, operands, built) {
	const [first = constant(null), second = constant(null)] = built;
	switch (operator) {
		case "var": return variable(printJson(operands[0] ?? ""), built[1] ?? null);
		case "duration": return constant((parseDuration(printJson(operands[0])) ?? NaN) / 60);
		case "contains": return (data) => containsWords(first(data), operands[1]);
		case "lookup": {
			const find = finder(rowsOf(operands));
			return (data) => find(second(data));
		}
		case "and":
		case "or": return chain(operator, built);
		case "if": return choose(built);
		case "!": return (data) => !truthy(first(data));
		case "!!": return (data) => truthy(first(data));
		case "some":
		case "none":
		case "all": return quantify(operator, first, second);
		default: {
			const operate = apply(operator);
			if (built.length === 2) return (data) => operate([first(data), second(data)]);
			return (data) => operate(built.map((operand) => operand(data)));
		}
	}
});
const variable = (function variable(path, otherwise) {
	const keys = path === "" ? [] : path.split(".");
	return ((data) => {
		let value = data;
		for (let index = 0; index < keys.length; index += 1) {
			const key = keys[index];
			if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) {
				value = void 0;
				break;
			}
			value = value[key];
		}
		if (value === void 0) return otherwise ? otherwise(data) : null;
		return value;
	});
});
function truthy(value) {
	return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
function recording(recorder, node, run) {
	return (data) => {
		const { parts: beside } = recorder;
		const parts = [];
		recorder.parts = parts;
		const value = run(data);
		recorder.parts = beside;
		beside.push({
			...node,
			value,
			parts
		});
		return value;
	};
}
const isWritten = ((operator, index) => operator === "lookup" && index !== 1);
const isTest = ((operator, index) => QUANTIFIERS.has(operator) && index === 1);
const constant = ((value) => (() => value));
function chain(operator, operands) {
	const settles = operator === "or";
	return (data) => {
		let value = null;
		for (const operand of operands) {
			value = operand(data);
			if (truthy(value) === settles) return value;
		}
		return value;
	};
}
function choose(operands) {
	return (data) => {
		for (let index = 0; index + 1 < operands.length; index += 2) if (truthy(operands[index]?.(data))) return operands[index + 1]?.(data) ?? null;
		return operands.length % 2 === 1 ? operands.at(-1)?.(data) ?? null : null;
	};
}
function quantify(operator, list, test) {
	return (data) => {
		const items = list(data);
		const passing = Array.isArray(items) ? items.filter((item) => truthy(test(item))).length : 0;
		if (operator === "all") return Array.isArray(items) && items.length > 0 && passing === items.length;
		return operator === "some" ? passing > 0 : passing === 0;
	};
}
function decisive({ operator, value, parts }) {
	if (operator === "and") return truthy(value) ? parts : parts.slice(-1);
	if (operator === "or") return truthy(value) ? parts.slice(-1) : parts;
	return parts;
}
// src/logic/reads.ts
const readsOf = (function readsOf(rule) {
	const found = /* @__PURE__ */ new Set();
	const visit = ((node) => {
		if (Array.isArray(node)) return node.forEach(visit);
		const entry = entryOf(node);
		if (entry === null) return;
		const { operator, operands } = entry;
		if (operator === "var" && typeof operands[0] === "string") found.add(operands[0]);
		(operator === "var" ? operands.slice(1) : operator === "lookup" ? operands.slice(1, 2) : QUANTIFIERS.has(operator) ? operands.slice(0, 1) : operands).forEach(visit);
	});
	visit(rule);
	return [...found];
});
// src/logic/times.ts
const EQUALITY = /* @__PURE__ */ new Set(["==", "!="]);
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
	const turning = growing.filter(({ fact }) => ORDER_OPERATORS.has(operator) || EQUALITY.has(operator) && !isElapsed(fact));
	return [...growing.filter(({ fact }) => EQUALITY.has(operator) && detailSince(fact) !== null).map(({ fact }) => withZero(fact, "reached")), ...turning.flatMap(({ fact, index }) => {
		const [before, after] = [operands[index - 1], operands[index + 1]];
		return [...before === void 0 ? [] : [comparison(fact, before, TURNS_AFTER[operator])], ...after === void 0 ? [] : [comparison(fact, after, TURNS_BEFORE[operator])]];
	})];
}
const TURNS_BEFORE = {
	"<": "reached",
	">=": "reached",
	"<=": "passed",
	">": "passed"
};
const TURNS_AFTER = {
	"<": "passed",
	">=": "passed",
	"<=": "reached",
	">": "reached"
};
const withZero = (fact, turns) => ({
	fact,
	threshold: () => 0,
	isFixed: true,
	turns
});
function comparison(fact, side, turns = "either") {
	const evaluate = build(side, "");
	return {
		fact,
		threshold: (facts) => {
			const value = evaluate(facts);
			return typeof value === "number" ? value : null;
		},
		isFixed: readsOf(side).length === 0,
		turns
	};
}
// src/logic/compile.ts
const compileRule = (function compileRule(source, placeOf) {
	let built = null;
	let explainer = null;
	let times = null;
	let place = null;
	const evaluate = ((facts) => (built ??= build(source, ""))(facts));
	return {
		source,
		place: () => place ??= placeOf?.() ?? null,
		reads: readsOf(source),
		times: () => times ??= timesOf(source),
		evaluate,
		holds: (facts) => truthy(evaluate(facts)),
		explain: (facts) => (explainer ??= explanation(source))(facts)
	};
});
function explanation(source) {
	const recorder = { parts: [] };
	const evaluate = build(source, "", recorder);
	return (facts) => {
		const parts = [];
		recorder.parts = parts;
		const value = evaluate(facts);
		const [root] = parts;
		return root?.path === "" ? root : {
			path: "",
			operator: "value",
			rule: source,
			value,
			parts
		};
	};
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
	"in",
	"contains"
]);
function describeRule(rule) {
	if (Array.isArray(rule)) return `[${rule.map(describeRule).join(", ")}]`;
	const entry = entryOf(rule);
	if (entry === null) return describeValue(rule);
	const { operator, operands } = entry;
	if (operator === "var" || operator === "duration") return word(operands[0] ?? null);
	if (operator === "lookup") return `${word(operands[0] ?? null)}[${describeRule(operands[1] ?? null)}]`;
	if (operator === "!") return `not ${describeInner(operands[0] ?? null)}`;
	if (operator === "!!") return describeInner(operands[0] ?? null);
	if (INFIX.has(operator) && operands.length > 1) return operands.map(describeInner).join(` ${operator} `);
	return `${operator}(${operands.map(describeRule).join(", ")})`;
}
const word = (operand) => typeof operand === "string" ? operand || "it" : describeValue(operand);
const describeInner = (rule) => INFIX.has((entryOf(rule) ?? NO_ENTRY).operator) ? `(${describeRule(rule)})` : describeRule(rule);
function describeValue(value) {
	if (typeof value === "number" && !Number.isInteger(value)) return String(Math.round(value * 1e3) / 1e3);
	return value === null ? "nothing" : JSON.stringify(value);
}
function describeFact(path, value) {
	return `${path} = ${typeof value === "number" && value >= 0 && isMinutes(path) ? formatDuration(Math.round(value * 60)) : describeValue(value)}`;
}
const describeFacts = (facts, group = "") => Object.entries(facts).flatMap(([name, value]) => typeof value === "object" && value !== null && !Array.isArray(value) ? describeFacts(value, `${group}${name}.`) : [describeFact(`${group}${name}`, value)]);
// src/logic/compared.ts
const comparedTexts = (function comparedTexts(rule) {
	const found = [];
	const add = ((fact, texts) => {
		if (fact !== null) found.push(...texts.map(((one) => ({
			fact,
			...one
		}))));
	});
	const visit = ((node, path, element) => {
		if (Array.isArray(node)) return node.forEach(((item, index) => visit(item, [...path, index], element)));
		const entry = entryOf(node);
		if (entry === null) return;
		const { operator, operands } = entry;
		const at = ((index) => operandPath(entry, path, index));
		const [first = null, second = null] = operands;
		if (operator === "==" || operator === "!=" || operator === "in") {
			add(factIn(first, element), textsIn(second, at(1)));
			add(factIn(second, element), textsIn(first, at(0)));
		}
		if (operator === "lookup") {
			const keys = rowsOf(operands).filter((([key]) => key !== "*"));
			add(factIn(second, element), keys.map((([text]) => ({
				text,
				path: at(0),
				row: {
					table: printJson(first),
					key: text,
					part: "key"
				}
			}))));
			return visit(second, at(1), element);
		}
		const isQuantifier = operator === "some" || operator === "none" || operator === "all";
		operands.forEach(((operand, index) => visit(operand, at(index), isQuantifier && index === 1 ? factIn(first, element) : element)));
	});
	visit(rule, [], null);
	return found;
});
const factIn = (function factIn(node, element) {
	const name = factNamed(node);
	return name === "" ? element : name;
});
const textsIn = (function textsIn(node, path) {
	if (typeof node === "string") return [{
		text: node,
		path
	}];
	if (Array.isArray(node)) return node.flatMap(((item, index) => textsIn(item, [...path, index])));
	const entry = entryOf(node);
	if (entry === null) return [];
	const { operator, operands } = entry;
	const at = (index) => operandPath(entry, path, index);
	if (operator === "lookup") return rowsOf(operands).flatMap(([key, value]) => textsIn(value, []).map(({ text }) => ({
		text,
		path: at(0),
		row: {
			table: printJson(operands[0] ?? null),
			key,
			part: "value"
		}
	})));
	if (operator === "var") return operands.length < 2 ? [] : textsIn(operands[1] ?? null, at(1));
	if (operator !== "if") return [];
	return operands.flatMap((operand, index) => isResult(index, operands.length) ? textsIn(operand, at(index)) : []);
});
// src/policy/facts.ts
const factsOf = (function factsOf(declared) {
	const fixed = Object.entries(FACT_TABLE).map((([path, { type, absent = false, grows = false }]) => ({
		path,
		type: typeof type === "function" ? type(declared) : type,
		absent: typeof absent === "function" ? absent(declared) : absent,
		time: grows
	})));
	const named = Object.entries(FAMILIES).flatMap((([family, { of, ...options }]) => of(declared).map((([name, type]) => ({
		path: `${family}.${name}`,
		type,
		absent: "absent" in options,
		time: "grows" in options
	})))));
	return new Map([...fixed, ...named].map(((spec) => [spec.path, spec])));
});
function scopeOf(policy) {
	const { severities } = policy;
	return factsOf({
		details: new Map(policy.incident.details.map((detail) => [detail.name, detail])),
		conditions: policy.conditions.map(({ name }) => name),
		severities: severities.map(({ id }) => id),
		roles: [...policy.roles.keys()],
		schedules: [...policy.schedules.keys()],
		calendars: [...policy.calendars.keys()],
		hasReview: policy.review !== null,
		everySeverityHas: {
			acknowledgeWithin: severities.every(({ acknowledgeWithin }) => acknowledgeWithin !== null),
			updateEvery: severities.every(({ updateEvery }) => updateEvery !== null)
		}
	});
}
// src/policy/bare-values.ts
const takes = ({ pattern = "", enum: words }, text) => new RegExp(pattern).test(text) && (words === void 0 || words.includes(text));
function onlyOneOf(value) {
	const list = asList(value);
	return list?.length === 1 ? list[0] : void 0;
}
function outOfList(value, schema) {
	const only = onlyOneOf(value);
	const text = typeof only === "number" ? wholeOf(only, schema) : typeof only === "string" ? textOf$1(only, schema) : null;
	return text === null ? "" : `Write it without brackets and \`- \`: \`${text}\`.`;
}
const wholeOf = (value, { type, minimum = 0 }) => type === "integer" && Number.isInteger(value) && value >= minimum ? String(value) : null;
const textOf$1 = (text, schema) => schema.type === "string" && takes(schema, text) ? scalar(text) : null;
const TRUTHS = {
	true: [
		"true",
		"yes",
		"y",
		"on",
		"1"
	],
	false: [
		"false",
		"no",
		"n",
		"off",
		"0"
	]
};
function asTruth(value) {
	const word = typeof value === "string" || typeof value === "number" ? String(value).toLowerCase() : "";
	const meant = Object.keys(TRUTHS).find((one) => TRUTHS[one]?.includes(word));
	return meant === void 0 ? "" : `Write \`${meant}\`, without quotes.`;
}
function withoutQuotes(text, { minimum = 0 }, most = Number.POSITIVE_INFINITY) {
	const digits = text.replaceAll(/(?<=\d)[_,'](?=\d{3}(?!\d))/g, "");
	if (!/^\d{1,9}$/.test(digits) || Number(digits) < minimum || Number(digits) > most) return "";
	return digits === text ? `Take the quotes off: ${text}.` : `Write \`${digits}\`.`;
}
// src/policy/guesses.ts
function durationGuess(text) {
	const words = text.trim().toLowerCase().replace(/^-/, "").replace(/\s+/g, "").replace(/(\d)(weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)/g, (_, digit, unit) => digit + unit.charAt(0));
	if (/^\d+$/.test(words)) return `${words}m`;
	if (/h\d+$/.test(words)) return `${words}m`;
	const [, count = "", unit = ""] = /^(\d+\.\d{1,3})([wdhm])$/.exec(words) ?? [];
	return unit === "" ? words : formatDuration(Number(count) * (parseDuration(`1${unit}`) ?? 0));
}
const UNITS = new Map([
	...[
		"h",
		"hour",
		"hours",
		"hourly"
	].map(((word) => [word, "h"])),
	...[
		"d",
		"day",
		"days",
		"daily"
	].map(((word) => [word, "d"])),
	...[
		"w",
		"week",
		"weeks",
		"weekly"
	].map(((word) => [word, "w"])),
	...[
		"mo",
		"month",
		"months",
		"monthly"
	].map(((word) => [word, "mo"]))
]);
function periodGuess(text) {
	const [, count = "", word = ""] = /^(\d*) ?([a-z]+)$/.exec(text) ?? [];
	const unit = UNITS.get(word);
	if (unit !== void 0) return `${Number(count || 1)}${unit}`;
	const hours = (parseDuration(text) ?? 0) / HOUR;
	return Number.isInteger(hours) && hours > 0 ? `${hours}h` : "";
}
// src/policy/full-forms.ts
const WINDOW = "{ days: [mon, tue, wed, thu, fri], from: \"09:00\", to: \"17:00\" }";
const ROTATION = "every: 1w, from: 2026-01-05T09:00";
const TYPES = [
	"string",
	"number",
	"boolean",
	"time",
	"list",
	"text"
];
const ACTIONS = {
	escalate: "next",
	"raise-severity": "<severity>",
	assign: "[<role>]",
	mention: "[<role>]",
	label: "needs-help",
	unlabel: "needs-help",
	notify: "[<channel>]",
	comment: "update-due",
	"ask-for": "missing-details"
};
const isWord = (value) => typeof value === "string";
const isEmptyOrMaps = (value) => (asList(value) ?? [value]).every((one) => typeof one === "object");
function textsOf(value) {
	const list = asList(value) ?? namesIn$1(isWord(value) ? value : "");
	return list.length > 0 && list.every(isWord) ? list : null;
}
function listOf$1(value, read, blank) {
	const names = textsOf(value)?.map(read) ?? [null];
	return `[${names.includes(null) ? blank : names.join(", ")}]`;
}
const login = (name) => isLogin(name) ? scalar(name) : null;
const people = (value) => listOf$1(value, login, "<login>");
const WHO = /^(?:oncall|holders|details)\.[a-z\d-]+$/;
function holders(value) {
	const one = (name) => WHO.test(name) ? `{ var: ${name} }` : login(name);
	return (isWord(value) ? one(value) : null) ?? listOf$1(value, one, "<login>");
}
function identityOf(value) {
	const id = isWord(value) ? kebabOf(value) : "";
	return isWord(value) && id !== "" ? {
		id: scalar(id),
		name: id === value ? "" : `, name: ${scalar(value)}`
	} : null;
}
const rolesOf = (value, { roles }) => listOf$1(value, (name) => roles.find((role) => role === kebabOf(name)) ?? null, "<role>");
function level(value, names) {
	const roles = rolesOf(value, names);
	return `{ name: ${isWord(value) ? scalar(value) : "The name of the level"}, roles: ${roles} }`;
}
const FORMS = {
	"/triggers/*/do": (_, value) => {
		const [first] = asList(value) ?? [value];
		if (first === "next") return "{ escalate: next }";
		const key = isWord(first) ? likelyName(first, Object.keys(ACTIONS)) : null;
		return key && `{ ${key}: ${ACTIONS[key]} }`;
	},
	"/triggers/*": (what, value) => {
		const id = what && identityOf(value)?.id;
		return id ? `{ id: ${id}, reason: Why it fires., when: { "!": { var: incident.acknowledged } }, do: { escalate: next } }` : null;
	},
	"/incident": (what, value) => what && `{ label: ${(asList(value) ?? [value]).every(isWord) ? what : "incident"} }`,
	"/incident/acknowledge": (what, value) => what && (Array.isArray(value) ? `{ how: ${what} }` : value === "called" ? "{ by: called }" : null),
	"/incident/details": (_, value) => Array.isArray(value) ? "service: { heading: Affected service, type: string }" : null,
	"/incident/details/*": (what, value) => {
		if (what === null || !isWord(value)) return null;
		return TYPES.includes(value) ? `{ heading: The heading in the form, type: ${what} }` : `{ heading: ${what}, type: string }`;
	},
	"/limits": (_, value) => typeof value === "number" ? `{ comments-per-run: ${value} }` : null,
	"/review": (what, value, { severity }) => Array.isArray(value) ? what && `{ severities: ${what}, due: 5d }` : `{ severities: [${severity}], due: ${isWord(value) && /^\d+[dwhm]$/.test(value) ? value : "5d"} }`,
	"/roles": (_, value) => Array.isArray(value) ? "responder: { who: [<login>] }" : null,
	"/roles/*": (what, value) => what && `{ who: ${holders(value)} }`,
	"/severities": (_, value) => formByKey(value, "id"),
	"/severities/*": (what, value) => {
		const severity = what === null ? null : identityOf(value);
		return severity && `{ id: ${severity.id}${severity.name} }`;
	},
	"/triggers": (_, value) => formByKey(value, "id"),
	"/levels": (_, value) => formByKey(value, "roles"),
	"/levels/*": (what, value, names) => what && level(value, names),
	"/schedules": (_, value) => Array.isArray(value) ? `main: { timezone: UTC, layers: [{ rotate: [<login>], ${ROTATION} }] }` : null,
	"/schedules/*": (what, value) => what && `{ timezone: UTC, layers: [{ rotate: ${people(value)}, ${ROTATION} }] }`,
	"/schedules/*/layers/*": (what, value) => what && `{ rotate: ${people(value)}, ${ROTATION} }`,
	"/schedules/*/layers/*/hours": (_, value) => isEmptyOrMaps(value) ? null : WINDOW,
	"/calendars": (_, value) => Array.isArray(value) ? `office: { timezone: UTC, days: [mon], from: "09:00", to: "17:00" }` : null,
	"/calendars/*": (_, value) => isEmptyOrMaps(value) ? null : `{ timezone: UTC, ${WINDOW.slice(2)}`,
	"/calendars/*/hours": (what) => what && `[${WINDOW}]`,
	"/calendars/*/hours/*": (_, value) => isEmptyOrMaps(value) ? null : WINDOW,
	"/channels": (_, value) => Array.isArray(value) ? "war-room: { type: slack, url: env:TOCSIN_SLACK }" : null,
	"/channels/*": (what, value) => isWord(value) && /^[a-z-]{1,20}$/.test(value) ? `{ type: ${what} }` : null,
	"/reach": (_, value) => Array.isArray(value) ? "urgent: [{ by: mail }]" : null,
	"/reach/*": (what, value) => isWord(value) ? what && `[{ by: ${what} }]` : null,
	"/reach/*/*": (what, value) => isWord(value) ? what && `{ by: ${what} }` : null,
	"/people": (_, value) => Array.isArray(value) ? "<login>: write" : null,
	"/cases/*/incident": (what, value) => isWord(value) ? what && `{ title: ${what} }` : null,
	"/commands": (_, value, names) => isEmptyOrMaps(value) ? null : `resolved: ${rolesOf(value, names)}`
};
function formByKey(value, key) {
	const map = asMap(value);
	const [name] = Object.keys(map ?? {});
	if (map === null || name === void 0 || Object.hasOwn(map, key) || !/^[\w .-]{1,40}$/.test(name)) return null;
	if (Object.values(map).some((one) => asMap(one) === null)) return null;
	return key === "id" ? `- id: ${name}\` with what stands below it, and the next as \`- id: \u2026` : `- name: ${name}\` with what stands below it, and the next as \`- name: \u2026`;
}
const LONGEST = 60;
function inYaml(value) {
	const list = asList(value);
	if (asMap(value) !== null) return null;
	if (list !== null && (list.length === 0 || list.some((one) => typeof one === "object"))) return null;
	const items = (list ?? [value]).map((one) => typeof one === "string" ? scalar(one) : JSON.stringify(one));
	const text = list === null ? items[0] ?? "" : `[${items.join(", ")}]`;
	return text.length > LONGEST || text.includes("\\n") || text.includes("`") ? null : text;
}
function namesOf(document) {
	const root = asMap(document) ?? {};
	return {
		severity: (asList(root["severities"]) ?? []).map((severity) => asMap(severity)?.["id"]).filter(isWord).find(isName) ?? "sev1",
		roles: Object.keys(asMap(root["roles"]) ?? {}).filter(isName)
	};
}
const isName = (name) => kebabOf(name) === name;
function fullForm(path, value, properties, document) {
	if (isWord(value) && value.trim() === "") return null;
	const [, key = "", rest = ""] = isWord(value) && /^([a-z-]+):\s*([a-z\d-]+)$/.exec(value) || [];
	if (properties.includes(key)) return `{ ${key}: ${rest} }`;
	const parts = path.split("/");
	return Object.entries(FORMS).find(([place]) => {
		const names = place.split("/");
		return names.length === parts.length && names.every((name, index) => name === "*" || name === parts[index]);
	})?.[1](inYaml(value), value, namesOf(document)) ?? null;
}
// src/policy/other-shape.ts
const KINDS = {
	object: "a map",
	array: "a list",
	string: "text",
	number: "a number",
	integer: "a whole number",
	boolean: "`true` or `false`",
	null: "nothing"
};
const kindsOf = (types) => types.map((type) => KINDS[type] ?? type).join(" or ");
function otherShape(path, document, types, schema) {
	const value = valueAt(document, fromPointer(path));
	const { description, items, properties = {} } = schema;
	const [type] = types;
	const mend = types.length === 1 && (type === "object" || type === "array") && value !== void 0 && value !== null ? formOf(fullForm(path, value, Object.keys(properties), document)) ?? brackets(value, type, items?.enum) : null;
	if (mend === null && path === "") return "Start from one of the ready policies, as `tocsin init` does.";
	if (mend !== null) return description === void 0 ? mend : `${mend} ${description}`;
	return description ?? `Write ${kindsOf(types)} here.`;
}
const formOf = (form) => form === null ? null : `Write \`${form}\`.`;
function brackets(value, type, values) {
	if (type === "object") return asList(value)?.every((one) => asMap(one) !== null) ? "Write the map itself, without brackets or `- ` around it." : null;
	if (typeof value === "object") return "Begin it with `- `, as one of a list.";
	const names = typeof value === "string" ? namesIn$1(value).map(scalar).join(", ") : String(value);
	return `Write a list, such as \`[${values?.includes(value) === false ? values.slice(0, 2).join(", ") : names}]\`.`;
}
// src/policy/schema.ts
function checkShape(document, validate, keysBeside = (path) => Object.keys(asMap(valueAt(document, fromPointer(path))) ?? {})) {
	if (validate(document)) return [];
	const errors = validate.errors ?? [];
	const byNode = groupBy(errors, ({ instancePath }) => instancePath);
	const problems = errors.filter((error) => !isConsequence(error, byNode.get(error.instancePath) ?? [], keysBeside)).filter(({ keyword, instancePath }) => !isMisplaced(keyword, fromPointer(instancePath), document)).flatMap((error) => describe(error, document, keysBeside));
	const version = problems.find((found) => found.code === "unsupported-version");
	return version ? [version] : problems;
}
function isConsequence(error, here, keysBeside) {
	if (error.propertyName !== void 0) return true;
	if (error.keyword !== "type" && here.some((other) => other.keyword === "type")) return true;
	if (error.keyword !== "required") return false;
	const missing = error.params["missingProperty"];
	return here.some((other) => other.keyword === "additionalProperties" && keyGuess(other, keysBeside) === missing);
}
function isMisplaced(keyword, path, document) {
	if (path.some(isIndented)) return true;
	const map = keyword === "type" ? asMap(valueAt(document, path.slice(0, -1))) : null;
	return map !== null && valueAt(document, path) === null && isCutOff(map, path.at(-1) ?? "");
}
function describe(error, document, keysBeside) {
	const { instancePath: path, keyword, params } = error;
	const schema = error.parentSchema ?? {};
	const value = valueAt(document, fromPointer(path));
	switch (keyword) {
		case "additionalProperties": return [unknownKey(error, keysBeside)];
		case "required": return [missingKey(path, String(params["missingProperty"]), schema)];
		case "propertyNames": return [badKey(path, String(params["propertyName"]), asMap(value) ?? {})];
		case "type": return [wrongType(path, document, schema)];
		case "const": return [wrongConstant(path, value, String(params["allowedValue"]))];
		case "enum": return [unknownValue(path, value, params["allowedValues"].map(String))];
		case "pattern":
			if (schema.pattern === NOT_BLANK) return [problem$1("empty-value", path, { expected: EMPTY.pattern })];
			return [badText(path, textOf(value), schema, document)];
		case "minimum": return [problem$1("out-of-range", path, {
			found: show(value),
			expected: String(params["limit"])
		})];
		case "minLength":
		case "minItems":
		case "minProperties": return [problem$1("empty-value", path, { expected: EMPTY[keyword] })];
		case "maxItems":
		case "maxProperties": return [problem$1("too-many", path, { expected: String(params["limit"]) })];
		case "maxLength": return [problem$1("too-long", path, {
			found: String(textOf(value).length),
			expected: String(params["limit"])
		})];
		case "uniqueItems": return [duplicateItem(path, value, Math.max(Number(params["i"]), Number(params["j"])))];
		default: return [];
	}
}
const EMPTY = {
	minLength: "character",
	pattern: "character that is no blank",
	minItems: "element",
	minProperties: "key"
};
const NOT_BLANK = String.raw`^$|\S`;
function missingKey(path, missing, { properties }) {
	return problem$1("missing-key", path, {
		found: missing,
		expected: properties?.[missing]?.description ?? ""
	}, { key: missing });
}
function wrongConstant(path, value, allowed) {
	const found = show(value);
	if (path === "/version") return problem$1("unsupported-version", path, { found: typeof value === "string" ? `the text ${found}` : found });
	return problem$1("unknown-value", path, {
		found,
		expected: listNames([allowed]),
		nearest: ""
	});
}
const unknownValue = (path, value, allowed) => problem$1("unknown-value", path, {
	found: show(value),
	expected: listNames(allowed),
	nearest: didYouMean(properWord(textOf(value), allowed), allowed)
});
const duplicateItem = (path, value, index) => problem$1("duplicate-item", `${path}/${index}`, { found: show(valueAt(value, [index])) });
function badKey(path, found, map) {
	const keys = Object.keys(map);
	const before = keys.slice(0, keys.indexOf(found)).findLast((key) => !isIndented(key));
	const unseen = unseenInName(found, map[before ?? ""]);
	const { help, ...rest } = badName(path, found, { key: found });
	return {
		...rest,
		help: unseen.startsWith("What") ? unseen.trimEnd() : `${unseen}${help}`
	};
}
function badName(path, found, at = {}) {
	const reserved = reservedWord(path, found);
	if (reserved !== null) return problem$1("reserved-name", path, {
		found,
		why: reserved.why
	}, at);
	const kebab = kebabOf(found);
	return problem$1("bad-name", path, {
		found,
		suggestion: kebab !== "" && kebab !== found && reservedWord(path, kebab) === null ? `Write \`${kebab}\`.` : "Choose another name."
	}, at);
}
const reservedWord = (path, name) => RESERVED_WORDS.find((word) => word.name === name && (word.within ?? path) === path) ?? null;
function wrongType(path, document, schema) {
	const value = valueAt(document, fromPointer(path));
	if (schema.title === "duration") return badDuration(path, value);
	if (schema.title === "moment") return badMoment(path, value);
	const types = typeof schema.type === "string" ? [schema.type] : schema.type ?? [];
	const expected = kindsOf(types);
	const mends = types.includes("string") && (typeof value === "number" || typeof value === "boolean") && takes(schema, String(value));
	const example = TIMES[schema.title ?? ""];
	const bare = types.some((type) => type === "number" || type === "integer") ? withoutQuotes(textOf(value), schema) : "";
	const like = example === void 0 ? "" : `Write it like ${example}.`;
	const mend = mends ? `Quote it: "${String(value)}".` : outOfList(value, schema) || like;
	const truth = types.includes("boolean") ? asTruth(value) : "";
	const remedy = bare || mend || truth || otherShape(path, document, types, schema);
	return problem$1("wrong-type", path, {
		found: mayBeSecret(path, value) ? "text" : show(value),
		expected,
		remedy
	});
}
const mayBeSecret = (path, value) => path.startsWith("/channels") && typeof value === "string" && !/^[a-z-]{1,20}$/.test(value);
const minutesGuess = (value) => typeof value === "number" ? `${value}m` : "";
function badMoment(path, value) {
	const guess = minutesGuess(value) || durationGuess(textOf(value));
	const suggestion = orMeant(parseDuration(guess) === null ? "" : guess);
	return problem$1("bad-instant", path, {
		found: show(value).replaceAll("`", ""),
		suggestion
	});
}
function badDuration(path, value) {
	const text = typeof value === "string" ? value : textOf(onlyOneOf(value));
	const guess = minutesGuess(value) || durationGuess(text);
	const seconds = parseDuration(guess);
	const isNone = seconds === null || seconds === 0 && ABOVE_ZERO.test(path);
	return problem$1("bad-duration", path, {
		found: show(value),
		suggestion: orMeant(isNone ? "" : guess)
	});
}
const ABOVE_ZERO = /\/(?:max-age|acknowledge-within|update-every|max-snooze|due|every)$/;
const TIMES = {
	instant: "`2026-11-22` or `2026-11-22T09:00Z`",
	"local time": "`2026-01-05T09:00`",
	date: "`2026-12-25`",
	"time of day": "`\"09:00\"`"
};
const BAD_TEXTS = {
	duration: badDuration,
	moment: badMoment,
	period: badPeriod,
	name: (path, found) => badName(path, found),
	login: badLogin,
	author: badAuthor,
	label: badLabel,
	level: badLevel,
	rate: (path, found) => problem$1("bad-rate", path, { found: show(found) }),
	contacts: (path) => problem$1("bad-contacts", path)
};
function badText(path, found, schema, document) {
	const title = schema.pattern === "^(?=.)(?:\\d{1,7}w)?(?:\\d{1,7}d)?(?:\\d{1,7}h)?(?:\\d{1,7}m)?(?:\\d{1,7}s)?$" ? "duration" : schema.title ?? "";
	const bad = BAD_TEXTS[title];
	if (bad !== void 0) return bad(path, found, schema, document);
	const example = TIMES[title];
	if (example !== void 0) return problem$1("bad-time", path, {
		found,
		expected: title,
		example
	});
	const expected = schema.description ?? "another text";
	return problem$1("wrong-type", path, {
		found: show(found),
		expected,
		remedy: ""
	});
}
function badPeriod(path, found, { pattern = "" }) {
	const isLong = /^[1-9]\d*(?:h|d|w|mo)$/.test(found);
	const guess = periodGuess(found.trim().toLowerCase());
	return problem$1("bad-period", path, {
		found: cut(found),
		why: isLong ? "too long for the length" : "not the length",
		suggestion: orMeant(new RegExp(pattern).test(guess) ? guess : "")
	});
}
function badLevel(path, found, schema, document) {
	const levels = asList(asMap(document)?.["levels"])?.length;
	const bare = withoutQuotes(found, schema, levels);
	return problem$1("unknown-value", path, {
		found: show(found),
		expected: "`next` and the numbers of the levels",
		nearest: bare === "" ? didYouMean(found, ["next"]) : `${bare} `
	});
}
function badAuthor(path, found) {
	const bare = found.trim().replace(/^@/, "").replace(/\[bot\]$/i, "");
	const meant = /^[a-z\d][a-z\d-]{0,98}$/i.test(bare) ? bare : nearest(found, ["github-actions"]);
	return problem$1("bad-author", path, {
		found,
		suggestion: orMeant(meant ?? "")
	});
}
function badLabel(path, found, { type }) {
	const label = found.replaceAll(/[\s,]+/g, " ").trim();
	const several = found.includes(",") ? severalLabels(path, Array.isArray(type)) : "";
	const remedy = label === "" ? "Write the name of a label." : `Write \`${label}\`${several}.`;
	return problem$1("bad-label", path, {
		found: show(JSON.stringify(found)),
		remedy
	});
}
function severalLabels(path, canBeList) {
	if (canBeList) return ", or a list where several labels are meant";
	return /\/\d+$/.test(path) ? ", or each label by itself in the list" : "";
}
function textOf(value) {
	return typeof value === "string" ? value : "";
}
function show(value) {
	if (value === void 0 || value === null) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a map";
	if (value === "") return "`\"\"`";
	return cut(typeof value === "string" ? `\`${value}\`` : String(value));
}
const cut = (text) => text.length > 80 ? `${text.slice(0, 79)}\u2026` : text;
// src/policy/rules.ts
const checkRules = (function checkRules(positions, names, declared, yaml) {
	const scope = factsOf(names);
	const compiled = /* @__PURE__ */ new Map();
	const compared = [];
	const people = positions.filter((({ expected }) => expected === "people"));
	const teams = tablesOfPeople(declared.tables, new Set(people.flatMap((({ rule }) => peopleTables(rule)))));
	const problems = [...teams.problems];
	const isBroken = names.unreadable.size + names.unreadableTables.length > 0 || [...names.details.values()].includes(null);
	for (const { path, rule, expected } of positions) {
		const read = expected === "people" ? readPeople(rule, path) : {
			rule,
			problems: []
		};
		const all = checkRule(read.rule, scope, expected, declared);
		const found = isBroken && readsBroken(read.rule, names) ? all.filter(({ code }) => WHATEVER_IT_READS.has(code)) : all;
		problems.push(...read.problems, ...found.map((one) => inDocument(one, path, rule)));
		if (read.problems.length + found.length > 0) continue;
		const rowed = withRows(read.rule, expected === "people" ? teams.tables : declared.tables);
		compared.push(...comparedTexts(rowed).map(((one) => ({
			...one,
			rule: path
		}))));
		compiled.set(path, compileRule(rowed, () => yaml.place(path)));
	}
	return {
		compiled,
		problems: distinctProblems(problems),
		compared
	};
});
const checkForms = (positions) => positions.flatMap(({ path, rule, expected }) => {
	const read = expected === "people" ? readPeople(rule, path) : {
		rule,
		problems: []
	};
	const found = checkRule(read.rule, /* @__PURE__ */ new Map(), expected).filter(({ code }) => WHATEVER_IT_READS.has(code));
	return [...read.problems, ...found.map((one) => inDocument(one, path, rule))];
});
const WHATEVER_IT_READS = /* @__PURE__ */ new Set([
	"unknown-operator",
	"one-operator",
	"wrong-arity",
	"bad-duration",
	"zero-duration",
	"rule-too-deep"
]);
const DECLARED_IN = /* @__PURE__ */ new Map([
	["details", "details"],
	["is", "conditions"],
	["holders", "roles"],
	["answered", "roles"],
	["oncall", "schedules"],
	["calendar", "calendars"],
	["severity", "severities"]
]);
function readsBroken(rule, names) {
	if (tablesOf(rule).some((table) => isUnreadable(table, names))) return true;
	return variablesOf(rule, "").some(({ fact }) => {
		const since = detailSince(fact);
		const [group = "", name = ""] = since === null ? fact.split(".") : ["details", since];
		const section = DECLARED_IN.get(group);
		return section !== void 0 && (names.unreadable.has(section) || group === "details" && names.details.get(name) === null);
	});
}
const isUnreadable = (table, { unreadable, unreadableTables: tables }) => unreadable.has("tables") || tables.includes(table) || likelyName(table, tables) !== null;
function tablesOf(rule) {
	if (Array.isArray(rule)) return rule.flatMap(tablesOf);
	const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
	const [name] = operands;
	const inside = operands.flatMap(tablesOf);
	return operator === "lookup" ? [typeof name === "string" ? name : "", ...inside] : inside;
}
function inDocument(found, rulePath, rule) {
	const { code, message, help, path, key = false, row } = found;
	if (row) return {
		code,
		level: "error",
		message,
		help,
		...placeOfRow(row)
	};
	const pointer = rulePath + toPointer(key ? path.slice(0, -1) : path);
	if (code === "bad-duration") return badDuration(pointer, valueAt(rule, path));
	return {
		code,
		level: "error",
		message,
		help,
		path: pointer,
		key: key ? fromPointer(toPointer(path)).at(-1) ?? null : null
	};
}
// src/policy/load.ts
const loadParsed = (function loadParsed(yaml, texts, means, commit = null) {
	const result = loadWhole(yaml, texts, means, commit);
	const diagnostics = [...yaml.warnings ?? [], ...result.diagnostics];
	return result.ok ? {
		...result,
		diagnostics
	} : {
		ok: false,
		diagnostics: withOrigin(diagnostics, yaml)
	};
});
const loadWhole = (function loadWhole(yaml, texts, means, commit) {
	if (yaml.value === void 0) return {
		ok: false,
		diagnostics: [...yaml.diagnostics, ...partProblems(yaml, means.shapeProblems)]
	};
	if (yaml.value === null && yaml.diagnostics.length === 0) return {
		ok: false,
		diagnostics: [emptyFile(yaml)]
	};
	const shape = means.shapeProblems(yaml.value, yaml.keysBeside);
	if (shape.some(({ code, path }) => code === "unsupported-version" || path === "" && code === "wrong-type")) return {
		ok: false,
		diagnostics: [...yaml.diagnostics, ...locateProblems(shape, yaml)]
	};
	const other = otherFile(yaml.value, yaml.place("").file);
	if (other !== null) {
		const found = problem$1("not-a-policy", "", {
			kind: other.kind,
			remedy: other.remedy
		});
		return {
			ok: false,
			diagnostics: [...yaml.diagnostics, ...locateProblems([found], yaml)]
		};
	}
	const content = yaml.value;
	const names = declaredNames(content);
	const draft = prune(yaml.value, shape);
	const conditions = new Map(Object.entries(draft.conditions ?? {}));
	const cycles = checkCycles(conditions);
	const positions = rulePositions(draft);
	const people = peopleCalled(draft, positions);
	const tables = readTables(draft);
	const rules = checkRules(positions, names, {
		conditions,
		tables
	}, yaml);
	const timetables = means.buildTimetables(draft, shape);
	const ways = means.buildWays(draft, shape);
	const problems = [
		...shape,
		...removalProblems(yaml, shape, means.shapeProblems),
		...checkReferences(draft, names),
		...[checkUniqueness, checkVisible].flatMap(((check) => check(draft))),
		...checkAuthors(draft, people),
		...checkNobody(draft, yaml),
		...checkOrder(draft).filter((found) => !isFromShape(found, shape)),
		...checkTimes(draft),
		...checkDetails(draft).filter((found) => !isFromShape(found, shape)),
		...checkTables(tables),
		...checkSpelling(rules.compared),
		...cycles.length > 0 ? cycles : checkSizes(conditions),
		...positions.flatMap((({ rule, path, standing }) => checkAvailability(rule, path, standing, conditions))),
		...rules.problems,
		...timetables.problems,
		...ways.problems.filter((found) => !isFromShape(found, shape))
	];
	const diagnostics = [...yaml.diagnostics, ...besides(yaml.diagnostics, locateProblems(problems, yaml))];
	if (diagnostics.some(({ level }) => level === "error")) return {
		ok: false,
		diagnostics
	};
	const parts = {
		rules: rules.compiled,
		compared: rules.compared,
		people,
		tables,
		order: inOrder(conditions),
		schedules: timetables.schedules,
		calendars: timetables.calendars,
		ways,
		digest: (() => digestOf(content)),
		commit,
		texts
	};
	return {
		ok: true,
		value: compilePolicy(asDocument(draft), parts, yaml),
		diagnostics
	};
});
const removalProblems = (function removalProblems({ idle, keysBeside }, shape, shapeProblems) {
	if (idle === void 0) return [];
	const unknown = shapeProblems(idle.value, keysBeside).filter(({ code }) => code === "unknown-key");
	return idle.removals.flatMap(({ path, key, yaml, others }) => {
		const isAt = (one) => one.path === path && one.key === key;
		if (shape.some((one) => one.code === "missing-key" && isAt(one))) return [];
		const args = {
			found: key,
			nearest: didYouMean(key, others)
		};
		return {
			...unknown.find(isAt) ?? problem$1("removes-nothing", path, args, {
				key,
				level: "warning"
			}),
			yaml
		};
	});
});
const besides = (function besides(known, further) {
	const places = new Set(known.map(({ place }) => JSON.stringify(place)));
	return further.filter(({ place }) => !places.has(JSON.stringify(place)));
});
const asDocument = (function asDocument(draft) {
	return draft;
});
function partProblems({ part, ...yaml }, shapeProblems) {
	if (part === void 0) return [];
	const isFilled = ({ code, path }) => code === "missing-key" || code === "empty-value" && asMap(valueAt(part, fromPointer(path))) !== null;
	const shape = shapeProblems(part, yaml.keysBeside);
	return locateProblems([...shape.filter((found) => !isFilled(found)), ...checkForms(rulePositions(prune(part, shape)))], {
		...yaml,
		value: part
	});
}
function isFromShape({ code, path }, shape) {
	if (code === "unreachable-severity") return isMisspelt(path, "when", shape);
	if (code === "values-of-type") return shape.some((one) => one.path === `${path}/values`);
	return code === "reach-order" && isOrderUnknown(path, shape);
}
function isOrderUnknown(path, shape) {
	const [section = "", name = "", index = ""] = fromPointer(path);
	return [Number(index), Number(index) - 1].some((position) => {
		const step = toPointer([
			section,
			name,
			position
		]);
		const isAfter = ({ path: at, key }) => at === `${step}/after` || at === step && key === null;
		return isMisspelt(step, "after", shape) || shape.some(isAfter);
	});
}
function emptyFile(yaml) {
	return {
		...explain("empty-file"),
		level: "error",
		place: yaml.place(""),
		path: ""
	};
}
// src/policy/no-channels.ts
const hasChannels = ((document) => Object.hasOwn(asMap(document) ?? {}, "channels"));
const withoutChannels = ((policy, shape) => ({
	channels: /* @__PURE__ */ new Map(),
	contacts: {
		variable: null,
		known: /* @__PURE__ */ new Map()
	},
	reach: /* @__PURE__ */ new Map(),
	problems: ["contacts", "reach"].flatMap(((key) => Object.hasOwn(policy, key) && !isMisspelt("", "channels", shape) && !shape.some(({ path }) => path === "/channels") ? [problem$1("contacts-without-channels", "", { found: key }, { key })] : []))
}));
// src/policy/untimed.ts
const isTimed = (function isTimed(document) {
	const sections = asMap(document) ?? {};
	return Object.hasOwn(sections, "schedules") || Object.hasOwn(sections, "calendars");
});
const buildNoTimetables = (() => ({
	schedules: /* @__PURE__ */ new Map(),
	calendars: /* @__PURE__ */ new Map(),
	problems: []
}));
// src/policy/load-lazily.ts
const loadLean = (async function loadLean(text, file, options = {}) {
	const { commit, bases = [], missing } = options;
	const texts = [{
		file,
		text
	}, ...bases];
	const yaml = parsePolicy(texts, missing);
	return loadParsed(yaml, texts, {
		shapeProblems: a(yaml.value) && yaml.idle === void 0 ? (() => []) : (await Promise.resolve().then(() => require("./policy-shape.js")).then((n) => n.shape_exports)).shapeProblems,
		buildTimetables: isTimed(yaml.value) ? (await Promise.resolve().then((() => require("./calendar.js"))).then(((n) => n.timetables_exports))).buildTimetables : buildNoTimetables,
		buildWays: hasChannels(yaml.value) ? (await Promise.resolve().then(() => require("./policy-channels.js")).then((n) => n.channels_exports)).buildWays : withoutChannels
	}, commit);
});
const validatePolicy = (async function validatePolicy(text, file, options = {}) {
	const loaded = await loadLean(text, file, options);
	if (!loaded.ok || loaded.value.templates.size === 0) return loaded;
	const { checkTemplates } = await Promise.resolve().then((() => require("./policy-templates.js")));
	const { texts } = loaded.value;
	const problems = withOrigin(checkTemplates(texts), parsePolicy(texts));
	const diagnostics = [...loaded.diagnostics, ...problems];
	return problems.some(({ level }) => level === "error") ? {
		ok: false,
		diagnostics
	} : {
		...loaded,
		diagnostics
	};
});
const readBases = (async function readBases(own, read) {
	const chain = [own];
	const failWith = (found) => ({
		ok: false,
		diagnostics: [found],
		read: chain.slice(1)
	});
	for (;;) {
		const next = nextBase(chain);
		if (next === null) return {
			ok: true,
			value: chain.slice(1),
			diagnostics: []
		};
		if ("code" in next) return failWith(next);
		const base = await read(next);
		if (!base.ok) return failWith(unreadBase(chain, base.message));
		chain.push({
			file: base.file,
			text: base.text,
			ref: next
		});
	}
});
const loadPolicies = (async function loadPolicies(reads, options = {}, load = loadLean) {
	const results = /* @__PURE__ */ new Map();
	const policies = [];
	for (const read of reads) {
		const { file, text } = read;
		const result = await load(text, file, {
			...options,
			...optionsOf(read)
		});
		const clash = result.ok ? nameClash(result.value, policies) : null;
		if (result.ok && clash === null) policies.push(result.value);
		results.set(file, clash === null ? result : {
			ok: false,
			diagnostics: [...result.diagnostics, clash]
		});
	}
	for (const [file, result] of results) if (result.ok) results.set(file, {
		...result,
		value: beside(result.value, policies)
	});
	return results;
});
const nameClash = (function nameClash(policy, before) {
	const other = before.find((({ name }) => name === policy.name));
	if (other === void 0) return null;
	return {
		code: "duplicate-policy-name",
		level: "error",
		message: `"${policy.name}" is the name of the policy in ${other.file} too, and policies of one run are told apart by their names.`,
		help: "Give this one a name of its own.",
		place: parsePolicy(policy.texts).place("/name"),
		path: "/name"
	};
});
const beside = (function beside(policy, all) {
	if (all.length < 2) return policy;
	const taken = new Set([...ownLabels(policy), ...all.flatMap((({ incident }) => incident.labels))].map(lower));
	const others = all.filter((({ name }) => name !== policy.name)).flatMap(visibleLabels);
	const labelsOfOthers = [...new Map(others.map(((label) => [lower(label), label]))).values()];
	return {
		...policy,
		labelsOfOthers: labelsOfOthers.filter(((label) => !taken.has(lower(label))))
	};
});
const auditLean = (async function auditLean(policy, now, when) {
	if (policy.schedules.size === 0) return [];
	const [{ auditPolicy }, { disables, disablingComments }] = await Promise.all([Promise.resolve().then((() => require("./calendar.js"))).then(((n) => n.audit_exports)), Promise.resolve().then((() => require("./calendar.js"))).then(((n) => n.disabling_comments_exports))]);
	const comments = policy.texts.flatMap(disablingComments).filter(({ why }) => why !== "");
	return auditPolicy(policy, now, when).filter((found) => !comments.some((comment) => disables(comment, found)));
});
var load_lazily_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	auditLean: (() => auditLean),
	isRemoteName: () => isRemoteName,
	loadLean: () => loadLean,
	loadPolicies: () => loadPolicies,
	optionsOf: () => optionsOf,
	readBases: () => readBases,
	refName: () => refName,
	validatePolicy: () => validatePolicy,
	validateRead: (() => validateRead)
});
const optionsOf = (({ bases }) => bases.ok ? { bases: bases.value } : {
	bases: bases.read,
	missing: bases.diagnostics
});
const validateRead = ((read) => validatePolicy(read.text, read.file, optionsOf(read)));
const lower = ((label) => label.toLowerCase());
// src/runner/policy-files.ts
const readInside = (function readInside(folder, path) {
	try {
		const root = (0, node_fs.realpathSync)(folder.path);
		const file = (0, node_fs.realpathSync)((0, node_path.resolve)(root, path));
		const stat = (0, node_fs.statSync)(file);
		if (!isInside(root, file) || !stat.isFile()) return {
			ok: false,
			code: "policy-outside",
			message: `${path} is no regular file inside the ${folder.called}.`
		};
		if (stat.size > 1048576) return {
			ok: false,
			code: "policy-too-large",
			message: `${path} has ${stat.size} bytes; a policy has at most ${MOST_BYTES}.`
		};
		return {
			ok: true,
			text: (0, node_fs.readFileSync)(file, "utf8")
		};
	} catch (error) {
		const { code, message } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return null;
		return {
			ok: false,
			code: "policy-unread",
			message: `${path} could not be read: ${message}`
		};
	}
});
const readEachOnce = (function readEachOnce(read) {
	const known = /* @__PURE__ */ new Map();
	return async (ref) => {
		const name = refName(ref);
		const reading = known.get(name) ?? read(ref);
		known.set(name, reading);
		let isHad = false;
		try {
			const found = await reading;
			isHad = found.ok;
			return found;
		} finally {
			if (!isHad) known.delete(name);
		}
	};
});
const basesOf = (function basesOf({ file, path, text }, readPinned, readBeside) {
	return readBases({
		file,
		text,
		ref: {
			repository: null,
			commit: null,
			path
		}
	}, async (ref) => ref.repository === null ? readBeside(ref.path) : {
		...await readPinned(ref),
		file: refName(ref)
	});
});
const MOST_BYTES = 1048576;
const isInside = ((root, path) => path.startsWith(root.endsWith(node_path.sep) ? root : root + node_path.sep));
// src/domain/unread.ts
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
const MISSING_LABEL = "missing-incident-label";
// src/domain/refs.ts
const issueRef = ({ number, repository, url, title }) => ({
	number,
	repository,
	url,
	title
});
const versionOf = (({ name, digest }) => `${name}@${digest}`);
const provenance = (({ name, digest, file, commit }) => ({
	name,
	digest,
	file,
	commit
}));
const severityRef = ({ id, name, rank }) => ({
	id,
	name,
	rank
});
// src/domain/ledger-shape.ts
const isText = (value) => typeof value === "string";
const isFlag = (value) => typeof value === "boolean";
const isTrue = (value) => value === true;
const isInstant = (value) => Number.isInteger(value);
const isCount = (value) => Number.isInteger(value) && value >= 0;
const isPermission = (value) => PERMISSIONS.some((one) => one === value);
const orNull = ((check) => ((value) => value === null || check(value)));
const optional = ((check) => ((value) => value === void 0 || check(value)));
const listOf = ((check) => ((value) => Array.isArray(value) && value.every(check)));
const mapOf = ((check) => ((value) => isMap$1(value) && Object.values(value).every(check)));
const object = ((fields) => ((value) => isMap$1(value) && Object.entries(fields).every(([name, check]) => check(value[name]))));
const isPeople = listOf(isText);
const isPeopleByName = mapOf(isPeople);
const isFiring = object({
	n: isCount,
	at: isInstant,
	seen: isCount
});
const isRecordedState = object({
	comments: isCount,
	episode: isCount,
	level: isCount,
	levelSince: isInstant,
	calledAt: isInstant,
	escalations: isCount,
	fired: mapOf(isFiring),
	severity: isText,
	since: isInstant,
	mostSevere: isText,
	raised: orNull(isText),
	holders: isPeopleByName,
	answers: optional(isPeopleByName),
	tried: optional(isPeopleByName),
	answered: listOf(isText),
	commands: optional(listOf(isText)),
	notAssigned: optional(isPeopleByName)
});
const isLookUps = mapOf(object({
	permission: isPermission,
	at: isInstant
}));
const isRecord = object({
	v: (value) => value === 1,
	issue: isText,
	policy: isText,
	commit: orNull(isText),
	at: isInstant,
	run: optional(isText),
	episode: isCount,
	fired: mapOf(isCount),
	level: isCount,
	severity: isText,
	since: isInstant,
	chosen: optional(object({
		severity: isText,
		by: isText,
		at: isInstant
	})),
	raised: orNull(isText),
	called: isPeopleByName,
	notAssigned: optional(isPeopleByName),
	reach: optional(isPeople),
	unacknowledged: optional(isTrue),
	unreached: optional(isPeopleByName),
	inPlaceOf: optional(isPeopleByName),
	notify: optional(mapOf(listOf(isText))),
	escalated: isFlag,
	answered: listOf(isText),
	commands: optional(listOf(isText)),
	review: isFlag,
	late: isCount,
	watched: optional(isTrue),
	seen: isCount,
	people: optional(isLookUps),
	before: optional(isRecordedState)
});
const isQuiet = object({
	at: isInstant,
	episode: isCount,
	fired: mapOf(isFiring),
	severity: isText,
	since: isInstant,
	raised: optional(isText),
	answered: listOf(isText),
	commands: optional(listOf(isText)),
	seen: isCount,
	earlier: optional(listOf(object({
		at: isInstant,
		severity: isText,
		since: isInstant,
		seen: isCount
	})))
});
const isDelivery = object({
	id: isText,
	channel: isText,
	to: orNull(isText),
	cause: isText,
	of: isText,
	nth: isCount,
	reach: optional(isText),
	first: isInstant,
	released: optional(isInstant),
	at: isInstant,
	tries: isCount,
	unrecorded: optional(isTrue),
	state: isText,
	reference: optional(isText),
	code: optional(isText),
	until: optional(isInstant),
	cancelled: optional(isTrue),
	by: optional(isText)
});
const isStatus = object({
	people: optional(isLookUps),
	quiet: orNull(isQuiet),
	labelAndAssignCount: isCount,
	review: orNull(object({
		id: isText,
		episode: isCount,
		issue: optional(isText)
	})),
	shows: isText,
	last: optional(isRecord),
	deliveries: optional(listOf(isDelivery)),
	earlierDeliveries: optional(object({
		until: isInstant,
		sent: mapOf(listOf(isInstant))
	}))
});
const isLedgerRecord = (data) => isRecord(data);
const isStatusRecord = (data) => isStatus(data);
// src/domain/ledger-line.ts
const MARK = "<!-- escalation ";
const LINE = /^\n?<!-- escalation (\{[^\n]*\}) -->\s*$/;
const withLedger = (text, line) => `${BEGINNING}\n${text}\n\n${printLedger(line)}`;
const BEGINNING = "<!-- tocsin -->";
const beginsAsOurs = (body) => body.startsWith(`${BEGINNING}\n`) || body.startsWith(`${BEGINNING}\r\n`);
function withoutWords(body) {
	const start = body.lastIndexOf(`\n${MARK}`);
	if (start === -1 || !beginsAsOurs(body) || body.includes("\"review\":true", start)) return body;
	return [
		BEGINNING,
		"",
		"",
		body.slice(start + 1)
	].join("\n");
}
function printLedger({ record, status }) {
	const json = JSON.stringify(withTexts(status === null ? record : {
		...record,
		status
	}));
	return `${MARK}${json.replaceAll(">", "\\u003e").replaceAll("<", "\\u003c")} -->`;
}
function withTexts(value) {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map(withTexts);
	const texts = {};
	for (const key of Object.keys(value)) {
		const one = value[key];
		texts[key] = isInstantKey(key) && typeof one === "number" ? formatInstant(one) : withTexts(one);
	}
	return texts;
}
function readInstants(value) {
	if (typeof value !== "object" || value === null) return;
	const data = value;
	for (const key of Object.keys(data)) {
		const one = data[key];
		if (isInstantKey(key) && typeof one === "string") data[key] = parseInstant(one) ?? NaN;
		else readInstants(one);
	}
}
function parseLedger(body) {
	const match = LINE.exec(body.slice(Math.max(0, body.lastIndexOf(`\n${MARK}`))));
	if (!match?.[1]) {
		const start = beginsAsOurs(body) ? body.lastIndexOf(`${MARK}{`) : -1;
		return start === -1 ? { kind: "none" } : {
			kind: "misplaced",
			isReview: body.includes("\"review\":true", start)
		};
	}
	let data;
	try {
		data = JSON.parse(match[1]);
		readInstants(data);
	} catch {
		return { kind: "unknown" };
	}
	if (!isLedgerRecord(data)) return { kind: "unknown" };
	const { status, ...record } = data;
	if (status === void 0) return {
		kind: "record",
		record,
		status: null
	};
	return isStatusRecord(status) ? {
		kind: "record",
		record,
		status
	} : { kind: "unknown" };
}
const INSTANTS = /* @__PURE__ */ new Set([
	"at",
	"since",
	"levelSince",
	"calledAt",
	"first",
	"released",
	"until"
]);
const isInstantKey = (key) => INSTANTS.has(key);
// src/domain/drill.ts
const DRILL_LABEL = "tocsin-drill";
const CODE_LIFE = WEEK;
const PROOF_LIFE = 90 * DAY;
const isProved = ({ proved }, now) => proved !== null && proved + PROOF_LIFE > now;
const sameWay = (one, other) => one.policy === other.policy && one.channel === other.channel && one.to?.toLowerCase() === other.to?.toLowerCase();
const wayName = ({ channel, to }) => to === null ? channel : `${to} by ${channel}`;
// src/domain/channel.ts
function messageKey(parts) {
	const { repository, issue, episode, cause, occurrence, channel, login } = parts;
	return canonicalJson({
		repository,
		issue,
		episode,
		cause,
		occurrence,
		channel,
		login
	});
}
function combinedKey(ids) {
	return canonicalJson(ids.toSorted());
}
function threadKey(repository, issue) {
	return canonicalJson({
		repository,
		issue
	});
}
function isLoopback(hostname) {
	return /(?:^|\.)localhost\.?$/.test(hostname) || /^(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0)$/.test(hostname) || /^\[(?:::1?|::ffff:7f[\da-f]{2}:[\da-f]{1,4}|::ffff:0:0)\]$/.test(hostname);
}
const REFERENCE = /^env:(.*)$/s;
const variableIn = (written) => typeof written === "string" ? REFERENCE.exec(written)?.[1] ?? null : null;
// src/domain/contacts.ts
const NAME = /^[a-z-]{1,30}$/;
const VARIABLE = /^env:TOCSIN_[A-Z\d_]+$/;
function checkContacts(map, channels) {
	const contacts = /* @__PURE__ */ new Map();
	const problems = [];
	if (!isMap$1(map)) {
		problems.push(problem("not-a-map", null, null, "The contacts are no map of logins."));
		return {
			contacts,
			problems
		};
	}
	Object.entries(map).forEach(([written, ways], index) => {
		const login = written.replace(/^@/, "");
		const nth = `Entry ${index + 1} of the contacts`;
		if (!isBareLogin(login)) problems.push(problem("bad-login", null, null, `${nth} is not under a login of GitHub.`));
		else if (contacts.has(login.toLowerCase())) {
			const message = `${login} stands there twice, in other letters: the first entry counts.`;
			problems.push(problem("double-login", login, null, message));
		} else if (!isMap$1(ways)) problems.push(problem("not-a-map", login, null, `What stands for ${login} is no map of channels.`));
		else contacts.set(login.toLowerCase(), addressesOf(login, ways, channels, problems));
	});
	return {
		contacts,
		problems
	};
}
function addressesOf(login, ways, channels, problems) {
	const addresses = /* @__PURE__ */ new Map();
	Object.entries(ways).forEach(([channel, value], index) => {
		const facts = channels.get(channel);
		if (facts === void 0) {
			const unknown = problem("unknown-channel", login, null, `${`Entry ${index + 1} of ${login}`} is for a channel that the policy does not have.`);
			problems.push(NAME.test(channel) ? {
				...unknown,
				found: channel
			} : unknown);
			return;
		}
		const address = asAddress(value);
		const found = addressProblem(login, channel, address, facts.contact);
		if (found === null && address !== null) addresses.set(channel, address);
		if (found !== null) problems.push(found);
	});
	return addresses;
}
function addressProblem(login, channel, address, contact) {
	if (contact === null) return problem("not-for-people", login, channel, `The channel ${channel} reaches a place, and no person: ${login} has an address for it.`);
	const where = `The address of ${login} for the channel ${channel}`;
	if (address === null) return problem("not-text", login, channel, `${where} is no text.`);
	if (VARIABLE.test(address) || new RegExp(contact.pattern).test(address)) return null;
	const quotes = /^\d+$/.test(address) ? " Put it in quotes, so that YAML takes it as it stands." : "";
	return problem("bad-address", login, channel, `${where} is not ${contact.form}.${quotes}`);
}
function asAddress(value) {
	if (typeof value === "string") return value.trim();
	return Number.isSafeInteger(value) ? String(value) : null;
}
function problem(code, login, channel, message) {
	return {
		code,
		login,
		channel,
		message
	};
}
// src/policy/secret-variables.ts
function secretVariables({ channels, contacts }) {
	const ofChannels = [...channels].flatMap(([channel, { config }]) => Object.entries(config).map(([key, written]) => ({
		written,
		path: [
			"channels",
			channel,
			key
		]
	})));
	const ofContacts = (contacts.variable === null ? [...contacts.known ?? []] : []).flatMap(([login, ways]) => [...ways].map(([channel, written]) => ({
		written,
		path: [
			"contacts",
			login,
			channel
		]
	})));
	const found = /* @__PURE__ */ new Map();
	const add = (name, path) => {
		if (name !== null && !found.has(name)) found.set(name, {
			name,
			path: toPointer(path)
		});
	};
	for (const { written, path } of ofChannels) add(variableIn(written), path);
	add(contacts.variable, ["contacts"]);
	for (const { written, path } of ofContacts) add(variableIn(written), path);
	return [...found.values()];
}
// src/domain/decision.ts
function answerOfOwner(policies, ask, whyNot) {
	const [first, ...others] = policies;
	const rankOf = (answer) => {
		const why = whyNot(answer);
		return isNone(why) ? why === "unconfirmed" ? 1 : 0 : OWN_RANK;
	};
	let best = ask(first);
	for (const policy of others) {
		if (rankOf(best) === OWN_RANK) return best;
		const answer = ask(policy);
		if (rankOf(answer) > rankOf(best)) best = answer;
	}
	return best;
}
const OWN_RANK = 2;
const isNone = (why) => why === "not-an-incident" || why === "unconfirmed";
// src/domain/delivery.ts
const ONLY_RUN = {
	run: null,
	patience: 0,
	isWatcher: false
};
const UNSURE = "doubt";
const mayHaveArrived = ({ state, code }) => state === "sent" || state === "doubt" || state === "dropped" || state === "not-needed" && code === "doubt";
const isLost = ({ state }) => state === "failed" || state === "dropped";
// src/domain/reply.ts
const countRefused = (replies) => replies.reduce((count, { verdict }) => {
	if (verdict.kind === "help") return count;
	return count + 1 + (verdict.kind === "not-now" ? verdict.more ?? 0 : 0);
}, 0);
// src/domain/next.ts
const nextWithoutCall = (at) => ({
	at,
	trigger: null,
	reason: "",
	escalatesTo: null,
	calls: []
});
// src/domain/run-report.ts
const isLoss = ({ loss }) => loss !== void 0;
const hasLost = (reports) => reports.some(({ problems }) => problems.some(isLoss));
const hasFailed = ({ outcome: { kind }, problems }) => kind === "failed" || kind === "unread" || problems.some(isLoss);
// src/domain/results/policy-diff.ts
const SOME_INCIDENTS = "some incidents";
function movesIn(rules) {
	const moves = rules.filter(({ section }) => section === "severity").flatMap(sidesOf).flatMap((side) => side.kind === "witness" && side.witness.before !== null && side.witness.after !== null ? [{
		was: side.witness.before,
		is: side.witness.after
	}] : []);
	return [...new Map(moves.map((move) => [`${move.was} ${move.is}`, move])).values()];
}
function sidesOf({ change }) {
	switch (change.kind) {
		case "equal": return [];
		case "changed": return [change.gained, change.lost];
		case "added": return [change.holds];
		case "removed": return [change.held];
		default: return change;
	}
}
function fewerIn({ before, after }) {
	if (before === null || after === null || after.length === 0) return null;
	if (after.filter(isTeam).length < before.filter(isTeam).length) return "teams";
	return after.length < before.length ? "people" : null;
}
const losesCover = (kind) => ({ before, after }) => kind === "calendar" ? before?.[0] === "open" && after?.[0] === "closed" : before?.length !== 0 && after?.length === 0;
// src/policy/effective.ts
var effective_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ effectiveText: () => effectiveText });
function effectiveText(texts) {
	const control = new RegExp(String.raw`\p{Cc}`, "gu");
	const origins = originsOf(texts);
	return Object.entries(asMap(parsePolicy(texts).value) ?? {}).map(([key, value]) => {
		return `# ${(origins.get(key) ?? []).map((file) => file.replaceAll(control, " ")).join(", ")}\n${require_yaml.stringify({ [key]: value }, {
			lineWidth: 120,
			aliasDuplicateObjects: false
		})}`;
	}).join("\n");
}
function originsOf(texts) {
	const layers = texts.map(yamlOf).map(layerOf);
	const keys = Object.keys(asMap(parsePolicy(texts).value) ?? {});
	return new Map(keys.map((key) => [key, inside(layers, [], key).map(({ layer }) => texts[layer]?.file ?? "")]));
}
// src/domain/message.ts
const workerOf = ({ owner, worker = owner }) => worker;
exports.CODE_LIFE = CODE_LIFE;
exports.DAY = DAY;
exports.DEFAULT_POLICY = DEFAULT_POLICY;
exports.DRILL_LABEL = DRILL_LABEL;
exports.FACT_TABLE = FACT_TABLE;
exports.FAMILIES = FAMILIES;
exports.FORMS = FORMS$1;
exports.GROUPS = GROUPS;
exports.HOUR = HOUR;
exports.LAST_INSTANT = LAST_INSTANT;
exports.MESSAGE_TEMPLATES = MESSAGE_TEMPLATES;
exports.MISSING_LABEL = MISSING_LABEL;
exports.MOST_BYTES = MOST_BYTES;
exports.NAME_KINDS = NAME_KINDS;
exports.NO_ENTRY = NO_ENTRY;
exports.NO_EXPRESSIONS = NO_EXPRESSIONS;
exports.ONLY_RUN = ONLY_RUN;
exports.ORDER_OPERATORS = ORDER_OPERATORS;
exports.OWNER = OWNER;
exports.OWNER_ROLE = OWNER_ROLE;
exports.PERMISSIONS = PERMISSIONS;
exports.PROOF_LIFE = PROOF_LIFE;
exports.PROXY_NAMES = PROXY_NAMES;
exports.QUANTIFIERS = QUANTIFIERS;
exports.REMINDER_TEMPLATES = REMINDER_TEMPLATES;
exports.REMINDER_VALUES = REMINDER_VALUES;
exports.REPOSITORY = REPOSITORY;
exports.RESERVED_WORDS = RESERVED_WORDS;
exports.SINCE_DETAIL = SINCE_DETAIL;
exports.SLOTS = SLOTS;
exports.SOME_INCIDENTS = SOME_INCIDENTS;
exports.UNSURE = UNSURE;
exports.Unread = Unread;
exports.WEEK = WEEK;
exports.actionOf = actionOf;
exports.answerKey = answerKey;
exports.answerOfOwner = answerOfOwner;
exports.asList = asList;
exports.asMap = asMap;
exports.bareLogin = bareLogin;
exports.basesOf = basesOf;
exports.beginsAsOurs = beginsAsOurs;
exports.callersOf = callersOf;
exports.callsPeople = callsPeople;
exports.canonicalJson = canonicalJson;
exports.capitalise = capitalise;
exports.changesBetween = changesBetween;
exports.checkContacts = checkContacts;
exports.checkRule = checkRule;
exports.checkShape = checkShape;
exports.closedAs = closedAs;
exports.combinedKey = combinedKey;
exports.compareTexts = compareTexts;
exports.comparedTexts = comparedTexts;
exports.compileRule = compileRule;
exports.containsWords = containsWords;
exports.countRefused = countRefused;
exports.cut = cut$1;
exports.dateOf = dateOf;
exports.decisive = decisive;
exports.declaredNames = declaredNames;
exports.describeDo = describeDo;
exports.describeFact = describeFact;
exports.describeFacts = describeFacts;
exports.describeRule = describeRule;
exports.describeValue = describeValue;
exports.detailSince = detailSince;
exports.didYouMean = didYouMean;
exports.distinct = distinct;
exports.earliestChange = earliestChange;
exports.effective_exports = effective_exports;
exports.elsewhere = elsewhere;
exports.entryOf = entryOf;
exports.enumerate = enumerate;
exports.enumerateSome = enumerateSome;
exports.escapeHtml = escapeHtml;
exports.escapeMarkup = escapeMarkup;
exports.explain = explain;
exports.factNamed = factNamed;
exports.factsOf = factsOf;
exports.fewerIn = fewerIn;
exports.files_exports = files_exports;
exports.finder = finder;
exports.firstItems = firstItems;
exports.flattenPeople = flattenPeople;
exports.forLog = forLog;
exports.formatDuration = formatDuration;
exports.formatInstant = formatInstant;
exports.fromPointer = fromPointer;
exports.groupBy = groupBy;
exports.hasFailed = hasFailed;
exports.hasLost = hasLost;
exports.hasName = hasName;
exports.headingKey = headingKey;
exports.holdsTests = holdsTests;
exports.isAtLeast = isAtLeast;
exports.isBareLogin = isBareLogin;
exports.isFormName = isFormName;
exports.isInside = isInside;
exports.isInstant = isInstant$1;
exports.isLoopback = isLoopback;
exports.isLoss = isLoss;
exports.isLost = isLost;
exports.isMap = isMap$1;
exports.isMessageId = isMessageId;
exports.isMinutes = isMinutes;
exports.isMisspelt = isMisspelt;
exports.isPerson = isPerson;
exports.isPlaceholder = isPlaceholder;
exports.isPolicyName = isPolicyName;
exports.isProved = isProved;
exports.isRemoteName = isRemoteName;
exports.isResult = isResult;
exports.isSilent = isSilent;
exports.isTeam = isTeam;
exports.isTestName = isTestName;
exports.isVisible = isVisible;
exports.isWithin = isWithin;
exports.issueRef = issueRef;
exports.leastOf = leastOf;
exports.likelyName = likelyName;
exports.lineOf = lineOf;
exports.listNames = listNames;
exports.loadLean = loadLean;
exports.loadParsed = loadParsed;
exports.loadPolicies = loadPolicies;
exports.load_lazily_exports = load_lazily_exports;
exports.locateProblems = locateProblems;
exports.losesCover = losesCover;
exports.many = many;
exports.mapEach = mapEach;
exports.mayHaveArrived = mayHaveArrived;
exports.messageKey = messageKey;
exports.movesIn = movesIn;
exports.nameKey = nameKey;
exports.nameKindOf = nameKindOf;
exports.namesBefore = namesBefore;
exports.namesIn = namesIn;
exports.namesItsPolicy = namesItsPolicy;
exports.namesProxy = namesProxy;
exports.nearest = nearest;
exports.neutralise = neutralise;
exports.nextWithoutCall = nextWithoutCall;
exports.once = once;
exports.onceForEach = onceForEach;
exports.oneLine = oneLine;
exports.operandPath = operandPath;
exports.optionsOf = optionsOf;
exports.ownLabels = ownLabels;
exports.pageAt = pageAt;
exports.parseDuration = parseDuration;
exports.parseInstant = parseInstant;
exports.parseLedger = parseLedger;
exports.parsePolicy = parsePolicy;
exports.parseYaml = parseYaml;
exports.peopleDetails = peopleDetails;
exports.peopleTables = peopleTables;
exports.policyOf = policyOf;
exports.printLedger = printLedger;
exports.problem = problem$1;
exports.provenance = provenance;
exports.readEachOnce = readEachOnce;
exports.readInside = readInside;
exports.readsOf = readsOf$1;
exports.resultsOf = resultsOf;
exports.rightNameOf = rightNameOf;
exports.rolesById = rolesById;
exports.rowsOf = rowsOf;
exports.rulePositions = rulePositions;
exports.rulesOfRole = rulesOfRole;
exports.sameName = sameName;
exports.sameWay = sameWay;
exports.saysNothing = saysNothing;
exports.scalar = scalar;
exports.scopeOf = scopeOf;
exports.secretVariables = secretVariables;
exports.seemsMeantFor = seemsMeantFor;
exports.sentence = sentence;
exports.severityById = severityById;
exports.severityRef = severityRef;
exports.sha256 = sha256;
exports.sidesOf = sidesOf;
exports.slugOf = slugOf;
exports.spell = spell;
exports.stepsIn = stepsIn;
exports.testsOf = testsOf;
exports.threadKey = threadKey;
exports.toPointer = toPointer;
exports.validatePolicy = validatePolicy;
exports.validateRead = validateRead;
exports.valueAt = valueAt;
exports.variableIn = variableIn;
exports.versionOf = versionOf;
exports.visibleLabels = visibleLabels;
exports.wayName = wayName;
exports.wholeWords = wholeWords;
exports.whyOutOfTime = whyOutOfTime;
exports.withLedger = withLedger;
exports.withName = withName;
exports.withOperands = withOperands;
exports.withoutChannels = withoutChannels;
exports.withoutInvisible = withoutInvisible;
exports.withoutName = withoutName;
exports.withoutNames = withoutNames;
exports.withoutRows = withoutRows;
exports.withoutWords = withoutWords;
exports.workerOf = workerOf;
