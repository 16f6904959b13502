require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_cli_files = require("./cli-files.js");
const require_no_such = require("./cli-no-such.js");
const require_package_files = require("./cli-package-files.js");
const require_policy_validation = require("./policy-validation.js");
const require_calendar = require("./calendar.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/import/model.ts
const calledIds = (chains) => new Set(chains.flatMap(({ steps }) => steps.flatMap(({ targets }) => targets.map(({ id }) => id))));
const nearly = (what, why) => ({
	grade: "nearly",
	what,
	why
});
const not = (what, why) => ({
	grade: "not",
	what,
	why
});
const same = (what) => ({
	grade: "same",
	what,
	why: null
});
const count = (number, what) => number === 1 ? `1 ${what}` : `${number} ${what}s`;
function spansOf(all) {
	const edges = [...new Set(all.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
	const spans = [];
	for (const [index, start] of edges.slice(0, -1).entries()) {
		const end = edges[index + 1] ?? start;
		const there = all.filter((one) => one.start <= start && end <= one.end);
		const users = [...new Set(there.flatMap((one) => one.users))].toSorted();
		const before = spans.at(-1);
		if (before && before.users.join() === users.join()) spans[spans.length - 1] = {
			...before,
			end
		};
		else spans.push({
			start,
			end,
			users
		});
	}
	return spans;
}
const heldIn = (all) => spansOf(all).filter(({ users }) => users.length > 0);
const byStart = (one, other) => one.start - other.start;
// src/import/item.ts
var ExportError = class extends Error {};
var Item = class Item {
	#seen = /* @__PURE__ */ new Set();
	#fields;
	#all;
	path;
	kind;
	constructor(value, path, kind, all) {
		if (!require_policy_validation.isMap(value)) throw new ExportError(`${path}: expected an object (${kind}), found ${JSON.stringify(value).slice(0, 40)}`);
		this.#fields = value;
		this.#all = all;
		this.path = path;
		this.kind = kind;
		all.push(this);
	}
	has(key) {
		this.#seen.add(key);
		return this.#fields[key] !== void 0 && this.#fields[key] !== null;
	}
	raw(key) {
		this.#seen.add(key);
		return this.#fields[key] ?? null;
	}
	text(key) {
		const value = this.raw(key);
		if (typeof value === "string") return value;
		throw this.wrong(key, "a text");
	}
	textOr(key, otherwise) {
		return this.has(key) ? this.text(key) : otherwise;
	}
	number(key) {
		const value = this.raw(key);
		if (typeof value === "number") return value;
		throw this.wrong(key, "a number");
	}
	numberOr(key, otherwise) {
		return this.has(key) ? this.number(key) : otherwise;
	}
	instant(key) {
		const at = require_policy_validation.parseInstant(this.text(key).replace(/\.\d+(?=Z|[+-]|$)/, ""));
		if (at === null) throw this.wrong(key, "an instant such as 2026-01-05T09:00:00Z");
		return at;
	}
	timezone(key) {
		const zone = this.text(key);
		try {
			require_calendar.toLocal(0, zone);
		} catch {
			throw this.wrong(key, "a time zone such as Europe/Berlin");
		}
		return zone;
	}
	item(key, kind) {
		return new Item(this.raw(key), `${this.path}.${key}`, kind, this.#all);
	}
	items(key, kind) {
		return this.#list(key).map((value, index) => new Item(value, `${this.path}.${key}[${index}]`, kind, this.#all));
	}
	texts(key) {
		return this.#list(key).map((value) => {
			if (typeof value === "string") return value;
			throw this.wrong(key, "a list of texts");
		});
	}
	textLists(key) {
		return this.#list(key).map((value) => {
			if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value;
			throw this.wrong(key, "a list of lists of texts");
		});
	}
	ignore(...keys) {
		for (const key of keys) this.#seen.add(key);
		return this;
	}
	unread() {
		return Object.keys(this.#fields).filter((key) => !this.#seen.has(key));
	}
	#list(key) {
		const value = this.raw(key);
		if (value === null) return [];
		if (Array.isArray(value)) return value;
		throw this.wrong(key, "a list");
	}
	wrong(key, expected) {
		const found = JSON.stringify(this.#fields[key] ?? null).slice(0, 60);
		return new ExportError(`${this.path}.${key}: expected ${expected}, found ${found}`);
	}
};
function unreadFields(all) {
	const found = /* @__PURE__ */ new Map();
	for (const item of all) for (const key of item.unread()) {
		const name = `\`${key}\` of a ${item.kind}`;
		found.set(name, (found.get(name) ?? 0) + 1);
	}
	return [...found].map(([name, times]) => not(`the field ${name}`, `this version does not know it (${times === 1 ? "once" : `${times} times`} in the export)`));
}
// src/import/logins.ts
function readLogins(csv, file, users) {
	const logins = /* @__PURE__ */ new Map();
	const notes = [];
	const wrong = [];
	const lines = csv.replace(/^\uFEFF/, "").split(/\r?\n/);
	const separator = separatorOf(lines);
	for (const [index, line] of lines.entries()) {
		const place = `${file}:${index + 1}`;
		const [who = "", written = null, ...more] = cellsOf(line, separator);
		const login = (written ?? "").replace(/^@/, "");
		if (line.trim() === "" || index === 0 && /^(?:login|github)/i.test(login)) continue;
		const found = users.filter(({ id, names }) => [id, ...names].some((name) => require_policy_validation.sameName(name, who)));
		const [user] = found;
		const why = whyWrong({
			who,
			login: written === null ? null : login,
			more,
			found
		}, logins);
		if (why !== null) wrong.push(`${place}: ${why}`);
		else if (user === void 0) notes.push(nearly(`\u201c${who}\u201d in ${place}`, "nobody of the export is called so"));
		else {
			const other = [...logins].find(([id, one]) => id !== user.id && require_policy_validation.sameName(one, login));
			if (other !== void 0) notes.push(nearly(`\u201c${who}\u201d in ${place}`, `\`${login}\` is the account of another person above: both are one here`));
			logins.set(user.id, login === "" ? null : other?.[1] ?? login);
		}
	}
	return wrong.length > 0 ? {
		ok: false,
		refusal: wrong.join("\n")
	} : {
		ok: true,
		value: {
			logins,
			notes
		}
	};
}
function whyWrong({ who, login, more, found: [user, ...others] }, logins) {
	if (login === null) return `there is no comma after \u201c${who}\u201d.`;
	const third = more.find((cell) => cell !== "");
	if (third !== void 0) return `\u201c${third}\u201d is a third column; a line has two, and quotes around a name with a comma.`;
	if (login !== "" && !require_policy_validation.isBareLogin(login)) return `"${login}" is no GitHub login.`;
	if (others.length > 0) return `\u201c${who}\u201d is ${others.length + 1} people of the export; use an id or a mail address.`;
	const before = user && logins.get(user.id);
	return login !== "" && before != null && !require_policy_validation.sameName(before, login) ? `\u201c${who}\u201d has another login above.` : null;
}
function separatorOf(lines) {
	const first = lines.find((line) => line.trim() !== "") ?? "";
	return [
		",",
		";",
		"	"
	].find((one) => first.includes(one)) ?? ",";
}
const cellsOf = (line, separator) => [...line.matchAll(new RegExp(`(?:^|${separator})(?:[^\\S\\t]*"((?:[^"]|"")*)"[^\\S\\t]*|([^${separator}]*))`, "g"))].map(([, quoted, plain]) => (quoted?.replaceAll("\"\"", "\"") ?? plain ?? "").trim());
const CSV_HEADER = "user,login\n";
const csvFor = (users) => users.map(({ id, names: [name = id] }) => `${quote$1(name)},\n`).join("");
const quote$1 = (text) => /[",]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
// src/import/doubles.ts
function distinctById(all, sizeOf) {
	const found = /* @__PURE__ */ new Map();
	for (const one of all) {
		const before = found.get(one.id);
		if (before === void 0 || sizeOf(one) > sizeOf(before)) found.set(one.id, one);
	}
	return [...found.values()];
}
const sizeOfRota = ({ layers, overrides, computed }) => layers.length + overrides.length + computed.length;
const withoutDoubles = (source) => ({
	...source,
	users: distinctById(source.users, ({ names }) => names.length),
	chains: distinctById(source.chains, ({ steps }) => steps.length),
	rotas: distinctById(source.rotas, sizeOfRota)
});
// src/import/pages.ts
const fieldsOf = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
const PAGES = {
	pagerduty: ({ file, value }) => {
		const { more, offset, ...lists } = fieldsOf(value);
		const key = Object.keys(lists).find((one) => Array.isArray(lists[one])) ?? "";
		return [{
			file,
			of: `${key}${ofSchedule(key, lists[key], file)}`,
			at: Number(offset ?? 0),
			more: more === true
		}];
	},
	opsgenie: ({ file, value }) => {
		const { paging, data } = fieldsOf(value);
		const { next } = fieldsOf(paging);
		const [first] = Array.isArray(data) ? data : [];
		return [{
			file,
			of: "username" in fieldsOf(first) ? "users" : file,
			at: 0,
			more: typeof next === "string"
		}];
	},
	"grafana-oncall": ({ file, value }) => {
		const { next, previous, current_page_number: at } = fieldsOf(value);
		const address = [next, previous].find((one) => typeof one === "string");
		return [{
			file,
			of: typeof address === "string" ? address.replace(/\?.*$/, "") : "",
			at: Number(at ?? 1),
			more: typeof next === "string"
		}];
	},
	goalert: ({ file, value }) => Object.entries(fieldsOf(fieldsOf(value)["data"] ?? value)).map(([of, list]) => {
		const { hasNextPage } = fieldsOf(fieldsOf(list)["pageInfo"]);
		return {
			file,
			of,
			at: 0,
			more: hasNextPage === true
		};
	})
};
function ofSchedule(key, list, file) {
	if (key !== "overrides" && key !== "custom_shifts") return "";
	const { self } = fieldsOf(list[0]);
	const [, id] = /\/schedules\/([^/]+)\//.exec(typeof self === "string" ? self : "") ?? [];
	return ` of ${id ?? file.replace(/-\d+(?=\.json$)/, "")}`;
}
function missingPages(system, files) {
	const pages = files.flatMap((file) => PAGES[system]?.(file) ?? []);
	const isLast = (page) => !pages.some((other) => other !== page && other.of === page.of && (other.at > page.at || !other.more));
	return [...new Set(pages.filter((page) => page.more && isLast(page)).map(({ file }) => file))];
}
// src/import/past.ts
function withoutPast(source, system, now) {
	const called = calledIds(source.chains);
	const notes = [];
	const rotas = source.rotas.map((rota) => {
		const present = presentOf(rota, now);
		if (called.has(rota.id)) notes.push(...notesOf(rota, present, system));
		return present;
	});
	return {
		...source,
		rotas,
		notes: [...source.notes, ...notes]
	};
}
function presentOf(rota, now) {
	const since = rota.computed.reduce((first, { start }) => Math.min(first, start), now);
	return {
		...rota,
		layers: rota.layers.filter(({ until = Infinity }) => until > since),
		overrides: rota.overrides.filter(({ end }) => end > since)
	};
}
function notesOf(rota, present, system) {
	const [layers, overrides] = [rota.layers.length - present.layers.length, rota.overrides.length - present.overrides.length];
	const past = [...layers > 0 ? [count(layers, "layer")] : [], ...overrides > 0 ? [count(overrides, "override")] : []];
	const ending = present.layers.flatMap(({ name, until }) => {
		if (until === void 0) return [];
		const { date, time } = require_calendar.toLocal(until, rota.timezone);
		const why = `it ends on ${date} at ${time} in ${system}; a layer of a policy has no end: take it out then`;
		return [nearly(`\u201c${name}\u201d of \u201c${rota.name}\u201d`, why)];
	});
	return [...past.length > 0 ? [same(`\u201c${rota.name}\u201d without what is over: ${past.join(" and ")}`)] : [], ...ending];
}
// src/import/hours.ts
const DAY_IN_MINUTES = require_policy_validation.DAY / 60;
const WEEK_IN_MINUTES = require_policy_validation.WEEK / 60;
const PERIOD_UNITS = {
	hourly: "h",
	daily: "d",
	weekly: "w",
	monthly: "mo"
};
function localText(at, timezone) {
	const { date, time } = require_calendar.toLocal(at, timezone);
	return `${date}T${time}`;
}
const timeOf = (minutes) => {
	const inDay = (minutes % DAY_IN_MINUTES + DAY_IN_MINUTES) % DAY_IN_MINUTES;
	return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
};
function minutesOf$1(time) {
	const match = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(time);
	return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}
function windowsOf$1(spans) {
	const pieces = spans.flatMap(splitAtMidnights);
	const grouped = /* @__PURE__ */ new Map();
	for (const { start, minutes } of pieces) {
		const day = require_calendar.WEEKDAYS[Math.floor(start / DAY_IN_MINUTES) % 7] ?? "mon";
		const key = `${timeOf(start)} ${timeOf(start + minutes)}`;
		grouped.set(key, (grouped.get(key) ?? /* @__PURE__ */ new Set()).add(day));
	}
	const windows = [...grouped].map(([key, days]) => {
		const [from = "", to = ""] = key.split(" ");
		return {
			days: require_calendar.WEEKDAYS.filter((day) => days.has(day)),
			from,
			to
		};
	});
	const [only] = windows;
	return windows.length === 1 && only?.days.length === 7 && only.from === only.to ? null : windows;
}
function splitAtMidnights({ start, minutes }) {
	const from = (start % WEEK_IN_MINUTES + WEEK_IN_MINUTES) % WEEK_IN_MINUTES;
	if (minutes <= DAY_IN_MINUTES) return [{
		start: from,
		minutes
	}];
	const pieces = [];
	for (let at = from, rest = Math.min(minutes, WEEK_IN_MINUTES); rest > 0;) {
		const length = Math.min(rest, DAY_IN_MINUTES - at % DAY_IN_MINUTES);
		pieces.push({
			start: at % WEEK_IN_MINUTES,
			minutes: length
		});
		at += length;
		rest -= length;
	}
	return pieces;
}
const onDays = (days, from, minutes) => days.map((day) => ({
	start: require_calendar.WEEKDAYS.indexOf(day) * DAY_IN_MINUTES + from,
	minutes
}));
const minutesBetween = (from, to) => to > from ? to - from : to - from + DAY_IN_MINUTES;
function periodOf(seconds) {
	if (seconds <= 0 || seconds % 3600 !== 0) return null;
	const hours = seconds / 3600;
	if (hours % 168 === 0) return `${hours / 168}w`;
	return hours % 24 === 0 ? `${hours / 24}d` : `${hours}h`;
}
// src/import/rota.ts
function importRota(rota, { name, title, nameNext }, logins) {
	const notes = [];
	const layers = rota.layers.map((layer) => {
		const rotate = layer.turns.flatMap((turn) => {
			const people = turn.flatMap((user) => logins.get(user) ?? []);
			if (people.length < turn.length) notes.push(not(`${turn.length - people.length} of \u201c${layer.name}\u201d in ${title}`, "the map has no login for them; turns move up"));
			const [only] = people;
			return people.length === 0 ? [] : people.length === 1 && only !== void 0 ? [only] : [people];
		});
		if (rotate.length === 0) return [];
		const zone = layer.timezone ?? rota.timezone;
		const own = zone === rota.timezone ? {} : { timezone: zone };
		const base = {
			rotate,
			every: layer.every,
			from: localText(layer.from, zone),
			...own
		};
		return layer.windows === null ? [{
			...base,
			hours: null
		}] : layer.windows.map((hours) => ({
			...base,
			hours
		}));
	});
	const computed = spansOf(rota.computed.map((one) => ({
		...one,
		users: loginsOf(one, logins)
	}))).map(({ start, end, users }) => ({
		start,
		end,
		who: users
	}));
	const specs = withOverrides(groupsOf(rotationsOf(rota, layers), rota).map((rotations, index) => {
		const own = rotations.flatMap((one) => one.layers);
		return {
			rotations,
			spec: {
				name: index === 0 ? name : nameNext(),
				timezone: rota.timezone,
				layers: own,
				overrides: []
			}
		};
	}), rota.overrides, logins);
	const dates = [...specs.flatMap(({ overrides }) => overrides), ...computed];
	if (layers.flat().length === 0 && dates.every(({ who }) => who.length === 0)) return null;
	const differing = differences(specs, computed);
	const what = `the schedule ${title}: ${rota.layers.length === 0 ? "dates alone" : count(rota.layers.length, "layer")}`;
	if (computed.length === 0) notes.push(nearly(what, "the export does not say who is on call when, so nothing was compared"));
	else if (differing.length === 0) notes.push(same(`${what}; on call are the same people as in all ${computed.length} spans that the export computed`));
	else notes.push(nearly(what, differ(differing, computed, rota.timezone)));
	return {
		specs: differing.reduce((all, { start, end, who }) => insteadOfAll(all, start, end, who), specs),
		computed,
		notes
	};
}
const WHILE = 8 * require_policy_validation.WEEK;
function rotationsOf(rota, layers) {
	if (!rota.together) return [{
		id: null,
		layers: layers.flat()
	}];
	const rotations = [];
	const joined = /* @__PURE__ */ new Map();
	for (const [index, { rotation: id = null, beside = false }] of rota.layers.entries()) {
		const own = layers[index] ?? [];
		const before = id === null || beside ? void 0 : joined.get(id);
		if (before === void 0) {
			if (id !== null && !beside) joined.set(id, rotations.length);
			rotations.push({
				id,
				layers: own
			});
		} else rotations[before] = {
			id,
			layers: [...rotations[before]?.layers ?? [], ...own]
		};
	}
	return rotations;
}
function groupsOf(rotations, rota) {
	const since = rota.layers.reduce((last, { from }) => Math.max(last, from), 0);
	const spansOfEach = rotations.map((rotation) => require_calendar.shifts(require_calendar.createSchedule(alone(rotation, rota.timezone)), since, since + WHILE).filter(({ who }) => who.length > 0));
	const groups = [];
	for (const [index, spans] of spansOfEach.entries()) {
		const meets = (other) => spans.some(({ start, end }) => spansOfEach[other]?.some((one) => one.start < end && start < one.end));
		const free = groups.find((group) => !group.some(meets));
		if (free) free.push(index);
		else groups.push([index]);
	}
	return groups.length === 0 ? [[]] : groups.map((group) => group.flatMap((index) => rotations[index] ?? []));
}
const alone = ({ layers }, timezone) => {
	return {
		name: "rotation",
		timezone,
		layers,
		overrides: []
	};
};
function onCallBy(specs) {
	const schedules = specs.map(require_calendar.createSchedule);
	return (at) => [...new Set(schedules.flatMap((schedule) => schedule.onCall(at)))];
}
function differ(differing, computed, timezone) {
	const [first] = differing;
	const last = computed.at(-1)?.end ?? 0;
	const say = (at) => localText(at, timezone).replace("T", " ");
	return `its rotation comes to other people ${differing.length === 1 ? "once" : `${differing.length} times`} in the time that the export computed, first from ${say(first?.start ?? 0)} (the export says ${first?.who.join(", ") || "nobody"}). Overrides make up for it until ${say(last)}; look at what is after`;
}
const loginsOf = ({ users }, logins) => [...new Set(users.flatMap((user) => logins.get(user) ?? []))];
function withOverrides(bases, all, logins) {
	const before = bases.map(({ spec }) => spec);
	return all.reduce((specs, one) => {
		const { start, end, replaces, rotation } = one;
		const who = loginsOf(one, logins);
		if (replaces === void 0 && rotation === void 0) return insteadOfAll(specs, start, end, who);
		const replaced = replaces === void 0 ? void 0 : replaces === "" ? "" : logins.get(replaces) ?? null;
		return specs.map((spec, index) => {
			if (rotation === void 0 && replaced === "" && index > 0) return spec;
			return (rotation === void 0 ? [one] : spansOfRotation(bases[index], rotation, one)).reduce((sum, span) => {
				return {
					...sum,
					overrides: [...sum.overrides, ...instead(sum, span, replaced, who)]
				};
			}, spec);
		});
	}, before);
}
const spansOfRotation = (base, id, { start, end }) => (base?.rotations ?? []).filter((rotation) => rotation.id === id).flatMap((rotation) => require_calendar.shifts(require_calendar.createSchedule(alone(rotation, base?.spec.timezone ?? "UTC")), start, end)).filter(({ who }) => who.length > 0).map((span) => ({
	start: span.start,
	end: span.end,
	users: []
}));
const insteadOfAll = (specs, start, end, who) => specs.map((spec, index) => {
	const override = overrideOf$2(start, end, index === 0 ? who : [], spec.timezone);
	return {
		...spec,
		overrides: [...spec.overrides, override]
	};
});
function instead(spec, { start, end }, replaced, who) {
	if (replaced === null) return [];
	if (replaced === void 0) return [overrideOf$2(start, end, who, spec.timezone)];
	return require_calendar.shifts(require_calendar.createSchedule(spec), start, end).flatMap((shift) => {
		if (replaced !== "" && !shift.who.includes(replaced)) return [];
		const others = shift.who.filter((login) => login !== replaced);
		return [overrideOf$2(shift.start, shift.end, [.../* @__PURE__ */ new Set([...others, ...who])], spec.timezone)];
	});
}
const overrideOf$2 = (start, end, who, timezone) => ({
	from: localText(start, timezone),
	to: localText(end, timezone),
	who
});
function differences(specs, computed) {
	const [first] = computed;
	if (first === void 0) return [];
	const onCall = onCallBy(specs);
	const until = computed.at(-1)?.end ?? first.end;
	const ours = specs.flatMap((spec) => require_calendar.shifts(require_calendar.createSchedule(spec), first.start, until));
	return computed.flatMap(({ start, end, who }) => {
		const inside = ours.flatMap((one) => [one.start, one.end]).filter((edge) => edge > start && edge < end);
		const edges = [.../* @__PURE__ */ new Set([
			start,
			...inside,
			end
		])].toSorted((a, b) => a - b);
		return edges.slice(0, -1).flatMap((from, index) => {
			const to = edges[index + 1] ?? from;
			const is = onCall(from).toSorted().join();
			return to - from < 60 || is === who.join() ? [] : [{
				start: from,
				end: to,
				who
			}];
		});
	});
}
// src/import/policies.ts
function policiesOf(source, logins, title, notes) {
	const schedules = schedulesOf(source, logins, notes);
	const names = namer();
	const rotas = new Set(source.rotas.map(({ id }) => id));
	const many = source.chains.length > 1;
	const isOneOfSome = ({ name }) => source.chains.filter((one) => one.name === name).length > 1;
	return source.chains.flatMap((chain) => {
		const levels = levelsOf(chain, schedules, logins, notes);
		const absent = new Set(chain.steps.flatMap(({ targets }) => targets).filter(({ kind, id }) => kind === "rota" && !rotas.has(id)).map(({ id }) => id));
		for (const id of absent) notes.push(not(`a schedule that \u201c${chain.name}\u201d calls`, `it is not in the export (\`${id}\`)`));
		if (levels.length === 0) {
			notes.push(not(`the escalation \u201c${chain.name}\u201d`, "no step of it calls anybody"));
			return [];
		}
		const name = names(chain.name);
		const label = many ? `incident: ${name}` : "incident";
		const passes = chain.pass > 0 ? chain.passes : 1;
		notes.push(same(`the escalation \u201c${chain.name}\u201d${isOneOfSome(chain) ? `, here \`${name}\`` : ""}: ${count(levels.length, "step")}${passes > 1 ? `, ${passes} times` : ""}`));
		if (many) notes.push(nearly(`what chooses \u201c${chain.name}\u201d`, `issues with the label \`${label}\` are its incidents; services and routes are not in a policy`));
		const scheduleNames = levels.flatMap(({ roles }) => roles.flatMap(({ who }) => "schedules" in who ? who.schedules : []));
		const own = [...schedules.values()].filter((one) => scheduleNames.includes(one.name));
		return [{
			name,
			title: `Imported from ${title}: ${chain.name}.`,
			label,
			levels,
			passes,
			pass: chain.pass,
			schedules: new Map(own.map((one) => [one.name, one.imported]))
		}];
	});
}
function schedulesOf({ chains, rotas }, logins, notes) {
	const names = namer();
	const called = calledIds(chains);
	const schedules = /* @__PURE__ */ new Map();
	for (const rota of rotas) {
		if (!called.has(rota.id)) {
			notes.push(not(`the schedule \u201c${rota.name}\u201d`, "no escalation calls it"));
			continue;
		}
		const name = names(rota.name);
		const title = `\u201c${rota.name}\u201d${rotas.filter((one) => one.name === rota.name).length > 1 ? ` (here \`${name}\`)` : ""}`;
		const imported = importRota(rota, {
			name,
			title,
			nameNext: () => names(rota.name)
		}, logins);
		if (imported === null) notes.push(not(`the schedule ${title}`, whyEmpty(rota)));
		else {
			notes.push(...imported.notes);
			schedules.set(rota.id, {
				name,
				title: rota.name,
				imported
			});
		}
	}
	return schedules;
}
function whyEmpty({ layers, overrides, computed }) {
	if ([...layers.flatMap(({ turns }) => turns.flat()), ...[...overrides, ...computed].flatMap((one) => one.users)].length > 0) return "nobody who has a login is in it";
	return layers.length > 0 ? "nobody is in it" : "no layer of it was imported, and it has no dates";
}
function levelsOf(chain, schedules, logins, notes) {
	const levels = [];
	for (const after of [...new Set(chain.steps.map((step) => step.after))].toSorted((one, other) => one - other)) {
		const steps = chain.steps.filter((step) => step.after === after);
		const roles = rolesOf(steps, levels.length + 1, schedules, logins);
		if (roles.length === 0) {
			const what = `the step of \u201c${chain.name}\u201d after ${after / 60} minutes`;
			notes.push(not(what, "nobody is left whom it would call"));
			continue;
		}
		if (levels.length === 0 && after > 0) notes.push(nearly(`\u201c${chain.name}\u201d`, `its first step waits ${after / 60} minutes; here it is taken at once`));
		const unless = steps.every((step) => step.unless === "resolved") ? "resolved" : "acknowledged";
		const title = cut$1(roles.map((role) => role.name).join(", "));
		const name = levels.some((level) => level.name === title) ? `${title}, step ${levels.length + 1}` : title;
		levels.push({
			name,
			after: levels.length === 0 ? 0 : after,
			unless,
			roles
		});
	}
	return levels;
}
function rolesOf(steps, step, schedules, logins) {
	const targets = steps.flatMap((one) => one.targets);
	const roles = /* @__PURE__ */ new Map();
	for (const { kind, id } of targets) {
		const schedule = kind === "rota" ? schedules.get(id) : void 0;
		if (schedule === void 0) continue;
		const { name, title, imported } = schedule;
		roles.set(name, {
			id: name,
			name: cut$1(title),
			who: { schedules: imported.specs.map((spec) => spec.name) }
		});
	}
	const people = [...new Set(targets.flatMap(({ kind, id }) => kind === "user" ? logins.get(id) ?? [] : []))];
	if (people.length > 0) roles.set("", {
		id: `step-${step}-people`,
		name: `People of step ${step}`,
		who: { people }
	});
	return [...roles.values()];
}
const MOST_LETTERS = 50;
const cut$1 = (name) => name.length > MOST_LETTERS ? `${name.slice(0, 49)}\u2026` : name;
const MOST_OF_AN_ID = 30;
function namer() {
	const taken = new Set(require_policy_validation.RESERVED_WORDS.map(({ name }) => name));
	return (text) => {
		const slug = require_policy_validation.slugOf(require_policy_validation.slugOf(text).replace(/^[^a-z]+/, ""), MOST_OF_AN_ID);
		const base = slug === "" ? "imported" : slug;
		let name = base;
		for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`;
		taken.add(name);
		return name;
	};
}
// src/import/policy-text.ts
const quote = (text) => JSON.stringify(text);
const flow = (parts) => `[${parts.join(", ")}]`;
const loginList = (logins) => flow(logins.map(require_policy_validation.scalar));
function policyText(policy, schema) {
	const { name, title, label, levels, schedules } = policy;
	const roles = new Map(levels.flatMap((level) => level.roles.map((role) => [role.id, role])));
	return [
		`# yaml-language-server: $schema=${schema}`,
		`# ${title.replaceAll(/\s+/g, " ")}`,
		"version: 1",
		`name: ${name}`,
		"",
		"incident:",
		`  label: ${quote(label)}`,
		"  # As where it comes from: a comment or an assignment stops no call. Without this line those of any responder do.",
		"  acknowledge: { how: [ack] }",
		"",
		"severities:",
		"  - { id: incident, name: Incident }",
		"",
		"roles:",
		...[...roles.values()].flatMap((role) => [
			`  ${role.id}:`,
			`    name: ${quote(role.name)}`,
			`    does: Takes the incident with \`/ack\`, or asks for help with \`/escalate\`.`,
			`    who: ${"schedules" in role.who ? onCallText(role.who.schedules) : loginList(role.who.people)}`
		]),
		"",
		"levels:",
		...levels.map((level) => `  - { name: ${quote(level.name)}, roles: ${flow(level.roles.map(({ id }) => id))} }`),
		...triggersText(policy),
		...schedules.size === 0 ? [] : [
			"",
			"schedules:",
			...[...schedules.values()].flatMap(({ specs }) => specs.flatMap(scheduleText))
		],
		""
	].join("\n");
}
function onCallText(schedules) {
	const all = schedules.map((name) => `{ var: oncall.${name} }`);
	return all.length === 1 ? all.join("") : flow(all);
}
function triggersText({ levels, passes, pass }) {
	const first = levels.slice(1).map((level, index) => ({
		id: `step-${index + 2}`,
		level,
		after: level.after,
		rest: [`    do: { escalate: ${index + 2} }`]
	}));
	const again = passes < 2 ? [] : levels.map((level, index) => ({
		id: `step-${index + 1}-again`,
		level,
		after: level.after + pass,
		rest: [
			`    repeat: ${require_policy_validation.formatDuration(pass)}`,
			`    limit: ${passes - 1}`,
			`    do: { assign: ${flow(level.roles.map(({ id }) => id))} }`
		]
	}));
	const all = [...first, ...again];
	return [
		"",
		"triggers:",
		...HELP,
		...all.flatMap(({ id, level, after, rest }) => [
			`  - id: ${id}`,
			`    reason: ${level.unless === "acknowledged" ? `Nobody has acknowledged this incident in ${require_policy_validation.formatDuration(after)}.` : `This incident is not resolved after ${require_policy_validation.formatDuration(after)}.`}`,
			...whenText(level.unless, after),
			...rest
		])
	];
}
const HELP = [
	"  - id: help-requested",
	"    reason: Somebody asked for help.",
	"    when: { \">\": [{ var: count.help-requests }, 0] }",
	"    repeat: 0m",
	"    limit: 6 # the reporter may ask as well: not without end",
	"    do: { escalate: next }"
];
function whenText(unless, after) {
	const time = `{ ">=": [{ var: elapsed.since-opened }, { duration: ${require_policy_validation.formatDuration(after)} }] }`;
	if (unless === "resolved") return [`    when: ${time}`];
	return [
		"    when:",
		"      and:",
		"        - \"!\": { var: incident.acknowledged }",
		`        - ${time.slice(2, -2)}`
	];
}
function scheduleText({ name, timezone, layers, overrides }) {
	return [
		`  ${name}:`,
		`    timezone: ${timezone}`,
		layers.length === 0 ? "    layers: []" : "    layers:",
		...layers.flatMap((layer) => [...require_calendar.repeatedTurns(layer.rotate).length === 0 ? [] : ["      # tocsin-disable-next-line twice-in-a-row: the rotation is as it was imported"], `      - ${layerText(layer)}`]),
		...overrides.length === 0 ? [] : ["    overrides:"],
		...overrides.map(({ from, to, who }) => `      - { from: ${from}, to: ${to}, who: ${loginList(who)} }`)
	];
}
function layerText({ rotate, every, from, hours, timezone }) {
	const turns = rotate.map((turn) => typeof turn === "string" ? require_policy_validation.scalar(turn) : loginList(turn));
	const within = hours === null ? "" : `, hours: { days: ${flow(hours.days)}, from: ${quote(hours.from)}, to: ${quote(hours.to)} }`;
	const zone = timezone === void 0 ? "" : `, timezone: ${timezone}`;
	return `{ rotate: ${flow(turns)}, every: ${every}, from: ${from}${zone}${within} }`;
}
// src/import/remarks.ts
const SUPPORT_HOURS = `severities whose rules name a calendar say that in a policy: ${require_policy_validation.pageAt("recipes/quiet-nights.md")}`;
function sharedSchedules(drafts) {
	return [...new Set(drafts.flatMap(({ policy }) => [...policy.schedules.keys()]))].flatMap((name) => {
		const paths = drafts.filter(({ policy }) => policy.schedules.has(name)).map(({ path }) => path);
		const why = `it stands in ${require_policy_validation.listNames(paths)}: make each change in all of them, or move it into a file that they extend (${require_policy_validation.pageAt("recipes/one-policy-for-many.md")})`;
		return paths.length < 2 ? [] : [nearly(`the schedule \`${name}\``, why)];
	});
}
const emptySteps = (policy, now) => policy.levels.flatMap((level, index) => {
	const specs = specsOf(level, policy);
	const [first, ...more] = emptySpans(specs, now);
	if (first === void 0) return [];
	const zone = specs[0]?.timezone ?? "UTC";
	const why = `nobody is on call in it ${`from ${require_calendar.localTime(first.start, zone)} to ${require_calendar.localTime(first.end, zone)} (${zone})`}${more.length === 0 ? "" : ` and ${count(more.length, "time")} more`} in the next 90 days, and ${index + 1 < policy.levels.length ? "the next step is called at once" : "this step calls nobody"}`;
	return [nearly(`step ${index + 1} of \`${policy.name}\``, why)];
});
function specsOf({ roles }, { schedules }) {
	const called = roles.map(({ who }) => "people" in who ? null : schedules.get(who.schedules[0] ?? ""));
	return called.includes(null) ? [] : called.flatMap((rota) => rota?.specs ?? []);
}
function emptySpans(specs, now) {
	const empty = specs.map((spec) => require_calendar.shifts(require_calendar.createSchedule(spec), now, now + require_calendar.HORIZON).filter(({ who }) => who.length === 0));
	return empty.length === 0 ? [] : empty.reduce(inBoth);
}
const inBoth = (all, others) => all.flatMap((one) => others.flatMap((other) => {
	const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
	return start < end ? [{
		start,
		end,
		who: []
	}] : [];
}));
// src/import/systems/goalert.ts
const rotationSchedule = (id) => `rotation:${id}`;
function readGoalert(files) {
	const all = [];
	const notes = [];
	const answers = files.map(({ file, value }) => {
		return new Item((value ?? {}).data ?? value, file, "answer of the API", all);
	});
	const each = (one, many) => answers.flatMap((answer) => [...answer.has(one) ? [answer.item(one, one)] : [], ...answer.has(many) ? answer.item(many, `list of ${many}`).ignore("pageInfo").items("nodes", one) : []]);
	const users = each("user", "users").map((item) => {
		item.ignore("role", "contactMethods", "notificationRules", "onCallSteps", "statusUpdateContactMethodID");
		return {
			id: item.text("id"),
			names: [item.textOr("email", ""), item.textOr("name", "")].filter(Boolean)
		};
	});
	const rotations = new Map(each("rotation", "rotations").flatMap((item) => {
		const rotation = rotationOf(item, notes);
		return rotation === null ? [] : [[rotation.id, rotation]];
	}));
	const overrides = each("userOverride", "userOverrides");
	const rotas = each("schedule", "schedules").map((item) => rotaOf$2(item, rotations, overrides, notes));
	const chains = each("escalationPolicy", "escalationPolicies").map((item) => chainOf$3(item, notes));
	const calls = calledIds(chains);
	const own = [...rotations.values()].filter(({ id }) => calls.has(rotationSchedule(id))).map(({ id, name, timezone, layer }) => {
		return {
			id: rotationSchedule(id),
			name,
			timezone,
			layers: [layer],
			together: true,
			overrides: [],
			computed: []
		};
	});
	return {
		users,
		chains,
		rotas: [...rotas, ...own],
		notes: [...notes, ...unreadFields(all)]
	};
}
function rotationOf(item, notes) {
	item.ignore("description", "isFavorite", "users", "labels");
	const [id, name, timezone] = [
		item.text("id"),
		item.text("name"),
		item.timezone("timeZone")
	];
	const what = `the rotation \u201c${name}\u201d`;
	const unit = PERIOD_UNITS[item.text("type")];
	const length = item.numberOr("shiftLength", 1);
	const users = item.texts("userIDs");
	const active = item.numberOr("activeUserIndex", 0);
	const start = item.instant("start");
	const [next] = item.texts("nextHandoffTimes");
	if (users.length === 0 || unit === void 0) {
		notes.push(not(what, users.length === 0 ? "nobody is in it" : `its type is ${item.text("type")}`));
		return null;
	}
	if (unit === "h") notes.push(nearly(what, "GoAlert counts hours of the local clock, a policy elapsed hours: they differ when clocks change"));
	const every = `${length}${unit}`;
	const since = next === void 0 ? null : require_calendar.periodBefore(next, every, timezone);
	if (since === null) notes.push(nearly(what, "without `nextHandoffTimes` in the export its turns are counted from its start, whoever is active"));
	return {
		id,
		name,
		timezone,
		layer: {
			name,
			turns: (since === null ? users : [...users.slice(active), ...users.slice(0, active)]).map((user) => [user]),
			every,
			from: since ?? start,
			windows: null
		}
	};
}
function rotaOf$2(item, rotations, overrides, notes) {
	item.ignore("description", "isFavorite", "assignedTo", "labels", "onCallNotificationRules");
	const [id, name, timezone] = [
		item.text("id"),
		item.text("name"),
		item.timezone("timeZone")
	];
	return {
		id,
		name,
		timezone,
		layers: item.items("targets", "schedule target").flatMap((target) => {
			const of = target.ignore("scheduleID").item("target", "target").ignore("name");
			const type = of.text("type");
			const windows = windowsOfRules(target.items("rules", "schedule rule"));
			const rotation = rotations.get(of.text("id"));
			if (type === "rotation" && rotation) {
				if (windows === null) return [{
					...rotation.layer,
					timezone: rotation.timezone
				}];
				if (rotation.timezone !== timezone) notes.push(nearly(`the rotation \u201c${rotation.name}\u201d in \u201c${name}\u201d`, ZONES));
				return [{
					...rotation.layer,
					windows
				}];
			}
			if (type === "user") return [{
				name: "a person",
				turns: [[of.text("id")]],
				every: "1w",
				from: EPOCH,
				windows
			}];
			notes.push(not(`an assignment of \u201c${name}\u201d`, type === "rotation" ? "its rotation is not in the export" : `it is a ${type}`));
			return [];
		}),
		together: true,
		overrides: [...overridesOf(id, overrides).toSorted(byStart), ...temporaryOf(item)],
		computed: item.items("shifts", "shift").map(shiftOf)
	};
}
const ZONES = "its hours are in the time zone of the schedule and its hand-offs in its own; here both are in that of the schedule";
const EPOCH = 1704067200;
function shiftOf(item) {
	item.ignore("user", "truncated");
	return {
		start: item.instant("start"),
		end: item.instant("end"),
		users: [item.text("userID")]
	};
}
function windowsOfRules(rules) {
	return windowsOf$1(rules.flatMap((rule) => {
		const filter = rule.ignore("id", "scheduleID", "target", "targetID").raw("weekdayFilter");
		const [from, to] = [minutesOf$1(rule.text("start")), minutesOf$1(rule.text("end"))];
		if (from === null || to === null) throw rule.wrong("start", "a time such as 09:00");
		const days = require_calendar.WEEKDAYS.filter((_, index) => filter?.[(index + 1) % 7] !== false);
		return onDays(days, from, minutesBetween(from, to));
	}));
}
function overridesOf(schedule, items) {
	return items.flatMap((item) => {
		if (item.ignore("id", "addUser", "removeUser").item("target", "target").ignore("type", "name").text("id") !== schedule) return [];
		const added = item.textOr("addUserID", "");
		const replaces = item.textOr("removeUserID", "");
		return [{
			start: item.instant("start"),
			end: item.instant("end"),
			users: added === "" ? [] : [added],
			replaces
		}];
	});
}
const temporaryOf = (item) => item.items("temporarySchedules", "temporary schedule").flatMap((one) => [{
	start: one.instant("start"),
	end: one.instant("end"),
	users: []
}, ...one.items("shifts", "shift").map(shiftOf)]);
function chainOf$3(item, notes) {
	item.ignore("description", "isFavorite", "assignedTo", "labels", "notices");
	const name = item.text("name");
	const steps = [];
	let after = 0;
	const sorted = item.items("steps", "step");
	for (const step of sorted) {
		const what = `the step of \u201c${name}\u201d after ${after / 60} minutes`;
		const targets = step.ignore("id", "stepNumber", "escalationPolicy", "actions").items("targets", "target").flatMap((target) => targetOf$1(target, what, notes) ?? []);
		if (targets.length > 0) steps.push({
			after,
			targets,
			unless: "acknowledged"
		});
		after += step.number("delayMinutes") * 60;
	}
	return {
		id: item.text("id"),
		name,
		steps,
		passes: 1 + Math.max(0, item.numberOr("repeat", 0)),
		pass: after
	};
}
function targetOf$1(item, what, notes) {
	const [type, id] = [item.ignore("name").text("type"), item.text("id")];
	if (type === "user") return {
		kind: "user",
		id
	};
	if (type === "schedule") return {
		kind: "rota",
		id
	};
	if (type === "rotation") return {
		kind: "rota",
		id: rotationSchedule(id)
	};
	notes.push(not(what, `it notifies a ${type}: see \`notify\` and \`channels\` in the reference`));
	return null;
}
// src/import/systems/grafana-oncall.ts
const WAIT = 300;
const PASSES = 6;
const LENGTH = {
	h: require_policy_validation.DAY / 24,
	d: require_policy_validation.DAY,
	w: require_policy_validation.WEEK,
	mo: 28 * require_policy_validation.DAY
};
const WORD = {
	h: "hours",
	d: "days",
	w: "weeks",
	mo: "months"
};
const DAYS$1 = {
	MO: "mon",
	TU: "tue",
	WE: "wed",
	TH: "thu",
	FR: "fri",
	SA: "sat",
	SU: "sun"
};
function readGrafanaOncall(files) {
	const all = [];
	const notes = [];
	const found = {
		user: [],
		chain: [],
		step: [],
		schedule: [],
		shift: [],
		"final shift": []
	};
	for (const { file, value } of files) {
		const answer = value?.results ?? value;
		for (const [index, one] of (Array.isArray(answer) ? answer : [answer]).entries()) {
			const kind = kindOf$1(one);
			if (kind === null) notes.push(not(`${file}: results[${index}]`, "it is nothing that this version knows"));
			else found[kind].push({
				item: new Item(one, `${file}: results[${index}]`, kind, all),
				file
			});
		}
	}
	const shifts = new Map(found.shift.map(({ item }) => [item.text("id"), item]));
	const chains = found.chain.map(({ item }) => {
		const id = item.ignore("team_id").text("id");
		const steps = found.step.map((one) => one.item).filter((step) => step.text("escalation_chain_id") === id);
		return chainOf$2(id, item.text("name"), steps, notes);
	});
	const rotas = found.schedule.map(({ item }) => {
		const id = item.text("id");
		const computed = found["final shift"].filter(({ file }) => file.includes(id)).map((one) => computedOf$1(one.item));
		return rotaOf$1(item, shifts, computed, notes);
	});
	const users = found.user.map(({ item }) => {
		item.ignore("slack", "role", "timezone", "teams", "is_phone_number_verified", "grafana_id", "name");
		return {
			id: item.text("id"),
			names: [item.textOr("email", ""), item.text("username")].filter(Boolean)
		};
	});
	for (const { item } of found["final shift"]) item.ignore("user_pk", "shift_start", "shift_end");
	return {
		users,
		chains,
		rotas,
		notes: [...notes, ...unreadFields(all)]
	};
}
function kindOf$1(value) {
	const has = (key) => typeof value === "object" && value !== null && key in value;
	if (has("escalation_chain_id") && has("type")) return "step";
	if (has("shift_start")) return "final shift";
	if (has("rolling_users") || has("rotation_start") || has("duration") && has("start")) return "shift";
	if (has("shifts") || has("on_call_now") || has("ical_url_primary")) return "schedule";
	if (has("username")) return "user";
	return has("name") && has("id") ? "chain" : null;
}
function computedOf$1(item) {
	item.ignore("user_email", "user_username");
	return {
		start: item.instant("shift_start"),
		end: item.instant("shift_end"),
		users: [item.text("user_pk")]
	};
}
function chainOf$2(id, name, items, notes) {
	const steps = [];
	let after = 0;
	let passes = 1;
	for (const item of items.toSorted((one, other) => one.number("position") - other.number("position"))) {
		const type = item.ignore("id", "important", "position").text("type");
		const what = `the step \`${type}\` of \u201c${name}\u201d, after ${after / 60} minutes`;
		const call = (targets) => {
			if (targets.length > 0) steps.push({
				after,
				targets,
				unless: "acknowledged"
			});
		};
		const users = (key) => item.texts(key).map((user) => ({
			kind: "user",
			id: user
		}));
		if (type === "wait") after += item.numberOr("duration", WAIT);
		else if (type === "notify_persons") call(users("persons_to_notify"));
		else if (type === "notify_person_next_each_time") {
			notes.push(nearly(what, "it calls one in turn; here all of them are called"));
			call(users("persons_to_notify_next_each_time"));
		} else if (type === "notify_on_call_from_schedule") call([{
			kind: "rota",
			id: item.text("notify_on_call_from_schedule")
		}]);
		else if (type === "repeat_escalation" && after > 0) passes = PASSES;
		else notes.push(not(what, WHY[type] ?? "a policy has no such step"));
		item.ignore(...STEP_FIELDS);
	}
	return {
		id,
		name,
		steps,
		passes,
		pass: after
	};
}
const STEP_FIELDS = [
	"group_to_notify",
	"notify_to_team_members",
	"team_to_notify",
	"action_to_trigger",
	"notify_if_time_from",
	"notify_if_time_to",
	"num_alerts_in_window",
	"num_minutes_in_window",
	"severity",
	"is_default"
];
const WHY = {
	resolve: "an incident is closed by people here",
	repeat_escalation: "without a wait before it there is no time between the repetitions",
	notify_if_time_from_to: "hours are those of a severity\u2019s clock; the steps after it do not wait here",
	notify_if_num_alerts_in_window: "an issue is one alert; the steps after it do not depend on it here",
	notify_user_group: "a group of Slack has no logins: name a role of your own for it",
	trigger_webhook: "see `notify` and channels of type `webhook` in the reference",
	notify_team_members: "name a role of your own for it, or \"@org/team\""
};
function rotaOf$1(item, shifts, computed, notes) {
	item.ignore("team_id", "slack", "on_call_now", "enable_web_overrides", "ical_url_overrides", "ical_url_primary", "type");
	const name = item.text("name");
	const timezone = item.has("time_zone") ? item.timezone("time_zone") : "UTC";
	if (item.raw("type") === "ical") notes.push(not(`the shifts of \u201c${name}\u201d`, "they come from a calendar file, not from the API"));
	const otherwise = item.raw("type") === "web" ? "UTC" : timezone;
	const named = item.texts("shifts").flatMap((id) => {
		const shift = shifts.get(id);
		if (!shift) notes.push(not(`the shift ${id} of \u201c${name}\u201d`, "it is not in the export (on_call_shifts)"));
		return shift ?? [];
	});
	const layers = [];
	const overrides = [];
	const events = [];
	for (const shift of named) {
		const type = shift.ignore("team_id", "source", "schedule").text("type");
		const zone = shift.has("time_zone") ? shift.timezone("time_zone") : otherwise;
		const start = require_calendar.fromLocal(shift.text("start"), zone);
		if (start === null) throw shift.wrong("start", "a local time such as 2026-01-05T09:00:00");
		const level = shift.numberOr("level", 0);
		if (type === "override" || type === "single_event") {
			const event = {
				start,
				end: start + shift.number("duration"),
				users: usersOf(shift).flat()
			};
			if (type === "override") overrides.push(event);
			else events.push({
				level,
				what: `the shift \u201c${shift.text("name")}\u201d of \u201c${name}\u201d`,
				event
			});
			shift.ignore("name", "rotation_start", "until", "frequency", "interval", "by_day", "by_month", "by_monthday", "week_start", "start_rotation_from_user_index");
			continue;
		}
		const layer = layerOf$2(shift, start, zone, name, notes);
		if (layer !== null) layers.push({
			level,
			layer
		});
	}
	const ordered = layers.toSorted((one, other) => one.level - other.level).map(({ layer }) => layer);
	const together = new Set(layers.map(({ level }) => level)).size === 1;
	const dated = [...eventsOf(events, layers.reduce((most, { level }) => Math.max(most, level), -1), notes), ...heldIn(overrides)];
	return {
		id: item.text("id"),
		name,
		timezone,
		layers: ordered,
		together,
		overrides: dated,
		computed
	};
}
function eventsOf(events, highest, notes) {
	for (const { what } of events.filter(({ level }) => level < highest)) notes.push(nearly(what, "shifts of a higher level go before it; here whoever it names is on call besides"));
	const beside = events.filter(({ level }) => level <= highest).map(({ event }) => ({
		...event,
		replaces: ""
	}));
	const levels = [...new Set(events.map(({ level }) => level))].filter((level) => level > highest);
	const of = (one) => events.filter(({ level }) => level === one);
	const instead = levels.toSorted((a, b) => a - b).flatMap((level) => heldIn(of(level).map(({ event }) => event)));
	return [...beside, ...instead];
}
function usersOf(shift) {
	const [users, rolling] = [shift.texts("users"), shift.textLists("rolling_users")];
	return rolling.length > 0 ? rolling.filter((turn) => turn.length > 0) : users.length > 0 ? [users] : [];
}
function layerOf$2(shift, start, zone, schedule, notes) {
	const name = shift.text("name");
	const what = `the shift \u201c${name}\u201d of \u201c${schedule}\u201d`;
	const unit = PERIOD_UNITS[shift.textOr("frequency", "")];
	const interval = shift.numberOr("interval", 1);
	const turns = usersOf(shift);
	const first = shift.numberOr("start_rotation_from_user_index", 0);
	const until = shift.has("until") ? require_calendar.fromLocal(shift.text("until"), "UTC") : null;
	const days = shift.texts("by_day").map((day) => DAYS$1[day] ?? "mon");
	const weekStart = DAYS$1[shift.ignore("rotation_start").textOr("week_start", "SU")] ?? "sun";
	if (unit === void 0 || turns.length === 0) {
		notes.push(not(what, turns.length === 0 ? "nobody is in it" : "it does not recur"));
		return null;
	}
	const { windows, why } = windowsOf({
		shift,
		unit,
		interval,
		days,
		start,
		zone
	});
	notes.push(...why.map((one) => nearly(what, one)));
	if (unit === "d" && days.length > 0 && days.length < 7 && turns.length > 1) notes.push(nearly(what, "it hands over on each of its days; here days on which nobody is on call count, too"));
	return {
		name,
		turns: [...turns.slice(first % turns.length), ...turns.slice(0, first % turns.length)],
		every: `${interval}${unit}`,
		from: unit === "w" && days.length > 0 ? startOfWeek(start, {
			days,
			weekStart,
			zone
		}) : start,
		windows,
		timezone: zone,
		...until === null ? {} : { until }
	};
}
function windowsOf({ shift, unit, interval, days, start, zone }) {
	const duration = shift.number("duration");
	const some = ["by_month", "by_monthday"].filter((key) => shift.has(key));
	const why = some.map((key) => `it is only on some days of the year (\`${key}\`); here it is on all`);
	if (duration >= (LENGTH[unit] ?? 86400) * interval && days.length === 0) return {
		windows: null,
		why
	};
	const gaps = interval > 1 || unit === "h" || unit === "mo" && some.length === 0 ? [`nobody of it is on call between its shifts, one in ${interval} ${WORD[unit] ?? unit}; here somebody is`] : [];
	if (unit === "h") return {
		windows: null,
		why: [...why, ...gaps]
	};
	const { time, weekday } = require_calendar.toLocal(start, zone);
	const own = require_calendar.WEEKDAYS.filter((day) => day === weekday.toLowerCase());
	const on = days.length > 0 ? days : unit === "w" ? own : require_calendar.WEEKDAYS;
	return {
		windows: windowsOf$1(onDays(on, minutesOf$1(time) ?? 0, Math.round(duration / 60))),
		why: [...why, ...gaps]
	};
}
function startOfWeek(start, { days, weekStart, zone }) {
	const { date, time, weekday } = require_calendar.toLocal(start, zone);
	const first = require_calendar.WEEKDAYS.indexOf(weekStart);
	const inWeek = (day) => (require_calendar.WEEKDAYS.findIndex((one) => one === day) - first + 7) % 7;
	const today = weekday.toLowerCase();
	const isShift = days.some((day) => day === today);
	const next = Math.min(...days.map(inWeek));
	const shift = isShift ? 0 : (next - inWeek(today) + 7) % 7;
	const back = isShift ? inWeek(today) : next;
	const noon = require_calendar.fromLocal(`${date}T12:00`, zone) ?? start;
	return require_calendar.fromLocal(`${require_calendar.toLocal(noon + (shift - back) * 86400, zone).date}T${time}`, zone) ?? start;
}
// src/import/systems/opsgenie.ts
const UNIT = {
	hourly: "h",
	daily: "d",
	weekly: "w"
};
const MINUTES = {
	minutes: 1,
	hours: 60,
	days: 1440
};
const DAYS = {
	monday: "mon",
	tuesday: "tue",
	wednesday: "wed",
	thursday: "thu",
	friday: "fri",
	saturday: "sat",
	sunday: "sun"
};
function readOpsgenie(files) {
	const all = [];
	const notes = [];
	const users = [];
	const chains = [];
	const schedules = [];
	const overrides = [];
	const computed = /* @__PURE__ */ new Map();
	for (const { file, value } of files) {
		const { data = null } = value ?? {};
		for (const [index, one] of (Array.isArray(data) ? data : [data]).entries()) {
			const kind = kindOf(one);
			if (kind === null) {
				notes.push(not(`${file}: data[${index}]`, "it is nothing that this version knows"));
				continue;
			}
			const item = new Item(one, `${file}: data[${index}]`, kind, all);
			if (kind === "user") users.push(userOf$1(item));
			else if (kind === "schedule") schedules.push(scheduleOf(item, notes));
			else if (kind === "escalation") chains.push(chainOf$1(item, notes));
			else if (kind === "timeline") {
				const schedule = parentOf(item);
				computed.set(schedule, [...computed.get(schedule) ?? [], ...timelineOf(item)]);
			} else if (kind === "override") overrides.push(...overrideOf$1(item, notes));
		}
	}
	return {
		users,
		chains,
		rotas: schedules.map(({ rotations, ...one }) => {
			const own = overrides.filter(({ schedule }) => schedule === one.id).toSorted(byStart);
			for (const { what, rotations: of } of own) if (of.length > 0 && !rotations.every((id) => of.includes(id))) notes.push(nearly(what, "it is one of some rotations alone; here it is one of the whole schedule"));
			return {
				...one,
				together: true,
				overrides: own,
				computed: computed.get(one.id) ?? []
			};
		}),
		notes: [...notes, ...unreadFields(all)]
	};
}
function kindOf(value) {
	const has = (key) => typeof value === "object" && value !== null && key in value;
	if (has("rotations") && has("timezone")) return "schedule";
	if (has("rules")) return "escalation";
	if (has("finalTimeline")) return "timeline";
	if (has("user") && has("startDate")) return "override";
	return has("username") ? "user" : null;
}
const parentOf = (item) => item.item("_parent", "parent").ignore("name", "enabled").text("id");
function userOf$1(item) {
	item.ignore("blocked", "verified", "role", "timeZone", "locale", "userAddress", "createdAt", "tags", "details");
	item.ignore("skypeUsername", "invitationDisabled", "userContacts");
	return {
		id: item.text("id"),
		names: [item.text("username"), item.textOr("fullName", "")].filter(Boolean)
	};
}
function scheduleOf(item, notes) {
	item.ignore("description", "ownerTeam");
	const name = item.text("name");
	if (item.raw("enabled") === false) notes.push(nearly(`the schedule \u201c${name}\u201d`, "it is switched off in Opsgenie; here it is on"));
	const rotations = item.items("rotations", "rotation");
	const layers = rotations.flatMap((one) => layerOf$1(one, name, notes) ?? []);
	return {
		id: item.text("id"),
		name,
		timezone: item.timezone("timezone"),
		layers,
		rotations: rotations.map((one) => one.text("id"))
	};
}
function layerOf$1(item, schedule, notes) {
	const name = item.textOr("name", "rotation");
	const what = `the rotation \u201c${name}\u201d of \u201c${schedule}\u201d`;
	const unit = UNIT[item.text("type")];
	if (unit === void 0) throw item.wrong("type", "hourly, daily or weekly");
	const turns = item.items("participants", "participant").flatMap((one) => {
		one.ignore("name", "username");
		const type = one.text("type");
		if (type === "user") return [[one.text("id")]];
		one.ignore("id");
		const whose = type === "none" ? "nobody" : `a ${type}`;
		notes.push(not(`a turn of ${whose} in ${what}`, "a turn is of people here; the turns after it move up"));
		return [];
	});
	if (turns.length === 0) {
		item.ignore("length", "startDate", "endDate", "timeRestriction");
		notes.push(not(what, "nobody is in it"));
		return null;
	}
	const windows = item.has("timeRestriction") ? restrictionOf$1(item.item("timeRestriction", "time restriction")) : null;
	const ending = item.has("endDate") ? { until: item.instant("endDate") } : {};
	return {
		name,
		turns,
		every: `${item.numberOr("length", 1)}${unit}`,
		from: item.instant("startDate"),
		windows,
		...ending
	};
}
function restrictionOf$1(item) {
	const minute = (of, side) => of.number(`${side}Hour`) * 60 + of.numberOr(`${side}Min`, 0);
	if (item.text("type") === "time-of-day") {
		const daily = item.item("restriction", "restriction");
		const from = minute(daily, "start");
		return windowsOf$1(onDays(require_calendar.WEEKDAYS, from, minutesBetween(from, minute(daily, "end"))));
	}
	return windowsOf$1(item.items("restrictions", "restriction").map((one) => {
		const at = (side) => {
			const day = DAYS[one.text(`${side}Day`).toLowerCase()];
			if (day === void 0) throw one.wrong(`${side}Day`, "a day of the week");
			return require_calendar.WEEKDAYS.indexOf(day) * 1440 + minute(one, side);
		};
		const [start, end] = [at("start"), at("end")];
		return {
			start,
			minutes: end > start ? end - start : end - start + 10080
		};
	}));
}
function overrideOf$1(item, notes) {
	const schedule = item.item("_parent", "parent").ignore("enabled");
	const rotations = item.items("rotations", "rotation").map((one) => one.ignore("name").text("id"));
	const user = item.item("user", "user").ignore("username", "name", "id");
	const [start, end] = [item.instant("startDate"), item.instant("endDate")];
	const what = `an override of \u201c${schedule.textOr("name", "")}\u201d from ${item.ignore("alias").text("startDate")}`;
	const type = user.textOr("type", "user");
	if (type === "user") return [{
		schedule: schedule.text("id"),
		what,
		rotations,
		start,
		end,
		users: [user.text("id")]
	}];
	notes.push(not(what, `it puts a ${type} on call: name its people in an override of the policy`));
	return [];
}
function timelineOf(item) {
	item.ignore("startDate", "endDate", "baseTimeline", "overrideTimeline", "forwardingTimeline", "description", "offset");
	return item.item("finalTimeline", "timeline").items("rotations", "rotation of a timeline").flatMap((rotation) => rotation.ignore("id", "name", "order").items("periods", "period")).flatMap((period) => {
		const start = period.ignore("type", "fromUsers", "flattenedRecipients").instant("startDate");
		const end = period.instant("endDate");
		if (!period.has("recipient")) return [];
		const recipient = period.item("recipient", "recipient").ignore("name", "username");
		return recipient.text("type") === "user" ? [{
			start,
			end,
			users: [recipient.text("id")]
		}] : [];
	});
}
function chainOf$1(item, notes) {
	item.ignore("description", "ownerTeam");
	const name = item.text("name");
	const steps = item.items("rules", "rule").flatMap((rule) => stepOf(rule, name, notes) ?? []);
	if (!item.has("repeat")) return {
		id: item.text("id"),
		name,
		steps,
		passes: 1,
		pass: 0
	};
	const repeat = item.item("repeat", "repeat").ignore("resetRecipientStates");
	const [wait, count] = [repeat.numberOr("waitInterval", 0), repeat.numberOr("count", 0)];
	if (repeat.raw("closeAlertAfterAll") === true) notes.push(not(`\u201c${name}\u201d closing the alert after its last repetition`, "an incident is closed by people here"));
	const last = steps.at(-1)?.after ?? 0;
	const repeats = wait > 0 && count > 0;
	return {
		id: item.text("id"),
		name,
		steps,
		passes: repeats ? 1 + count : 1,
		pass: repeats ? last + wait * 60 : 0
	};
}
function stepOf(rule, chain, notes) {
	const delay = rule.item("delay", "delay");
	const unit = MINUTES[delay.textOr("timeUnit", "minutes")];
	if (unit === void 0) throw delay.wrong("timeUnit", "minutes, hours or days");
	const after = delay.number("timeAmount") * unit * 60;
	const recipient = rule.item("recipient", "recipient").ignore("name", "username");
	const type = recipient.text("type");
	const id = recipient.text("id");
	const notify = rule.textOr("notifyType", "default");
	const what = `the step of \u201c${chain}\u201d after ${after / 60} minutes`;
	const condition = rule.text("condition");
	const target = type === "user" ? {
		kind: "user",
		id
	} : type === "schedule" ? {
		kind: "rota",
		id
	} : null;
	if (target === null) {
		notes.push(not(what, `it notifies a ${type}: name a role of your own for it, or "@org/team"`));
		return null;
	}
	if (notify !== "default" && type === "schedule") notes.push(nearly(what, `it notifies \u201c${notify}\u201d of the schedule; here whoever is on call is called`));
	return {
		after,
		targets: [target],
		unless: condition === "if-not-closed" ? "resolved" : "acknowledged"
	};
}
// src/import/recurrence.ts
const UNITS = {
	HOURLY: "h",
	DAILY: "d",
	WEEKLY: "w",
	MONTHLY: "mo"
};
const KNOWN = /* @__PURE__ */ new Set([
	"FREQ",
	"INTERVAL",
	"BYDAY",
	"WKST",
	"BYMONTHDAY"
]);
const weekdayOf = (text) => require_calendar.WEEKDAYS.find((day) => day.slice(0, 2).toUpperCase() === text) ?? null;
function recurrenceOf(lines) {
	const isDates = (line) => /^(?:EXDATE|RDATE)\b/i.test(line);
	const [rule, ...further] = lines.filter((line) => !isDates(line));
	if (rule === void 0) return "it does not recur";
	if (further.length > 0) return "it has several rules of recurrence";
	const parts = new Map(rule.replace(/^RRULE:/i, "").toUpperCase().split(";").filter(Boolean).map((part) => [part.replace(/=.*$/, ""), part.replace(/^[^=]*=?/, "")]));
	const unknown = [...parts.keys()].find((name) => !KNOWN.has(name));
	if (unknown !== void 0) return `its recurrence has \`${cut(unknown)}\`, which a rotation here cannot say`;
	const recurrence = ruleOf(parts);
	if (typeof recurrence === "string") return recurrence;
	return {
		...recurrence,
		dates: ["EXDATE", "RDATE"].filter((name) => lines.some((line) => nameOf(line) === name))
	};
}
const cut = (text) => text.slice(0, 20);
const nameOf = (line) => line.replace(/[^A-Za-z].*$/s, "").toUpperCase();
function ruleOf(parts) {
	const [frequency = "", interval = "1", by = "", monthDay] = [
		"FREQ",
		"INTERVAL",
		"BYDAY",
		"BYMONTHDAY"
	].map((name) => parts.get(name));
	const unit = UNITS[frequency];
	if (unit === void 0) return `it recurs \`${cut(frequency)}\`, which a rotation here cannot`;
	if (!/^[1-9]\d{0,2}$/.test(interval)) return "its interval is none of 1 to 999";
	const days = by.split(",").filter(Boolean).map(weekdayOf);
	if (days.includes(null)) return "it is on certain days of a month (`BYDAY`), which a rotation here cannot say";
	const on = require_calendar.WEEKDAYS.filter((day) => days.includes(day));
	return {
		unit,
		interval: Number(interval),
		days: on.length === 7 && unit !== "w" ? [] : on,
		weekStart: weekdayOf(parts.get("WKST") ?? "") ?? "mon",
		monthDay: monthDay === void 0 ? null : Number(monthDay)
	};
}
// src/import/shifts.ts
const MINUTE = 60;
const DAY = 1440;
const WEEK = 7 * DAY;
const MONTH = 28 * DAY;
const MOST_TURNS = 2e3;
const MOST_DIGITS = 6;
const GAP = "between its shifts nobody of it is on call; here whoever has the turn is, also then";
const OVERLAP = "its shifts overlap; here one ends when the next begins";
function layersOfShifts(shift) {
	const minutes = Math.round((localOf(shift.end, shift.timezone) - localOf(shift.start, shift.timezone)) / MINUTE);
	if (minutes <= 0) return "its shifts end before they begin";
	const { unit, days } = shift.recurrence;
	const found = unit === "w" || days.length > 0 ? weeklyOf(shift, minutes) : steadyOf(shift, minutes);
	if (typeof found === "string") return found;
	if (found.layers.some(({ every }) => every.length > MOST_DIGITS)) return "its turns are longer than any here";
	return {
		...found,
		layers: found.layers.flatMap((layer) => beginning(layer, shift))
	};
}
function steadyOf({ start, timezone, recurrence, turns, each }, minutes) {
	const { unit, interval, monthDay } = recurrence;
	const { date, time } = require_calendar.toLocal(start, timezone);
	if (monthDay !== null && (unit !== "mo" || monthDay !== Number(date.slice(8)))) return "it is on certain days of a month (`BYMONTHDAY`), which a rotation here cannot say";
	const length = interval * ({
		h: 60,
		d: DAY,
		w: WEEK,
		mo: MONTH
	}[unit] ?? DAY);
	const rotates = turns.length > 1;
	const nearly = reasons([
		[rotates && unit !== "mo" && minutes > length, OVERLAP],
		[rotates && unit === "mo", MONTHS],
		[unit === "h" && changesClocks(start, timezone), CLOCKS]
	]);
	const every = everyOf(interval * each, unit);
	const layer = (windows) => ({
		turns,
		every,
		from: start,
		windows
	});
	if (minutes >= length) return {
		layers: [layer(null)],
		nearly
	};
	const perDay = unit === "h" ? 24 / interval : 1;
	if (unit === "mo" || !(Number.isInteger(perDay) || interval % 24 === 0)) return "nobody is on call between its shifts, and hours of a policy are the same each week";
	const daily = unit === "d" ? interval : Math.max(1, interval / 24);
	const from = minutesOf(time);
	const spans = Array.from({ length: Math.max(1, perDay) }, (_, index) => (from + index * interval * 60) % DAY).flatMap((at) => onDays(require_calendar.WEEKDAYS, at, Math.min(minutes, DAY)));
	return {
		layers: [layer(minutes > DAY ? null : windowsOf$1(spans))],
		nearly: [...nearly, ...daily > 1 ? [GAP] : []]
	};
}
const MONTHS = "months are of different length; here each of its shifts ends when the next begins";
const CLOCKS = "how its hours are counted when clocks change is not documented; here they are elapsed hours";
function weeklyOf(shift, minutes) {
	const { start, timezone, recurrence, turns, each } = shift;
	const { unit, interval, monthDay } = recurrence;
	if (unit === "mo" || monthDay !== null || unit === "d" && interval > 1 || unit === "h" && 24 % interval > 0) return "its recurrence combines days and intervals in a way that a rotation here cannot say";
	const weeks = unit === "w" ? interval : 1;
	const times = timesOf(shift);
	const [first = 0] = times;
	const gap = Math.min(...times.map((at, index) => (times[index + 1] ?? first + weeks * WEEK) - at));
	const rotates = turns.length > 1;
	const beside = rotates && minutes > gap;
	const columns = columnsOf(times, {
		turns: turns.length,
		each,
		beside
	});
	if (columns === null) return "its turns are the same again only after years";
	const local = localOf(start, timezone);
	const weekStart = weekMinuteOf(start, timezone);
	return {
		layers: columns.map(({ times: ats, whose: all }) => {
			const { whose, rounds } = shorten(all);
			return {
				turns: whose.map((turn) => turns[turn] ?? []),
				every: everyOf(rounds * weeks, "w"),
				from: instantOf(local + (ats[0] ?? first) * MINUTE, timezone),
				windows: minutes >= WEEK ? null : windowsOf$1(ats.map((at) => ({
					start: weekStart + at,
					minutes
				}))),
				...beside ? { beside } : {}
			};
		}),
		nearly: reasons([
			[weeks > 1 && minutes < weeks * WEEK, GAP],
			[rotates && minutes > weeks * WEEK, OVERLAP],
			[rotates && first > 0, FIRST],
			[unit === "h" && changesClocks(start, timezone), CLOCKS]
		])
	};
}
const reasons = (all) => all.flatMap(([is, why]) => is ? [why] : []);
function columnsOf(times, { turns, each, beside }) {
	const rounds = turns === 1 ? 1 : turns * each / divisor(times.length, turns * each);
	if (rounds * times.length > MOST_TURNS) return null;
	const columns = /* @__PURE__ */ new Map();
	for (const [index, at] of times.entries()) {
		const whose = Array.from({ length: rounds }, (_, round) => Math.floor((round * times.length + index) / each) % turns);
		const key = `${whose.join()}${beside ? ` ${index}` : ""}`;
		columns.set(key, {
			times: [...columns.get(key)?.times ?? [], at],
			whose
		});
	}
	return [...columns.values()];
}
const FIRST = "it starts on a day that is none of its own; here turns are counted from the first shift after it, and whether they are so there is not documented";
function timesOf({ start, timezone, recurrence }) {
	const { unit, interval, days, weekStart } = recurrence;
	const { weekday } = require_calendar.toLocal(start, timezone);
	const today = require_calendar.WEEKDAYS.findIndex((day) => day === weekday.toLowerCase());
	const weekFirst = require_calendar.WEEKDAYS.indexOf(weekStart);
	const inWeek = (day) => (day - weekFirst + 7) % 7;
	const on = days.length > 0 ? days.map((day) => require_calendar.WEEKDAYS.indexOf(day)) : [today];
	const step = unit === "h" ? interval * 60 : DAY;
	const from = weekMinuteOf(start, timezone) % DAY;
	const round = (unit === "w" ? interval : 1) * WEEK;
	return on.flatMap((day) => Array.from({ length: DAY / step }, (_, index) => {
		const at = (inWeek(day) - inWeek(today)) * DAY + (from + index * step) % DAY - from;
		return at < 0 ? at + round : at;
	})).toSorted((one, other) => one - other);
}
function beginning(layer, { since, timezone }) {
	const { turns, every, from, windows } = layer;
	if (since === null || since <= from) return [layer];
	if (turns.length === 1) return [{
		...layer,
		from: since
	}];
	const spec = {
		rotate: turns.map((_, index) => `${index}`),
		every,
		from: localText(from, timezone),
		hours: null
	};
	const rotation = require_calendar.createSchedule({
		name: "turns",
		timezone,
		layers: [spec],
		overrides: []
	});
	const turn = Number(rotation.onCall(since)[0] ?? 0);
	const starting = (at) => [...turns.slice(at), ...turns.slice(0, at)];
	if (rotation.nextChange(since - 1) === since) return [{
		...layer,
		turns: starting(turn),
		from: since
	}];
	const next = rotation.nextChange(since) ?? since;
	return [{
		...layer,
		turns: [turns[turn] ?? []],
		from: since,
		windows
	}, {
		...layer,
		turns: starting((turn + 1) % turns.length),
		from: next
	}];
}
function shorten(whose) {
	const changes = whose.flatMap((turn, index) => index > 0 && turn !== whose[index - 1] ? [index] : []);
	if (changes.length === 0) return {
		whose: whose.slice(0, 1),
		rounds: 1
	};
	const rounds = changes.reduce(divisor, whose.length);
	return {
		whose: whose.filter((_, index) => index % rounds === 0),
		rounds
	};
}
const divisor = (one, other) => other === 0 ? one : divisor(other, one % other);
function everyOf(number, unit) {
	if (unit === "h" && number % 24 === 0) return everyOf(number / 24, "d");
	return unit === "d" && number % 7 === 0 ? `${number / 7}w` : `${number}${unit}`;
}
const localOf = (at, timezone) => require_policy_validation.parseInstant(`${localText(at, timezone)}:00Z`) ?? at;
const instantOf = (local, timezone) => require_calendar.fromLocal(require_policy_validation.formatInstant(local).slice(0, 16), timezone) ?? local;
const minutesOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
function weekMinuteOf(at, timezone) {
	const { time, weekday } = require_calendar.toLocal(at, timezone);
	return require_calendar.WEEKDAYS.findIndex((day) => day === weekday.toLowerCase()) * DAY + minutesOf(time);
}
const changesClocks = (at, timezone) => new Set([
	0,
	91,
	182,
	273
].map((days) => require_calendar.toLocal(at + days * DAY * MINUTE, timezone).offset)).size > 1;
// src/import/systems/pagerduty-shifts.ts
const REFERENCE = [
	"type",
	"summary",
	"self",
	"html_url",
	"name"
];
const IGNORED = [
	"description",
	"escalation_policies",
	"users",
	"teams",
	"http_cal_url",
	"web_cal_url"
];
function isReference(item) {
	const is = item.raw("type") === "schedule_v3_reference";
	if (is) item.ignore(...REFERENCE, "id");
	return is;
}
const isShiftBased = (item) => item.raw("type") === "schedule_v3" || item.has("rotations");
function shiftRotaOf(item, dates, notes) {
	item.ignore(...REFERENCE, ...IGNORED, "personal_web_cal_url");
	const id = item.text("id");
	const name = item.textOr("name", id);
	const computed = item.has("final_schedule") ? computedOf(item.item("final_schedule", "final schedule")) : [];
	const known = computed.length === 0 ? null : Math.min(...computed.map(({ start }) => start));
	const rotations = item.items("rotations", "rotation");
	const layers = rotations.flatMap((rotation) => layersOf(rotation, {
		schedule: name,
		known
	}, notes));
	const own = new Set(rotations.map((rotation) => rotation.text("id")));
	const shifts = dates.shifts.filter((shift) => isOf(shift, id)).flatMap((shift) => {
		const instead = dates.overrides.filter((one) => one.textOr("custom_shift_id", "") === shift.text("id"));
		for (const one of [shift, ...instead]) dates.seen.add(one);
		return customShiftOf(shift, instead.map(overrideOf));
	});
	const overrides = dates.overrides.flatMap((one) => {
		if (!own.has(one.textOr("rotation_id", ""))) return [];
		dates.seen.add(one);
		return [{
			...overrideOf(one),
			rotation: one.text("rotation_id")
		}];
	});
	return {
		id,
		name,
		timezone: item.timezone("time_zone"),
		layers,
		together: true,
		overrides: [...overrides.toSorted(byStart), ...shifts.toSorted(byStart)],
		computed
	};
}
function userOf(member) {
	member.ignore("name", "summary", "color");
	const type = member.text("type");
	if (type === "empty_member") return [];
	if (type !== "user_member") throw member.wrong("type", "user_member or empty_member");
	return [member.text("user_id")];
}
const computedOf = (schedule) => schedule.ignore("type", "rendered_coverage_percentage").items("computed_shift_assignments", "computed shift").map((one) => ({
	start: one.ignore("type", "source").instant("start_time"),
	end: one.instant("end_time"),
	users: userOf(one.item("member", "member"))
}));
function layersOf(rotation, { schedule, known }, notes) {
	rotation.ignore(...REFERENCE, "schedule");
	return rotation.items("events", "event").map((event) => ({
		event,
		since: event.instant("effective_since"),
		until: event.has("effective_until") ? event.instant("effective_until") : Infinity
	})).toSorted((one, other) => one.since - other.since).flatMap(({ event, since, until }) => {
		const what = `the event \u201c${event.textOr("name", "event")}\u201d of \u201c${schedule}\u201d`;
		const layers = eventLayersOf(event, known !== null && since <= known ? null : since, what, known !== null && until <= known ? [] : notes);
		const ending = until === Infinity ? {} : { until };
		return layers.map((layer) => ({
			...layer,
			rotation: rotation.text("id"),
			...ending
		}));
	});
}
function eventLayersOf(event, since, what, notes) {
	event.ignore(...REFERENCE, "id");
	const recurrence = recurrenceOf(event.texts("recurrence"));
	const [start, end] = [event.item("start_time", "local time"), event.item("end_time", "local time")];
	const timezone = start.timezone("time_zone");
	const { turns, each } = turnsOf(event.item("assignment_strategy", "assignment strategy"), what, notes);
	const span = {
		start: start.instant("date_time"),
		end: end.ignore("time_zone").instant("date_time")
	};
	if (typeof recurrence === "string" || turns.length === 0) {
		notes.push(not(what, typeof recurrence === "string" ? recurrence : "nobody is in it"));
		return [];
	}
	const found = layersOfShifts({
		...span,
		timezone,
		recurrence,
		turns,
		each,
		since
	});
	if (typeof found === "string") {
		notes.push(not(what, found));
		return [];
	}
	notes.push(...found.nearly.map((why) => nearly(what, why)));
	if (recurrence.dates.length > 0) notes.push(nearly(what, `its dates besides the rule (\`${recurrence.dates.join("`, `")}\`) are not imported: ${DATES}`));
	return found.layers.map((layer) => ({
		...layer,
		name: event.textOr("name", "event"),
		timezone
	}));
}
const DATES = "write them as overrides, and look at whose turn it is after them";
function turnsOf(strategy, what, notes) {
	const type = strategy.text("type");
	const each = strategy.numberOr("shifts_per_member", 1);
	if (!Number.isInteger(each) || each < 1) throw strategy.wrong("shifts_per_member", "a whole number");
	const members = strategy.items("members", "member").map((member) => userOf(member));
	const people = members.filter((member) => member.length > 0);
	if (people.length === 0) return {
		turns: [],
		each
	};
	if (type === "every_member_assignment_strategy") return {
		turns: [people.flat()],
		each: 1
	};
	if (type !== "rotating_member_assignment_strategy") {
		notes.push(not(what, `its members are assigned by \`${type.slice(0, 60)}\`, which this version does not know`));
		return {
			turns: [],
			each
		};
	}
	if (people.length < members.length) notes.push(nearly(what, "nobody has some of its turns; here whoever has the turn before stays on call"));
	const before = (index) => members[index]?.length ? members[index] ?? [] : before((index + members.length - 1) % members.length);
	return {
		turns: members.map((_, index) => before(index)),
		each
	};
}
function isOf(shift, schedule) {
	const [, id] = /\/v3\/schedules\/([^/]+)\//.exec(shift.textOr("self", "")) ?? [];
	return id === void 0 ? shift.path.includes(schedule) : id === schedule;
}
function overrideOf(item) {
	const [replaced] = userOf(item.ignore(...REFERENCE, "id").item("overridden_member", "member"));
	return {
		start: item.instant("start_time"),
		end: item.instant("end_time"),
		users: userOf(item.item("overriding_member", "member")),
		...replaced === void 0 ? {} : { replaces: replaced }
	};
}
function customShiftOf(item, overrides) {
	item.ignore(...REFERENCE, "id");
	const users = item.items("assignments", "shift assignment").flatMap((one) => userOf(one.ignore("id", "type").item("member", "member")));
	const all = [{
		start: item.instant("start_time"),
		end: item.instant("end_time"),
		users
	}];
	return overrides.reduce((shifts, one) => shifts.flatMap((shift) => {
		const [start, end] = [Math.max(shift.start, one.start), Math.min(shift.end, one.end)];
		if (start >= end) return [shift];
		return [
			{
				...shift,
				end: start
			},
			{
				start,
				end,
				users: one.users
			},
			{
				...shift,
				start: end
			}
		];
	}), all).filter((part) => part.start < part.end && part.users.length > 0).map((part) => ({
		...part,
		replaces: ""
	}));
}
const DATED = [
	"start_time",
	"end_time",
	"rotation_id",
	"custom_shift_id",
	"overridden_member",
	"overriding_member"
];
function withoutSchedule({ overrides, shifts, seen }) {
	const noteOf = (what, item) => {
		if (seen.has(item)) return [];
		item.ignore(...REFERENCE, ...DATED, "id", "assignments", "start", "end", "user");
		return [not(`${what} (\`${item.textOr("id", item.path)}\`)`, "what it is of is not in the export")];
	};
	return [...overrides.flatMap((item) => noteOf("an override", item)), ...shifts.flatMap((item) => noteOf("a custom shift", item))];
}
// src/import/systems/pagerduty.ts
const asItIs = (item) => item;
function readPagerduty(files) {
	const all = [];
	const notes = [];
	const roots = files.map(({ file, value }) => new Item(value, file, "answer of the API", all).ignore("limit", "offset", "more", "total"));
	const each = (one, many, read) => roots.flatMap((root) => [...root.has(one) ? [root.item(one, one)] : [], ...root.items(many, one)].map(read));
	const users = each("user", "users", (item) => {
		item.ignore(...REFERENCE, "time_zone", "color", "avatar_url", "billed", "role", "description", "invitation_sent");
		item.ignore("job_title", "teams", "contact_methods", "notification_rules", "coordinated_incidents", "locale");
		item.ignore("created_via_sso", "license", "http_cal_url", "web_cal_url");
		return {
			id: item.text("id"),
			names: [item.textOr("email", ""), item.textOr("name", "")].filter(Boolean)
		};
	});
	const dates = {
		overrides: each("override", "overrides", asItIs),
		shifts: each("custom_shift", "custom_shifts", asItIs),
		seen: /* @__PURE__ */ new Set()
	};
	const rotas = each("schedule", "schedules", (item) => {
		if (isReference(item)) return [];
		return [isShiftBased(item) ? shiftRotaOf(item, dates, notes) : rotaOf(item, notes)];
	}).flat();
	notes.push(...withoutSchedule(dates));
	const chains = each("escalation_policy", "escalation_policies", (item) => chainOf(item, notes));
	each("service", "services", (item) => serviceNotes(item, notes));
	return {
		users,
		chains,
		rotas,
		notes: [...notes, ...unreadFields(all)]
	};
}
function rotaOf(item, notes) {
	item.ignore(...REFERENCE, "description", "escalation_policies", "users", "teams", "http_cal_url", "web_cal_url", "personal_web_cal_url", "next_oncall_for_user");
	const name = item.textOr("name", item.text("id"));
	const layers = item.items("schedule_layers", "schedule layer").toReversed().flatMap((layer) => layerOf(layer, name, notes) ?? []);
	const entries = (key) => item.has(key) ? entriesOf(item.item(key, "subschedule").ignore("name", "rendered_coverage_percentage")) : [];
	return {
		id: item.text("id"),
		name,
		timezone: item.timezone("time_zone"),
		layers,
		together: false,
		overrides: entries("overrides_subschedule").toSorted(byStart),
		computed: entries("final_schedule")
	};
}
const entriesOf = (schedule) => schedule.items("rendered_schedule_entries", "schedule entry").map((entry) => ({
	start: entry.ignore("id").instant("start"),
	end: entry.instant("end"),
	users: [entry.item("user", "user reference").ignore(...REFERENCE).text("id")]
}));
function layerOf(item, schedule, notes) {
	item.ignore("id", "rendered_schedule_entries", "rendered_coverage_percentage", "start");
	const name = item.textOr("name", "layer");
	const what = `the layer \u201c${name}\u201d of \u201c${schedule}\u201d`;
	const turns = item.items("users", "user of a layer").map((one) => [one.item("user", "user reference").ignore(...REFERENCE).text("id")]);
	const seconds = item.number("rotation_turn_length_seconds");
	const every = periodOf(seconds);
	const from = item.instant("rotation_virtual_start");
	const restrictions = item.items("restrictions", "restriction").map(restrictionOf);
	const spans = restrictions.flatMap((one) => one.spans);
	if (turns.length === 0 || every === null) {
		notes.push(not(what, turns.length === 0 ? "nobody is in it" : `a turn of ${seconds} seconds is no whole number of hours`));
		return null;
	}
	const rounded = restrictions.flatMap((one) => one.rounded);
	if (rounded.length > 0) notes.push(nearly(what, `hours are whole minutes here, and it is on call ${[...new Set(rounded)].join(", ")}`));
	const ending = item.has("end") ? { until: item.instant("end") } : {};
	return {
		name,
		turns,
		every,
		from,
		windows: spans.length === 0 ? null : windowsOf$1(spans),
		...ending
	};
}
function restrictionOf(item) {
	const start = item.text("start_time_of_day");
	const from = minutesOf$1(start);
	if (from === null) throw item.wrong("start_time_of_day", "a time such as 09:00:00");
	const seconds = item.number("duration_seconds");
	const minutes = Math.round(seconds / 60);
	const rounded = seconds % 60 === 0 && /^\d+:\d+(?::00)?$/.test(start) ? [] : [`from ${start} for ${require_policy_validation.formatDuration(seconds)}`];
	if (item.text("type") === "daily_restriction") return {
		spans: onDays(require_calendar.WEEKDAYS, from, minutes),
		rounded
	};
	return {
		spans: [{
			start: (item.number("start_day_of_week") - 1) * 1440 + from,
			minutes
		}],
		rounded
	};
}
function chainOf(item, notes) {
	item.ignore(...REFERENCE, "services", "teams", "description", "privilege");
	item.ignore("on_call_handoff_notifications");
	const name = item.textOr("name", item.text("id"));
	const steps = [];
	let after = 0;
	for (const rule of item.items("escalation_rules", "escalation rule")) {
		const targets = rule.ignore("id").items("targets", "target").flatMap((target) => targetOf(target, `the step of \u201c${name}\u201d after ${after / 60} minutes`, notes) ?? []);
		if (JSON.stringify(rule.raw("escalation_rule_assignment_strategy")).includes("round_robin")) notes.push(nearly(`the step of \u201c${name}\u201d after ${after / 60} minutes`, "it calls one in turn; here all of it are called"));
		if (targets.length > 0) steps.push({
			after,
			targets,
			unless: "acknowledged"
		});
		after += rule.number("escalation_delay_in_minutes") * 60;
	}
	return {
		id: item.text("id"),
		name,
		steps,
		passes: 1 + item.numberOr("num_loops", 0),
		pass: after
	};
}
function targetOf(item, what, notes) {
	const type = item.text("type").replace(/_reference$/, "");
	const id = item.ignore(...REFERENCE).text("id");
	if (type === "user") return {
		kind: "user",
		id
	};
	if (type === "schedule" || type === "schedule_v3") return {
		kind: "rota",
		id
	};
	notes.push(not(what, `it notifies a ${type}`));
	return null;
}
const SERVICE = [
	"id",
	"description",
	"status",
	"teams",
	"created_at",
	"updated_at",
	"last_incident_timestamp",
	"integrations"
];
const SAYS_NOTHING = /^(?:\[\]|.*"enabled":false.*|\{"type":"constant","urgency":"high"\})$/;
const SEVERITIES = "severities and their clocks say that in a policy: write them by hand";
const URGENCY = {
	incident_urgency_rule: SEVERITIES,
	support_hours: SUPPORT_HOURS,
	scheduled_actions: SUPPORT_HOURS,
	auto_pause_notifications_parameters: SEVERITIES
};
function serviceNotes(item, notes) {
	item.ignore(...REFERENCE, ...SERVICE, "addons", "alert_creation", "response_play");
	item.ignore("alert_grouping", "alert_grouping_timeout", "alert_grouping_parameters");
	const name = item.textOr("name", item.text("id"));
	if (item.has("escalation_policy")) item.item("escalation_policy", "policy reference").ignore(...REFERENCE, "id");
	if (item.has("acknowledgement_timeout")) notes.push(not(`the acknowledgement timeout of the service \u201c${name}\u201d (${item.number("acknowledgement_timeout") / 60} minutes)`, "an acknowledged incident stays so; `update-every` and a reminder of the owner do what it is for"));
	if (item.has("auto_resolve_timeout")) notes.push(not(`the auto-resolve timeout of the service \u201c${name}\u201d`, "an incident is closed by people here"));
	for (const [key, remedy] of Object.entries(URGENCY)) {
		const says = JSON.stringify(item.raw(key));
		if (!item.has(key) || SAYS_NOTHING.test(says)) continue;
		notes.push(not(`\`${key}\` of the service \u201c${name}\u201d`, says.includes("\"use_support_hours\"") ? SUPPORT_HOURS : remedy));
	}
}
// src/import/tests-text.ts
const MOST_SPANS = 20;
const REPORTER = "the-reporter";
function testsText(policy, schema, at) {
	const { levels, label, schedules } = policy;
	const logins = /* @__PURE__ */ new Set();
	for (const { who } of levels.flatMap(({ roles }) => roles)) if ("people" in who) for (const one of who.people) logins.add(one);
	for (const spec of [...schedules.values()].flatMap(({ specs }) => specs)) {
		for (const one of spec.layers.flatMap(({ rotate }) => rotate.flat())) logins.add(one);
		for (const one of spec.overrides.flatMap(({ who }) => who)) logins.add(one);
	}
	const incident = `    incident: { title: Something is down, author: ${REPORTER}, labels: [${quote(label)}] }`;
	const silent = [
		"  - name: nobody answers",
		`    declared: ${require_policy_validation.formatInstant(at)}`,
		incident,
		"    story:",
		...momentsOf(policy).map((moment) => expectation(policy, at, moment))
	];
	const spans = [...schedules].flatMap(([name, { computed }]) => {
		const index = levels.findIndex(({ roles }) => roles.some(({ who }) => "schedules" in who && who.schedules[0] === name));
		const level = levels[index];
		const role = level?.roles.find(({ who }) => "schedules" in who && who.schedules[0] === name);
		if (level === void 0 || role === void 0) return [];
		const after = index === 0 ? 0 : level.after;
		return computed.filter(({ who }) => who.length > 0).slice(0, MOST_SPANS).flatMap(({ start, who }) => [
			`  - name: ${quote(`${name}: on call from ${require_policy_validation.formatInstant(start)}, as exported`)}`,
			`    declared: ${require_policy_validation.formatInstant(start - after)}`,
			incident,
			"    story:",
			`      - { at: ${after === 0 ? "0m" : require_policy_validation.formatDuration(after)}, expect: { holders: { ${role.id}: ${loginList(who)} } } }`
		]);
	});
	const people = [...logins].toSorted().map((login) => `${require_policy_validation.scalar(login)}: write`).join(", ");
	return [
		`# yaml-language-server: $schema=${schema}`,
		"version: 1",
		`people: { ${people} }`,
		"cases:",
		...silent,
		...spans,
		""
	].join("\n");
}
function momentsOf({ levels, passes, pass }) {
	const until = (levels.at(-1)?.after ?? 0) + (passes < 2 ? 0 : pass);
	const all = levels.flatMap(({ after, roles }) => Array.from({ length: passes }, (_, index) => ({
		after: after + index * pass,
		roles
	})));
	return [...new Set(all.map(({ after }) => after))].filter((after) => after <= until).toSorted((one, other) => one - other).map((after) => ({
		after,
		roles: all.filter((one) => one.after === after).flatMap(({ roles }) => roles),
		level: levels.filter((level) => level.after <= after).length
	}));
}
function expectation(policy, declared, { after, roles, level }) {
	const people = [...new Set(roles.flatMap((role) => peopleAt(policy, role, declared + after)))].toSorted();
	return `      - { at: ${after === 0 ? "0m" : require_policy_validation.formatDuration(after)}, expect: { level: ${level}, mentioned: ${loginList(people)} } }`;
}
function peopleAt({ schedules }, { who }, at) {
	if ("people" in who) return who.people;
	const rota = schedules.get(who.schedules[0] ?? "");
	return rota === void 0 ? [] : onCallBy(rota.specs)(at);
}
// src/import/users.ts
function calledUsers({ chains, rotas }) {
	const targets = chains.flatMap(({ steps }) => steps.flatMap((step) => step.targets));
	const called = calledIds(chains);
	const inRotas = rotas.filter(({ id }) => called.has(id)).flatMap(({ layers, overrides, computed }) => [...layers.flatMap(({ turns }) => turns.flat()), ...[...overrides, ...computed].flatMap((one) => one.users)]);
	return [.../* @__PURE__ */ new Set([...targets.filter(({ kind }) => kind === "user").map(({ id }) => id), ...inRotas])];
}
function withReferences(source, files) {
	const { users } = source;
	const known = new Set(users.map(({ id }) => id));
	const found = /* @__PURE__ */ new Map();
	const visit = (value) => {
		if (Array.isArray(value)) for (const one of value) visit(one);
		else if (typeof value === "object" && value !== null) {
			const user = userIn(value);
			if (user !== null && !known.has(user.id)) found.set(user.id, user);
			for (const one of Object.values(value)) visit(one);
		}
	};
	for (const { value } of files) visit(value);
	const nameless = calledUsers(source).filter((id) => !known.has(id) && !found.has(id));
	return [
		...users,
		...found.values(),
		...nameless.map((id) => ({
			id,
			names: []
		}))
	];
}
function userIn(fields) {
	const isUser = fields["type"] === "user" || fields["type"] === "user_reference";
	const id = isUser ? fields["id"] : fields["user_pk"];
	const texts = (isUser ? [
		fields["username"],
		fields["summary"],
		fields["name"]
	] : [fields["user_email"], fields["user_username"]]).flatMap((name) => typeof name === "string" && name !== "" ? [name] : []);
	return typeof id === "string" && texts.length > 0 ? {
		id,
		names: texts
	} : null;
}
// src/import/index.ts
const METHODS = "contact methods and notification rules";
const SYSTEMS = {
	opsgenie: {
		title: "Opsgenie",
		read: readOpsgenie,
		ways: METHODS,
		sources: "integrations, routing rules and priorities"
	},
	pagerduty: {
		title: "PagerDuty",
		read: readPagerduty,
		ways: METHODS,
		sources: "integrations, event rules and priorities"
	},
	"grafana-oncall": {
		title: "Grafana OnCall",
		read: readGrafanaOncall,
		ways: "personal notification rules",
		sources: "integrations and routes"
	},
	goalert: {
		title: "GoAlert",
		read: readGoalert,
		ways: METHODS,
		sources: "services and integration keys"
	}
};
const notRead = ({ ways, sources }) => [not(`how people are woken (${ways})`, "without `channels`, `contacts` and `reach` the policy calls people on GitHub alone"), not(`what makes an incident of an alert (${sources})`, `a monitor opens an issue: ${require_policy_validation.pageAt("recipes/alerts.md")}`)];
function importPolicies(request) {
	const system = SYSTEMS[request.system];
	if (system === void 0) return refuse(`There is no import from "${request.system}".`);
	const howTo = require_policy_validation.pageAt(`migrate/${request.system}.md`);
	const failed = request.files.flatMap(({ file, value }) => failureIn(value).map((why) => `${file}: ${why}`));
	if (failed.length > 0) return refuse(`The API of ${system.title} refused, and its answer is no export: ${failed.join("; ")}.`);
	const [page] = missingPages(request.system, request.files);
	if (page !== void 0) return refuse(`The export is not whole: another page comes after ${page}. Save it as a file of its own (see ${howTo}), and import again.`);
	let source;
	try {
		const present = withoutPast(withoutDoubles(system.read(request.files)), system.title, request.now);
		source = {
			...present,
			users: withReferences(present, request.files)
		};
	} catch (error) {
		if (!(error instanceof ExportError)) throw error;
		return refuse(`${error.message}. Is this the JSON that the API of ${system.title} gives?`);
	}
	if (source.chains.length === 0) return refuse(`There is no escalation policy of ${system.title} in these files. See ${howTo} for which to export.`);
	const { map } = request;
	const read = map === null ? {
		ok: true,
		value: {
			logins: /* @__PURE__ */ new Map(),
			notes: []
		}
	} : readLogins(map.text, map.file, source.users);
	if (!read.ok) return read;
	const missing = missingUsers(source, read.value.logins, map?.file ?? null);
	if (missing !== null) return refuse(missing);
	const notes = [...source.notes, ...read.value.notes];
	const policies = policiesOf(source, read.value.logins, system.title, notes);
	if (policies.length === 0) return refuse(nothingLeft(notes));
	const drafts = policies.map((policy, index) => {
		return {
			policy,
			path: index === 0 ? request.path : request.path.replace(/(?=\.ya?ml$)/, `-${policy.name}`)
		};
	});
	const files = drafts.flatMap(({ path, policy }) => [{
		path,
		text: policyText(policy, `${request.schemas}/policy.v1.schema.json`)
	}, {
		path: require_policy_validation.testsOf(path),
		text: testsText(policy, `${request.schemas}/policy-test.v1.schema.json`, whenOf(policy, request.now))
	}]);
	notes.push(...sharedSchedules(drafts), ...policies.flatMap((policy) => emptySteps(policy, request.now)), same("what acknowledges: `/ack` of any responder; a comment or an assignment stops no call"));
	return {
		ok: true,
		value: {
			files,
			notes,
			report: reportText(system.title, [...notRead(system), ...notes], files, policies)
		}
	};
}
const nothingLeft = (notes) => [
	"No step of these escalation policies calls anybody who is left after the import, so there is nothing to write:",
	"",
	...new Set(notes.filter(({ grade }) => grade !== "same").map(lineOf))
].join("\n");
function failureIn(value) {
	const { message, detail, error, errors, data } = value ?? {};
	const [first] = Array.isArray(errors) ? errors : [];
	return (data == null ? [
		message,
		detail,
		...[error, first].map(messageOf)
	] : []).flatMap((one) => typeof one === "string" && one !== "" ? [`\u201c${one.slice(0, 200)}\u201d`] : []).slice(0, 1);
}
const messageOf = (value) => value?.message;
const refuse = (refusal) => ({
	ok: false,
	refusal
});
function missingUsers(source, logins, map) {
	const ids = calledUsers(source).filter((id) => !logins.has(id));
	if (ids.length === 0) return null;
	const known = source.users.filter(({ id }) => ids.includes(id)).toSorted((one, other) => (one.names[0] ?? one.id).localeCompare(other.names[0] ?? other.id, "en"));
	const what = map === null ? `Give a file with these lines as --map, filled in (nothing after the comma leaves somebody out):\n\n${CSV_HEADER}` : `Add these lines to ${map}, filled in (nothing after the comma leaves somebody out):\n\n`;
	return `${ids.length === 1 ? "One person has" : `${ids.length} people have`} no login on GitHub, and none is guessed. ${what}${csvFor(known)}`;
}
function whenOf({ levels, schedules }, now) {
	const built = new Map([...schedules].map(([name, { specs }]) => [name, onCallBy(specs)]));
	const hasSomebody = (at) => levels.every(({ after, roles }) => roles.some(({ who }) => "people" in who || (built.get(who.schedules[0] ?? "")?.(at + after) ?? []).length > 0));
	const starts = [...schedules.values()].flatMap(({ computed }) => computed.slice(0, 1).map(({ start }) => start));
	const hour = now - now % require_policy_validation.HOUR;
	const first = starts.length === 0 ? hour : Math.max(...starts);
	return [first, ...Array.from({ length: HOURS }, (_, index) => hour + index * 3600)].find(hasSomebody) ?? first;
}
const HOURS = 672;
const SIGN = {
	same: "\u2705",
	nearly: "\u26a0\ufe0f",
	not: "\u274c"
};
const TITLE = {
	same: "As it was",
	nearly: "Nearly: look at these",
	not: "Not imported"
};
function reportText(system, notes, files, policies) {
	const sections = [
		"not",
		"nearly",
		"same"
	].flatMap((grade) => {
		const lines = [...new Set(notes.filter((note) => note.grade === grade).map(lineOf))];
		return lines.length === 0 ? [] : [`## ${SIGN[grade]} ${TITLE[grade]} (${lines.length})`, lines.join("\n")];
	});
	const written = `Written: ${files.map(({ path }) => `\`${path}\``).join(", ")}.`;
	return `${[
		`# Imported from ${system}`,
		written,
		...sections,
		nextText(policies)
	].join("\n\n")}\n`;
}
const MOST_LABELS = 8;
function nextText(policies) {
	const names = policies.map(({ label }) => `\`${label}\``);
	const labels = `${names.slice(0, MOST_LABELS).join(", ")}${names.length > MOST_LABELS ? ` and ${names.length - MOST_LABELS} more (\`incident.label\` of each)` : ""}`;
	return `## Next

