const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
// src/calendar/spec.ts
const WEEKDAYS = [
	"mon",
	"tue",
	"wed",
	"thu",
	"fri",
	"sat",
	"sun"
];
// src/calendar/civil.ts
const parseTimeOfDay = (function parseTimeOfDay(text) {
	const [hours, minutes] = text.split(":").map(Number);
	return (hours ?? 0) * require_policy_validation.HOUR + (minutes ?? 0) * 60;
});
const LOCAL = /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):\d{2}(?::\d{2})?)?$/;
const parseLocal = ((text) => LOCAL.test(text) ? require_policy_validation.parseInstant(text) : null);
const formatLocal = ((local) => require_policy_validation.dateOf(local).toISOString().slice(0, 16));
const formatDay = ((day) => formatLocal(day * require_policy_validation.DAY).slice(0, 10));
const dayOf = ((local) => Math.floor(local / require_policy_validation.DAY));
const weekdayOf = ((day) => ((day + 3) % 7 + 7) % 7);
function addMonths(local, count) {
	const date = /* @__PURE__ */ new Date(local * 1e3);
	const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + count];
	const end = new Date(date);
	end.setUTCFullYear(year, month + 1, 0);
	date.setUTCFullYear(year, month, Math.min(date.getUTCDate(), end.getUTCDate()));
	return date.getTime() / 1e3;
}
// src/calendar/zone-names.ts
const isKnownZone = (function isKnownZone(timezone) {
	const [area = "", ...place] = timezone.split("/");
	const name = place.join("/");
	return Object.hasOwn(PLACES, area) && (PLACES[area] ?? []).some(((line) => line.split(" ").includes(name)));
});
const PLACES = {
	Africa: [
		"Abidjan Accra Addis_Ababa Algiers Asmera Bamako Bangui Banjul Bissau Blantyre Brazzaville Bujumbura Cairo",
		"Casablanca Ceuta Conakry Dakar Dar_es_Salaam Djibouti Douala El_Aaiun Freetown Gaborone Harare Johannesburg",
		"Juba Kampala Khartoum Kigali Kinshasa Lagos Libreville Lome Luanda Lubumbashi Lusaka Malabo Maputo Maseru",
		"Mbabane Mogadishu Monrovia Nairobi Ndjamena Niamey Nouakchott Ouagadougou Porto-Novo Sao_Tome Tripoli Tunis",
		"Windhoek"
	],
	America: [
		"Adak Anchorage Anguilla Antigua Araguaina Argentina/La_Rioja Argentina/Rio_Gallegos Argentina/Salta",
		"Argentina/San_Juan Argentina/San_Luis Argentina/Tucuman Argentina/Ushuaia Aruba Asuncion Bahia Bahia_Banderas",
		"Barbados Belem Belize Blanc-Sablon Boa_Vista Bogota Boise Buenos_Aires Cambridge_Bay Campo_Grande Cancun",
		"Caracas Catamarca Cayenne Cayman Chicago Chihuahua Ciudad_Juarez Coral_Harbour Cordoba Costa_Rica Creston",
		"Cuiaba Curacao Danmarkshavn Dawson Dawson_Creek Denver Detroit Dominica Edmonton Eirunepe El_Salvador",
		"Fort_Nelson Fortaleza Glace_Bay Godthab Goose_Bay Grand_Turk Grenada Guadeloupe Guatemala Guayaquil Guyana",
		"Halifax Havana Hermosillo Indiana/Knox Indiana/Marengo Indiana/Petersburg Indiana/Tell_City Indiana/Vevay",
		"Indiana/Vincennes Indiana/Winamac Indianapolis Inuvik Iqaluit Jamaica Jujuy Juneau Kentucky/Monticello",
		"Kralendijk La_Paz Lima Los_Angeles Louisville Lower_Princes Maceio Managua Manaus Marigot Martinique Matamoros",
		"Mazatlan Mendoza Menominee Merida Metlakatla Mexico_City Miquelon Moncton Monterrey Montevideo Montserrat",
		"Nassau New_York Nome Noronha North_Dakota/Beulah North_Dakota/Center North_Dakota/New_Salem Ojinaga Panama",
		"Paramaribo Phoenix Port-au-Prince Port_of_Spain Porto_Velho Puerto_Rico Punta_Arenas Rankin_Inlet Recife",
		"Regina Resolute Rio_Branco Santarem Santiago Santo_Domingo Sao_Paulo Scoresbysund Sitka St_Barthelemy St_Johns",
		"St_Kitts St_Lucia St_Thomas St_Vincent Swift_Current Tegucigalpa Thule Tijuana Toronto Tortola Vancouver",
		"Whitehorse Winnipeg Yakutat"
	],
	Antarctica: ["Casey Davis DumontDUrville Macquarie Mawson McMurdo Palmer Rothera Syowa Troll Vostok"],
	Arctic: ["Longyearbyen"],
	Asia: [
		"Aden Almaty Amman Anadyr Aqtau Aqtobe Ashgabat Atyrau Baghdad Bahrain Baku Bangkok Barnaul Beirut Bishkek",
		"Brunei Calcutta Chita Colombo Damascus Dhaka Dili Dubai Dushanbe Famagusta Gaza Hebron Hong_Kong Hovd Irkutsk",
		"Jakarta Jayapura Jerusalem Kabul Kamchatka Karachi Katmandu Khandyga Krasnoyarsk Kuala_Lumpur Kuching Kuwait",
		"Macau Magadan Makassar Manila Muscat Nicosia Novokuznetsk Novosibirsk Omsk Oral Phnom_Penh Pontianak Pyongyang",
		"Qatar Qostanay Qyzylorda Rangoon Riyadh Saigon Sakhalin Samarkand Seoul Shanghai Singapore Srednekolymsk",
		"Taipei Tashkent Tbilisi Tehran Thimphu Tokyo Tomsk Ulaanbaatar Urumqi Ust-Nera Vientiane Vladivostok Yakutsk",
		"Yekaterinburg Yerevan"
	],
	Atlantic: ["Azores Bermuda Canary Cape_Verde Faeroe Madeira Reykjavik South_Georgia St_Helena Stanley"],
	Australia: ["Adelaide Brisbane Broken_Hill Darwin Eucla Hobart Lindeman Lord_Howe Melbourne Perth Sydney"],
	Europe: [
		"Amsterdam Andorra Astrakhan Athens Belgrade Berlin Bratislava Brussels Bucharest Budapest Busingen Chisinau",
		"Copenhagen Dublin Gibraltar Guernsey Helsinki Isle_of_Man Istanbul Jersey Kaliningrad Kiev Kirov Lisbon",
		"Ljubljana London Luxembourg Madrid Malta Mariehamn Minsk Monaco Moscow Oslo Paris Podgorica Prague Riga Rome",
		"Samara San_Marino Sarajevo Saratov Simferopol Skopje Sofia Stockholm Tallinn Tirane Ulyanovsk Vaduz Vatican",
		"Vienna Vilnius Volgograd Warsaw Zagreb Zurich"
	],
	Indian: ["Antananarivo Chagos Christmas Cocos Comoro Kerguelen Mahe Maldives Mauritius Mayotte Reunion"],
	Pacific: [
		"Apia Auckland Bougainville Chatham Easter Efate Enderbury Fakaofo Fiji Funafuti Galapagos Gambier Guadalcanal",
		"Guam Honolulu Kiritimati Kosrae Kwajalein Majuro Marquesas Midway Nauru Niue Norfolk Noumea Pago_Pago Palau",
		"Pitcairn Ponape Port_Moresby Rarotonga Saipan Tahiti Tarawa Tongatapu Truk Wake Wallis"
	]
};
// src/calendar/zone.ts
const offsetIn = (function offsetIn(timezone) {
	const known = zones.get(timezone);
	if (known !== void 0) return known;
	const read = timezone === "UTC" ? () => 0 : readerOf(timezone);
	const starts = /* @__PURE__ */ new Map();
	const changes = /* @__PURE__ */ new Map();
	const startOf = ((period) => {
		const offset = starts.get(period) ?? read(period * PERIOD);
		starts.set(period, offset);
		return offset;
	});
	const offset = ((at) => {
		const period = Math.floor(at / PERIOD);
		const [first, last] = [startOf(period), startOf(period + 1)];
		if (first === last) return first;
		const change = changes.get(period) ?? firstChange(period * PERIOD, (period + 1) * PERIOD, read);
		changes.set(period, change);
		return at < change ? first : last;
	});
	zones.set(timezone, offset);
	return offset;
});
const readerOf = (function readerOf(timezone) {
	let format = null;
	return ((at) => {
		format ??= new Intl.DateTimeFormat("en", {
			timeZone: timezone,
			timeZoneName: "longOffset"
		});
		const [, sign, hours, minutes, seconds = "0"] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(format.format(at * 1e3)) ?? [];
		const size = Number(hours ?? 0) * require_policy_validation.HOUR + Number(minutes ?? 0) * 60 + Number(seconds);
		return sign === "-" ? -size : size;
	});
});
const firstChange = (function firstChange(before, after, offset) {
	const unchanged = offset(before);
	let [low, high] = [before, after];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (offset(middle) === unchanged) low = middle;
		else high = middle;
	}
	return high;
});
const resolveLocal = (function resolveLocal(local, timezone, side) {
	const offset = offsetIn(timezone);
	const found = instantsOf(local, offset);
	const at = side === "start" ? found[0] : found.at(-1);
	if (at !== void 0) return at;
	return firstChange(local - offset(local + require_policy_validation.DAY), local - offset(local - require_policy_validation.DAY), offset);
});
const isZone = (function isZone(timezone) {
	if (timezone === "UTC" || isKnownZone(timezone)) return true;
	if (ABBREVIATION.test(timezone)) return false;
	try {
		const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: timezone }).resolvedOptions();
		return !/^[+-]/.test(timeZone);
	} catch {
		return false;
	}
});
const PERIOD = 5 * require_policy_validation.DAY;
const zones = /* @__PURE__ */ new Map();
const localOf = ((at, timezone) => at + offsetIn(timezone)(at));
const instantsOf = ((local, offset) => [offset(local - require_policy_validation.DAY), offset(local + require_policy_validation.DAY)].map(((ahead) => local - ahead)).filter(((at) => at + offset(at) === local)));
const instantOf = (written, timezone, side = "start") => resolveLocal(parseLocal(written) ?? 0, timezone, side);
const isInGap = (local, timezone) => instantsOf(local, offsetIn(timezone)).length === 0;
const hasDate = ((day, timezone) => dayOf(localOf(resolveLocal(day * require_policy_validation.DAY, timezone, "start"), timezone)) === day);
const ABBREVIATION = /^(?:AC|AE|AG|AR|AS|BE|BS|CA|CN|CS|CT|EA|EC|IE|IS|JS|MI|NE|NS|PL|PN|PR|PS|SS|VS)T$/;
// src/calendar/rotation.ts
const parsePeriod = (function parsePeriod(text) {
	const match = /^([1-9]\d{0,4})(h|d|w|mo)$/.exec(text);
	return match ? {
		count: Number(match[1]),
		unit: match[2]
	} : null;
});
const createRotation = (function createRotation(layer, timezone) {
	const { count, unit } = parsePeriod(layer.every) ?? FALLBACK;
	const turns = layer.rotate.map(((turn) => typeof turn === "string" ? [turn] : turn));
	const from = parseLocal(layer.from) ?? 0;
	const known = /* @__PURE__ */ new Map();
	const start = resolveLocal(from, timezone, "start");
	const handoff = ((n) => {
		if (unit === "h") return start + n * count * require_policy_validation.HOUR;
		let at = known.get(n);
		if (at === void 0) {
			at = resolveLocal(later(from, n * count, unit), timezone, "start");
			known.set(n, at);
		}
		return at;
	});
	const position = ((at) => {
		let n = Math.max(0, Math.floor((at - start) / (count * ABOUT[unit])));
		while (n > 0 && handoff(n) > at) n -= 1;
		while (handoff(n + 1) <= at) n += 1;
		return n;
	});
	return {
		turn: ((at) => at < start ? [] : turns[position(at) % turns.length] ?? []),
		nextHandoff: ((at) => at < start ? start : handoff(position(at) + 1))
	};
});
const roundOf = (function roundOf({ rotate, every }) {
	const { count, unit } = parsePeriod(every) ?? FALLBACK;
	return rotate.length * count * ABOUT[unit];
});
const ABOUT = {
	h: require_policy_validation.HOUR,
	d: require_policy_validation.DAY,
	w: require_policy_validation.WEEK,
	mo: 2629746
};
const FALLBACK = {
	count: 1,
	unit: "w"
};
const later = ((local, count, unit) => unit === "mo" ? addMonths(local, count) : local + count * require_policy_validation.DAY * (unit === "w" ? 7 : 1));
// src/calendar/check.ts
const checkSchedule = (function checkSchedule({ timezone, layers, overrides }) {
	const findings = [];
	const report = (code, path, message, help, level = "error") => findings.push({
		code,
		level,
		message,
		help,
		path
	});
	const zone = checkZone(timezone, report);
	if (layers?.length === 0 && overrides?.length === 0) report("empty-turn", ["layers"], "Nobody is ever on call here.", "Add a layer, or overrides for a rota by dates.");
	for (const [index, layer] of layers?.entries() ?? []) {
		const path = ["layers", index];
		const own = typeof layer?.timezone !== "string" ? zone : checkZone(layer.timezone, report, [...path, "timezone"]);
		if (layer !== null) checkLayer(layer, path, own, report);
	}
	for (const [index, override] of overrides?.entries() ?? []) if (override !== null) checkOverride(override, ["overrides", index], zone, report);
	return findings;
});
const checkCalendar = (function checkCalendar(spec) {
	const findings = [];
	const report = (code, path, message, help, level = "error") => findings.push({
		code,
		level,
		message,
		help,
		path
	});
	checkZone(spec.timezone, report);
	checkHours(spec, spec.further === void 0 ? [] : ["hours", 0], report);
	for (const [index, hours] of (spec.further ?? []).entries()) checkHours(hours ?? {}, ["hours", index + 1], report);
	for (const [index, holiday] of (spec.holidays ?? []).entries()) if (holiday !== null && !isDate(holiday)) report("bad-date", ["holidays", index], `\`${holiday}\` is no date.`, "Write it as `2026-12-25`.");
	return findings;
});
const checkLayer = (function checkLayer(layer, path, zone, report) {
	if (typeof layer.every === "string" && parsePeriod(layer.every) === null) report("bad-period", [...path, "every"], `\`${layer.every}\` is no period of a rotation.`, "Write one whole number and one unit: `12h`, `1d`, `2w` or `1mo`.");
	if (layer.rotate) checkTurns(layer.rotate, [...path, "rotate"], report);
	const from = checkLocal(layer.from, [...path, "from"], report);
	if (from !== null) checkGap({
		local: from,
		written: layer.from ?? "",
		of: ROTATION
	}, [...path, "from"], zone, report);
	if (layer.hours) checkHours(layer.hours, [...path, "hours"], report);
});
const checkTurns = (function checkTurns(rotate, path, report) {
	if (rotate.length === 0) report("empty-turn", path, "Nobody rotates here.", "Name at least one person.");
	for (const [index, turn] of rotate.entries()) if (turn?.length === 0) report("empty-turn", [...path, index], "Nobody has this turn.", "Name somebody, or use an override with `who: []` where nobody is meant to be on call.");
});
const isByDay = (function isByDay(local) {
	const date = /* @__PURE__ */ new Date(local * 1e3);
	return date.getUTCFullYear() >= 2012 && date.getUTCHours() >= 8 && date.getUTCHours() < 21;
});
const checkGap = (function checkGap({ local, written, of }, path, zone, report) {
	if (zone === null || isByDay(local) || !isInGap(local, zone)) return;
	const start = resolveLocal(local, zone, "start");
	report("start-in-gap", path, `Clocks in ${zone} never show ${written}: ${of} starts at ${require_policy_validation.formatInstant(start)}.`, of === ROTATION ? "Later hand-offs keep the time as written." : `Write \`${formatLocal(localOf(start, zone))}\`, which is when it starts.`, "warning");
});
const checkHours = (function checkHours(hours, path, report) {
	for (const edge of ["from", "to"]) {
		const time = hours[edge];
		if (typeof time !== "string" || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) || edge === "to" && time === "24:00") continue;
		report("bad-local-time", [...path, edge], `\`${time}\` is no time of day.`, `Write it in quotes from "00:00" to "${edge === "to" ? "24:00" : "23:59"}".`);
	}
});
const checkZone = (function checkZone(timezone, report, path = ["timezone"]) {
	if (typeof timezone !== "string") return null;
	if (isZone(timezone)) return timezone;
	const likely = likelyZones(timezone);
	report("unknown-timezone", path, `There is no time zone \`${timezone}\`.`, likely.length > 0 ? `Did you mean ${likely.map((zone) => `\`${zone}\``).join(" or ")}?` : "Use an IANA name, such as `Europe/London`.");
	return null;
});
const checkLocal = (function checkLocal(text, path, report) {
	if (typeof text !== "string") return null;
	const local = parseLocal(text);
	if (local === null) report("bad-local-time", path, `\`${text}\` is no local time.`, remedyOf(text));
	return local;
});
const isDate = (function isDate(text) {
	const day = parseLocal(text);
	return day !== null && formatDay(day / 86400) === text;
});
const ROTATION = "the rotation";
function checkOverride({ from, to }, path, zone, report) {
	const start = checkLocal(from, [...path, "from"], report);
	const end = checkLocal(to, [...path, "to"], report);
	if (start !== null) checkGap({
		local: start,
		written: from ?? "",
		of: "the override"
	}, [...path, "from"], zone, report);
	if (start === null || end === null || end > start) return;
	report("override-ends-first", [...path, "to"], end === start ? `This override ends as it starts (${from}).` : `This override ends (${to}) before it starts (${from}).`, "Put the later time under `to`.");
}
function likelyZones(timezone) {
	const zones = Intl.supportedValuesOf("timeZone");
	const meant = placesCalled(timezone, zones);
	const near = meant.length > 0 ? null : require_policy_validation.nearest(timezone, zones);
	return near === null ? meant : [near];
}
function placesCalled(place, zones) {
	const end = `/${place.trim().replaceAll(" ", "_").toLowerCase()}`;
	return zones.filter((zone) => zone.toLowerCase().endsWith(end));
}
function remedyOf(text) {
	const [, date = ""] = /^(\d{4}-\d\d-\d\d)T24:00$/.exec(text) ?? [];
	const midnight = parseLocal(`${date}T00:00`);
	if (midnight === null) return "Write it as `2026-01-05T09:00`, without a zone.";
	return `Write \`${formatLocal(midnight + require_policy_validation.DAY)}\`, the midnight after that day.`;
}
// src/calendar/stretch.ts
const withLatestStretch = (function withLatestStretch(changeAfter, ahead = Number.POSITIVE_INFINITY) {
	let start = Number.POSITIVE_INFINITY;
	let end = start;
	let change = null;
	const keep = ((from, to, at) => {
		[start, end, change] = [
			from,
			at ?? to,
			at
		];
	});
	return ((at) => {
		const until = at + ahead;
		if (at < start && until >= start) {
			const before = changeAfter(at, start);
			if (before === null) start = at;
			else keep(at, start, before);
		}
		if (at < start || at >= end) keep(at, until, changeAfter(at, until));
		else if (change === null && end < until) keep(start, until, changeAfter(end, until));
		return change !== null && change > until ? null : change;
	});
});
// src/calendar/windows.ts
const createWindows = (function createWindows(hours, timezone, holidays = []) {
	const each = hours.map(((one) => windowStarting(one, timezone, holidays)));
	const known = /* @__PURE__ */ new Map();
	const raw = ((day) => {
		let spans = known.get(day);
		if (spans === void 0) {
			spans = each.flatMap(((compute) => compute(day) ?? [])).toSorted((a, b) => a.start - b.start);
			known.set(day, spans);
		}
		return spans;
	});
	const on = (day) => {
		const spans = [];
		let from = Math.max(Number.NEGATIVE_INFINITY, ...raw(day - 1).map(({ end }) => end));
		for (const { start, end } of raw(day)) {
			if (end > from) spans.push({
				start: Math.max(start, from),
				end
			});
			from = Math.max(from, end);
		}
		return spans;
	};
	const near = ((at) => Math.floor(at / require_policy_validation.DAY) - 2);
	return {
		on,
		covers: ((at) => {
			const first = near(at);
			for (let day = first; day <= first + 3; day += 1) if (raw(day).some((({ start, end }) => start <= at && at < end))) return true;
			return false;
		}),
		nextEdge: ((at, until) => {
			const last = Math.floor(until / require_policy_validation.DAY) + 2;
			let edge = null;
			for (let day = near(at); day <= last; day += 1) {
				for (const { start, end } of raw(day)) for (const one of [start, end]) if (one > at && one <= (edge ?? until)) edge = one;
				if (edge !== null && raw(day).some((({ start }) => start > at))) return edge;
			}
			return edge;
		})
	};
});
const windowStarting = (function windowStarting(hours, timezone, holidays) {
	const from = parseTimeOfDay(hours.from);
	const until = parseTimeOfDay(hours.to);
	const to = until > from ? until : until + require_policy_validation.DAY;
	const closed = new Set(holidays);
	return ((day) => {
		const weekday = WEEKDAYS[weekdayOf(day)];
		if (weekday === void 0 || !hours.days.includes(weekday) || closed.has(formatDay(day)) || !hasDate(day, timezone)) return null;
		const start = resolveLocal(day * require_policy_validation.DAY + from, timezone, "start");
		const end = resolveLocal(day * require_policy_validation.DAY + to, timezone, "end");
		return end > start ? {
			start,
			end
		} : null;
	});
});
// src/calendar/calendar.ts
const createCalendar = (function createCalendar(spec) {
	const windows = createWindows([spec, ...spec.further ?? []], spec.timezone, spec.holidays);
	return {
		name: spec.name,
		timezone: spec.timezone,
		open: (at) => windows.covers(at),
		nextChange: withLatestStretch((after, until) => nextChange(windows, after, until), FIVE_YEARS * require_policy_validation.DAY),
		dates: () => spec.holidays.map((day) => instantOf(day, spec.timezone)),
		round: require_policy_validation.WEEK,
		clock: createClock(spec.name, windows)
	};
});
const createClock = (function createClock(name, windows) {
	return {
		name,
		elapsed: (from, to) => {
			let counted = 0;
			const last = Math.floor(to / require_policy_validation.DAY) + 1;
			for (let day = Math.floor(from / require_policy_validation.DAY) - 2; day <= last; day += 1) for (const span of windows.on(day)) counted += Math.max(0, Math.min(span.end, to) - Math.max(span.start, from));
			return counted;
		},
		after: (from, seconds) => {
			if (seconds <= 0) return from;
			let rest = seconds;
			const first = Math.floor(from / require_policy_validation.DAY) - 2;
			for (let day = first; day <= first + FIVE_YEARS; day += 1) for (const span of windows.on(day)) {
				const start = Math.max(span.start, from);
				const length = span.end - start;
				if (length <= 0) continue;
				if (rest <= length) return start + rest;
				rest -= length;
			}
			return null;
		}
	};
});
const FIVE_YEARS = 1830;
function nextChange(windows, after, until) {
	const open = windows.covers(after);
	let edge = windows.nextEdge(after, until);
	while (edge !== null && windows.covers(edge) === open) edge = windows.nextEdge(edge, until);
	return edge;
}
// src/calendar/steady.ts
const isSteady = (function isSteady({ layers, overrides }, from) {
	const [layer, another] = layers;
	return layer !== void 0 && another === void 0 && layer.hours === null && isPast(layer.from, from) && isEven(layer) && overrides.every(({ to }) => isPast(to, from));
});
const isPast = (function isPast(local, at) {
	const written = parseLocal(local);
	return written !== null && written + FURTHEST <= at;
});
const isEven = (function isEven({ rotate, every }) {
	const period = parsePeriod(every);
	if (period === null || period.unit === "mo") return false;
	const people = rotate.flat().map(((login) => login.toLowerCase()));
	return people.length === new Set(people).size && rotate.every(((turn) => turn.length > 0)) && rotate.length * period.count * ABOUT[period.unit] * MANY_TURNS <= 31536e3;
});
const FURTHEST = 15 * require_policy_validation.HOUR;
const MANY_TURNS = 6;
// src/calendar/schedule.ts
const createSchedule = (function createSchedule(spec) {
	const { name, timezone } = spec;
	let known = null;
	const turns = (() => known ??= turnsOf(spec));
	const overrideAt = ((at) => turns().overrides.findLast(({ start, end }) => start <= at && at < end));
	const layerAt = ((at) => turns().layers.findLast(((layer) => layer.onCall(at).length > 0)));
	return {
		name,
		timezone,
		onCall: ((at) => {
			const override = overrideAt(at);
			if (override) return override.who;
			return layerAt(at)?.onCall(at) ?? [];
		}),
		timezoneAt: (at) => overrideAt(at) ? timezone : layerAt(at)?.timezone ?? timezone,
		isOverridden: ((at) => overrideAt(at) !== void 0),
		isSteady: ((from) => isSteady(spec, from)),
		nextChange: withLatestStretch(((at) => {
			const { layers, edges } = turns();
			const some = [...layers.map(((layer) => layer.nextChange(at))), edges.find((edge) => edge > at) ?? null].filter(((change) => change !== null));
			return some.length > 0 ? Math.min(...some) : null;
		})),
		dates: () => [...spec.layers.map(({ from, timezone: own = timezone }) => instantOf(from, own)), ...turns().edges],
		round: Math.max(0, ...spec.layers.map(roundOf))
	};
});
const turnsOf = (function turnsOf({ timezone, layers, overrides: written }) {
	const overrides = written.map(({ from, to, who }) => ({
		start: instantOf(from, timezone),
		end: instantOf(to, timezone, "end"),
		who
	}));
	return {
		layers: layers.map(((layer) => createLayer(layer, layer.timezone ?? timezone))),
		overrides,
		edges: overrides.flatMap(({ start, end }) => [start, end]).toSorted((a, b) => a - b)
	};
});
const createLayer = (function createLayer(layer, timezone) {
	const rotation = createRotation(layer, timezone);
	if (layer.hours === null) return {
		timezone,
		onCall: ((at) => rotation.turn(at)),
		nextChange: ((at) => rotation.nextHandoff(at))
	};
	const windows = createWindows([layer.hours], timezone);
	return {
		timezone,
		onCall: ((at) => windows.covers(at) ? rotation.turn(at) : []),
		nextChange: ((at) => {
			const handoff = rotation.nextHandoff(at);
			return windows.nextEdge(at, handoff) ?? handoff;
		})
	};
});
// src/calendar/shifts.ts
const parts = (function parts(schedule, from, to) {
	const found = [];
	let at = from;
	while (at < to) {
		const who = schedule.onCall(at);
		const overridden = schedule.isOverridden(at);
		const end = Math.min(schedule.nextChange(at) ?? to, to);
		const last = found.at(-1);
		if (last && last.overridden === overridden && sameList(last.who, who)) found[found.length - 1] = {
			...last,
			end
		};
		else found.push({
			start: at,
			end,
			who,
			overridden
		});
		at = end;
	}
	return found;
});
function shifts(schedule, from, to) {
	const found = [];
	for (const { start, end, who } of parts(schedule, from, to)) {
		const last = found.at(-1);
		if (last && sameList(last.who, who)) found[found.length - 1] = {
			...last,
			end
		};
		else found.push({
			start,
			end,
			who
		});
	}
	return found;
}
const sameList = ((a, b) => a.length === b.length && a.every(((one, index) => one === b[index])));
// src/calendar/audit.ts
const holes = (function holes(schedule, from) {
	if (schedule.isSteady(from)) return [];
	return parts(schedule, from, from + HORIZON).filter((({ who, overridden }) => who.length === 0 && !overridden));
});
const overloads = (function overloads(schedule, from) {
	if (schedule.isSteady(from)) return [];
	const totals = /* @__PURE__ */ new Map();
	for (const { start, end, who, overridden } of parts(schedule, from, from + YEAR)) {
		if (overridden) continue;
		for (const login of who) {
			const { seconds, longest } = totals.get(login) ?? {
				seconds: 0,
				longest: 0
			};
			totals.set(login, {
				seconds: seconds + end - start,
				longest: Math.max(longest, end - start)
			});
		}
	}
	const people = totals.size;
	const even = Math.floor([...totals.values()].reduce(((sum, { seconds }) => sum + seconds), 0) / people);
	return [...totals].filter((([, { seconds, longest }]) => seconds > even * MUCH && seconds - even > longest)).map(([who, { seconds }]) => ({
		who,
		seconds,
		even,
		people
	})).toSorted((a, b) => b.seconds - a.seconds);
});
const HORIZON = 90 * require_policy_validation.DAY;
const YEAR = 365 * require_policy_validation.DAY;
const MUCH = 1.25;
function repeatedTurns(rotate) {
	const keys = rotate.map((turn) => [turn].flat().map(require_policy_validation.nameKey).toSorted().join());
	return keys.flatMap((key, index) => keys.length > 1 && key !== "" && key === keys.at(index - 1) ? [index] : []);
}
// src/calendar/local.ts
const WEEKDAY = [
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat",
	"Sun"
];
function toLocal(at, timezone) {
	const offset = offsetIn(timezone)(at);
	const local = require_policy_validation.dateOf(at + offset).getTime() / 1e3;
	const day = dayOf(local);
	return {
		date: formatDay(day),
		time: formatLocal(local).slice(11),
		weekday: WEEKDAY[weekdayOf(day)] ?? "",
		offset: formatOffset(offset)
	};
}
function localTime(at, timezone) {
	const { weekday, date, time } = toLocal(at, timezone);
	return `${weekday} ${date} ${time}`;
}
function localTimes(instants, timezone) {
	const offsets = new Set(instants.map((at) => toLocal(at, timezone).offset));
	return (at) => `${localTime(at, timezone)}${offsets.size > 1 ? ` ${toLocal(at, timezone).offset}` : ""}`;
}
function formatOffset(offset) {
	const text = (/* @__PURE__ */ new Date(Math.abs(offset) * 1e3)).toISOString().slice(11, 19);
	return `${offset < 0 ? "-" : "+"}${text.endsWith(":00") ? text.slice(0, 5) : text}`;
}
function fromLocal(text, timezone) {
	const plain = text.replace(" ", "T").replace(/\.\d+(?=$|Z|[+-])/, "");
	if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return require_policy_validation.parseInstant(plain);
	const local = parseLocal(plain);
	return local === null ? null : resolveLocal(local, timezone, "start");
}
function periodBefore(instant, every, timezone) {
	const at = fromLocal(instant, timezone);
	const period = parsePeriod(every);
	if (at === null || period === null) return null;
	const { count, unit } = period;
	if (unit === "h") return at - count * require_policy_validation.HOUR;
	return resolveLocal(later(localOf(at, timezone), -count, unit), timezone, "start");
}
function daysFrom(at, timezone, count) {
	const day = dayOf(localOf(at, timezone));
	const monday = day - weekdayOf(day);
	return Array.from({ length: count + 1 }, (_, index) => resolveLocal((monday + index) * require_policy_validation.DAY, timezone, "start"));
}
// src/calendar/index.ts
var calendar_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	HORIZON: () => HORIZON,
	WEEKDAYS: () => WEEKDAYS,
	checkCalendar: () => checkCalendar,
	checkSchedule: () => checkSchedule,
	createCalendar: () => createCalendar,
	createSchedule: () => createSchedule,
	daysFrom: () => daysFrom,
	fromLocal: () => fromLocal,
	holes: () => holes,
	likelyZones: () => likelyZones,
	localTime: () => localTime,
	localTimes: () => localTimes,
	overloads: () => overloads,
	parts: () => parts,
	periodBefore: () => periodBefore,
	repeatedTurns: () => repeatedTurns,
	shifts: () => shifts,
	toLocal: () => toLocal
});
// src/policy/timetables.ts
const buildTimetables = (function buildTimetables(policy, shape) {
	const problems = [];
	const isRefused = ((path) => shape.some((found) => require_policy_validation.isWithin(found.path, path)));
	const build = ((section, specOf, check, create) => {
		const built = /* @__PURE__ */ new Map();
		for (const [name, written] of Object.entries(policy[section] ?? {})) {
			const path = require_policy_validation.toPointer([section, name]);
			const hides = ((key) => require_policy_validation.isMisspelt(path, key, shape) || shape.some((one) => require_policy_validation.isWithin(one.path, path + require_policy_validation.toPointer([key]))));
			const spec = specOf(name, written ?? {}, hides);
			const found = check(spec).map((one) => ({
				...one,
				path: path + require_policy_validation.toPointer(one.path),
				key: null
			}));
			if (section === "calendars") found.push(...checkForm(path, written ?? {}, hides));
			problems.push(...found);
			if (!isRefused(path) && !found.some(({ level }) => level === "error")) built.set(name, create(spec));
		}
		return built;
	});
	return {
		schedules: build("schedules", scheduleSpec, checkSchedule, createSchedule),
		calendars: build("calendars", calendarSpec, checkCalendar, createCalendar),
		problems
	};
});
const scheduleSpec = (function scheduleSpec(name, { timezone, layers, overrides }, hides) {
	return {
		name,
		...timezone === void 0 ? {} : { timezone },
		...layers && { layers: layers.map(((layer) => layer && {
			...layer,
			hours: layer.hours ?? null,
			...layer.rotate && { rotate: layer.rotate.map(bareTurn) }
		})) },
		overrides: hides("overrides") && !overrides ? null : (overrides ?? []).map((override) => override && {
			...override,
			...override.who && { who: override.who.map(bare) }
		})
	};
});
const checkForm = (function checkForm(path, calendar, hides) {
	if (calendar.hours !== void 0) return SHORT.filter((key) => calendar[key] !== void 0).slice(0, 1).map((key) => require_policy_validation.problem("hours-twice", path, { found: key }, { key: "hours" }));
	if (hides("hours")) return [];
	return SHORT.filter(((key) => calendar[key] === void 0 && !hides(key))).map((key) => require_policy_validation.problem("missing-key", path, {
		found: key,
		expected: "A calendar has `days`, `from` and `to`, or `hours`."
	}));
});
const calendarSpec = (function calendarSpec(name, { timezone, hours, holidays, ...short }) {
	const [first, ...further] = hours ?? [short];
	return {
		name,
		...timezone === void 0 ? {} : { timezone },
		...first,
		...hours ? { further } : {},
		holidays: holidays ?? []
	};
});
var timetables_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ buildTimetables: (() => buildTimetables) });
const bare = ((login) => login === null ? null : require_policy_validation.bareLogin(login));
const bareTurn = ((turn) => turn === null || typeof turn === "string" ? bare(turn) : turn.map(bare));
const SHORT = [
	"days",
	"from",
	"to"
];
// src/policy/audit.ts
const auditPolicy = (function auditPolicy(policy, now, when = "In the next 90 days") {
	const schedules = [...policy.schedules.values()];
	if (schedules.length + policy.calendars.size === 0) return [];
	const problems = [...schedules.flatMap(((schedule) => auditSchedule(schedule, policy, now, when))), ...[...policy.roles.values()].flatMap(((role) => auditRole(role, policy, now, when)))];
	return problems.length === 0 ? [] : require_policy_validation.locateProblems(problems, require_policy_validation.parsePolicy(policy.texts));
});
const auditSchedule = (function auditSchedule(schedule, policy, now, when) {
	const { name } = schedule;
	const at = {
		path: require_policy_validation.toPointer(["schedules"]),
		key: name,
		level: "advice"
	};
	const empty = holes(schedule, now);
	const problems = [];
	const loads = overloads(schedule, now);
	const [most] = loads;
	if (most !== void 0) problems.push({
		...at,
		code: "uneven-share",
		message: `${require_policy_validation.listNames(loads.map(({ who }) => who))} ${loads.length === 1 ? "is on call" : "are on call up to"} ${times(most.seconds / most.even)} as long as an even share of \`${name}\` among its ${most.people} people.`,
		help: "Give some of these turns to others, unless it is meant."
	});
	if (empty.length > 0 && !isFilledByOthers(schedule, policy, now)) problems.push({
		...at,
		code: "hole-in-schedule",
		message: `${when} nobody is on call in \`${name}\` ${spans(empty, schedule.timezone)}.`,
		help: "Add a layer. Where nobody is meant to be on call, write an override with `who: []`, or above this line `# tocsin-disable-next-line hole-in-schedule: <why>`."
	});
	return problems;
});
const auditRole = (function auditRole(role, policy, now, when) {
	const who = decidedBy(role.who, policy);
	const otherwise = role.otherwise === null ? NOTHING : decidedBy(role.otherwise, policy);
	if (who === null || otherwise === null || who.timetables.length === 0) return [];
	if (isSchedule(role.who) && who.timetables.every(((one) => "onCall" in one && one.isSteady(now)))) return [];
	const timetables = [.../* @__PURE__ */ new Set([...who.timetables, ...otherwise.timetables])];
	const severities = who.bySeverity || otherwise.bySeverity ? policy.severities.map(({ id }) => id) : [null];
	for (const severity of severities) {
		const empty = unheld(role, timetables, now, severity);
		if (empty.length === 0) continue;
		const zone = timetables[0]?.timezone ?? "UTC";
		const inSeverity = severity === null ? "" : ` in an incident of \`${severity}\``;
		return [{
			code: "role-without-holder",
			level: "warning",
			message: `${when} nobody holds the role \`${role.id}\`${inSeverity} ${spans(empty, zone)}.`,
			help: "Fill the schedule it reads, or name somebody under `otherwise`: a level of nobody calls the next one at once.",
			path: require_policy_validation.toPointer([
				"roles",
				role.id,
				"who"
			]),
			key: null
		}];
	}
	return [];
});
const decidedBy = (function decidedBy({ reads }, { schedules, calendars }) {
	const others = reads.filter(((path) => path !== "severity.id"));
	const timetables = others.flatMap(((path) => {
		const [family = "", name = ""] = path.split(".");
		return (family === "oncall" ? schedules : family === "calendar" ? calendars : NO_TIMETABLES).get(name) ?? [];
	}));
	return timetables.length === others.length ? {
		timetables,
		bySeverity: others.length < reads.length
	} : null;
});
const isSchedule = (function isSchedule({ source }) {
	const parts = Object.entries(require_policy_validation.asMap(source) ?? {});
	return parts.length === 1 && parts.every((([key, name]) => key === "var" && typeof name === "string"));
});
const unheld = (function unheld({ who, otherwise }, timetables, now, severity) {
	const spans = [];
	const last = now + HORIZON;
	for (let at = now; at < last;) {
		const oncall = {};
		const calendar = {};
		for (const one of timetables) if ("onCall" in one) oncall[one.name] = one.onCall(at);
		else calendar[one.name] = one.open(at);
		const facts = {
			oncall,
			calendar,
			severity: { id: severity }
		};
		const end = Math.min(last, ...timetables.map(((one) => one.nextChange(at) ?? last)));
		if (require_policy_validation.flattenPeople(who.evaluate(facts)).length + require_policy_validation.flattenPeople(otherwise?.evaluate(facts) ?? null).length === 0) {
			const before = spans.at(-1);
			if (before?.end === at) spans[spans.length - 1] = {
				...before,
				end
			};
			else spans.push({
				start: at,
				end,
				who: []
			});
		}
		at = end;
	}
	return spans;
});
var audit_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ auditPolicy: (() => auditPolicy) });
const MOST_SPANS = 3;
function isFilledByOthers({ name }, policy, now) {
	const reads = (rule) => rule?.reads.includes(`oncall.${name}`) === true;
	const readers = [...policy.roles.values()].filter(({ who, otherwise }) => reads(who) || reads(otherwise));
	return readers.length > 0 && readers.every((role) => {
		if (reads(role.otherwise)) return false;
		const read = schedulesOf(role.who, policy) ?? [];
		return read.length > 1 && unheld({
			...role,
			otherwise: null
		}, read, now, null).length === 0;
	});
}
const NOTHING = {
	timetables: [],
	bySeverity: false
};
const NO_TIMETABLES = /* @__PURE__ */ new Map();
function schedulesOf(rule, policy) {
	const decided = decidedBy(rule, policy);
	const found = decided?.timetables.filter((one) => "onCall" in one) ?? [];
	return decided === null || decided.bySeverity || found.length < decided.timetables.length ? null : found;
}
function spans(found, timezone) {
	const spansText = found.slice(0, MOST_SPANS).map(({ start, end }) => `from ${localTime(start, timezone)} to ${localTime(end, timezone)}`);
	const more = found.length - spansText.length;
	return `${more > 0 ? `${spansText.join(", ")} and ${more} times more` : spansText.join(" and ")} (${timezone})`;
}
const times = (factor) => factor >= 1.95 && factor < 2.05 ? "twice" : `${factor.toFixed(1)} times`;
// src/policy/disabling-comments.ts
const disablingComments = (function disablingComments({ text, file }) {
	const lines = text.split(/\r\n?|\n/);
	const targets = targetsOf(lines);
	return lines.flatMap(((line, index) => {
		const comment = COMMENT.exec(line);
		if (comment === null) return [];
		const [, indent = "", rest = ""] = comment;
		const form = FORM.exec(rest.trimEnd());
		const [, rule = "", why = ""] = form ?? [];
		const place = {
			file,
			line: index + 1,
			col: indent.length + 1,
			endLine: index + 1,
			endCol: line.trimEnd().length + 1
		};
		return [{
			formed: form !== null,
			rule,
			why: why.trim(),
			place,
			line: targets[index] ?? NO_LINE
		}];
	}));
});
const targetsOf = (function targetsOf(lines) {
	const targets = lines.map((() => NO_LINE));
	let next = NO_LINE;
	for (let index = lines.length - 1; index >= 0; index -= 1) {
		targets[index] = next;
		const line = lines[index]?.trim() ?? "";
		if (line !== "" && !line.startsWith("#")) next = index + 1;
	}
	return targets;
});
var disabling_comments_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	disables: (() => disables),
	disablingComments: (() => disablingComments)
});
const COMMENT = /^(\s*)#\s*tocsin-disable\b(.*)$/;
const FORM = /^-next-line(?:\s+([\w-]+))?\s*(?::\s*(.*))?$/;
const NO_LINE = -1;
const disables = ({ rule, line, place: at }, { code, place }) => code === rule && place?.line === line && place.file === at.file;
exports.HORIZON = HORIZON;
exports.WEEKDAYS = WEEKDAYS;
exports.auditPolicy = auditPolicy;
exports.audit_exports = audit_exports;
exports.buildTimetables = buildTimetables;
exports.calendar_exports = calendar_exports;
exports.createSchedule = createSchedule;
exports.daysFrom = daysFrom;
exports.disables = disables;
exports.disablingComments = disablingComments;
exports.disabling_comments_exports = disabling_comments_exports;
exports.fromLocal = fromLocal;
exports.likelyZones = likelyZones;
exports.localTime = localTime;
exports.localTimes = localTimes;
exports.parts = parts;
exports.periodBefore = periodBefore;
exports.repeatedTurns = repeatedTurns;
exports.shifts = shifts;
exports.timetables_exports = timetables_exports;
exports.toLocal = toLocal;