1. See what each policy does: \`tocsin test\` and \`tocsin simulate\`, with its file as an argument where there are several.
2. Create the label${policies.length > 1 ? "s" : ""} ${labels}: an issue with ${policies.length > 1 ? "one of them" : "it"} is an incident. Whoever reports may not set labels: let an issue form in \`${require_policy_validation.FORMS}\` do so, by its \`labels\`.
3. Let the policy reach people beyond GitHub: add \`channels\`, \`contacts\` and \`reach\` (${require_policy_validation.pageAt("channels.md")}).
4. Write the workflows that run and review what is in \`.github\`, and the drills of its channels: \`tocsin init --workflows --drills\`.
5. Put \`mode: evaluate\` into a policy that is to run beside the system that you leave: it then says what it would do, and does nothing.`;
}
const lineOf = ({ grade, what, why }) => `- ${SIGN[grade]} ${what}${why === null ? "" : `: ${why}`}.`;
// src/cli/commands/import.ts
function importCommand(io) {
	return new require_program.Command("import").description("Write a policy and its tests from the export of another system, and tell what differs.").addArgument(require_no_such.oneOf(new require_program.Argument("<system>", "where the export is from"), Object.keys(SYSTEMS))).argument("[policy]", `where to write the policy (default: ${require_policy_validation.DEFAULT_POLICY} of this repository)`).requiredOption("--from <folder>", "the export: JSON files, as the system\u2019s own API gives them").option("--map <file>", "who is who: lines of `mail address or id,login`; no login is guessed").option("--policy <file>", "the same as the argument").option("--dry-run", "tell what would be written, write nothing").option("--force", "write over files that are there").option("--json", "print as JSON, by schemas/import.v1.schema.json").addHelpText("after", `
Exits with 0 when all that the export says is as it was, and 1 when some of it
is not, or only nearly; what no import reads does not count.`).action(require_cli_files.refusing(io, (system, policy, options) => importFrom(io, system, policy ?? options.policy, options)));
}
async function importFrom(io, system, named, options) {
	const imported = importPolicies({
		system,
		files: readExport(options.from),
		map: options.map === void 0 ? null : readMap(options.map),
		path: named ?? (0, node_path.join)(require_cli_files.repositoryRoot(), ".github/escalation-policy.yml"),
		schemas: require_package_files.schemasAt(require_policy_validation.REPOSITORY),
		now: require_cli_files.now()
	});
	const { files: drafts, notes, report } = require_cli_files.orRefuse(imported);
	await requireValid(drafts);
	if (!options.dryRun) require_cli_files.writeNew(drafts, options.force === true);
	const paths = drafts.map(({ path }) => path);
	if (options.json) io.out(`${JSON.stringify({
		system,
		written: options.dryRun ? [] : paths,
		notes
	}, null, 2)}\n`);
	else io.out(report);
	io.exit(notes.some(({ grade }) => grade !== "same") ? 1 : 0);
}
const readMap = (file) => ({
	file,
	text: require_cli_files.orRefuse(require_cli_files.readUtf8(file, " (a spreadsheet has \u201cCSV UTF-8\u201d)"))
});
function readExport(folder) {
	let names;
	try {
		names = (0, node_fs.readdirSync)(folder, {
			recursive: true,
			withFileTypes: true
		}).filter((one) => one.isFile() && one.name.endsWith(".json")).map((one) => (0, node_path.join)(one.parentPath, one.name)).toSorted();
	} catch (error) {
		throw new require_cli_files.Refusal(`${folder}: ${require_cli_files.whyUnread(error)}`);
	}
	if (names.length === 0) throw new require_cli_files.Refusal(`${folder}: there are no JSON files in it.`);
	return names.map((name) => {
		const text = require_cli_files.orRefuse(require_cli_files.readUtf8(name));
		try {
			return {
				file: (0, node_path.relative)(folder, name),
				value: JSON.parse(text)
			};
		} catch (error) {
			throw new require_cli_files.Refusal(`${name}: this is no JSON (${error.message}).`);
		}
	});
}
async function requireValid(drafts) {
	const [{ validatePolicy }, { isTestName }] = await Promise.all([Promise.resolve().then(() => require("./policy-validation.js")).then((n) => n.load_lazily_exports), Promise.resolve().then(() => require("./policy-validation.js")).then((n) => n.files_exports)]);
	for (const { path, text } of drafts.filter((one) => !isTestName(one.path))) {
		const result = await validatePolicy(text, (0, node_path.relative)((0, node_path.dirname)(path), path));
		const problems = result.ok ? [] : result.diagnostics.map(({ message }) => message);
		if (problems.length > 0) throw new require_cli_files.Refusal(`The export makes no valid policy: ${problems.join(" ")} Nothing was written.`);
	}
}
exports.importCommand = importCommand;
