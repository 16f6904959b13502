require("./rolldown-runtime.js");
const require_report_words = require("./report-words.js");
const require_policy_validation = require("./policy-validation.js");
const require_svg = require("./report-text-svg.js");
const require_short_names = require("./report-text-short-names.js");
// src/report/period/cell.ts
const section$1 = (title, text, more = {}) => ({
	title,
	level: 2,
	tone: "plain",
	text,
	chart: null,
	table: null,
	...more
});
const own = (text) => [{
	kind: "own",
	text,
	url: null
}];
const foreign = (text) => [{
	kind: "foreign",
	text,
	url: null
}];
const name = (text) => [{
	kind: "name",
	text,
	url: null
}];
const join = (...cells) => cells.flat();
function names(logins) {
	if (logins.length === 0) return own("nobody");
	return logins.flatMap((login, index) => index === 0 ? name(login) : join(own(", "), name(login)));
}
function issueCell({ number, repository, url, title }, { repositories }) {
	return [
		{
			kind: "own",
			text: repositories.length > 1 ? `${repository}#${number}` : `#${number}`,
			url
		},
		...own(" "),
		...foreign(title)
	];
}
const severityCell = ({ severity }) => foreign(severity.name);
const when = (at) => require_policy_validation.formatInstant(at).slice(0, 16).replace("T", " ");
const whenCell = (at) => own(when(at));
const UNITS = [
	["d", require_policy_validation.DAY],
	["h", require_policy_validation.HOUR],
	["m", 60],
	["s", 1]
];
function short(seconds) {
	const least = seconds < 60 ? 1 : 60;
	let rest = Math.max(0, Math.floor(seconds / least) * least);
	const largest = UNITS.findIndex(([, size]) => rest >= size);
	if (largest === -1) return "0s";
	return UNITS.slice(largest, largest + 2).map(([unit, size]) => {
		const count = Math.floor(rest / size);
		rest -= count * size;
		return count === 0 ? "" : `${count}${unit}`;
	}).filter((part) => part !== "").join(" ");
}
const spanCell = (seconds) => own(seconds === null ? "\u2013" : short(seconds));
const countCell = (count) => own(String(count));
function tableOf(head, all, most, row) {
	return {
		head,
		rows: all.slice(0, most).map(row),
		more: Math.max(0, all.length - most)
	};
}
// src/report/period/chart-acknowledge.ts
const ROW$1 = 50;
const KEY = 26;
const EDGE = 10;
const MOST_DOTS = 400;
const TICKS = [
	1,
	10,
	60,
	300,
	900,
	require_policy_validation.HOUR,
	4 * require_policy_validation.HOUR,
	require_policy_validation.DAY,
	require_policy_validation.WEEK,
	28 * require_policy_validation.DAY,
	364 * require_policy_validation.DAY,
	3640 * require_policy_validation.DAY
];
function drawAcknowledge({ severities }) {
	const values = severities.flatMap(({ acknowledge }) => acknowledge.values);
	if (values.length === 0) return "";
	const ticks = ticksOf(values);
	const [first = 1, last = 10] = [ticks[0], ticks.at(-1)];
	const scale = Math.log(last) - Math.log(first);
	const xOf = (seconds) => EDGE + (Math.log(Math.max(first, seconds)) - Math.log(first)) / scale * 320;
	const bottom = KEY + severities.length * ROW$1;
	const grid = ticks.flatMap((tick, index) => [require_svg.line(xOf(tick), KEY, xOf(tick), bottom, "grid"), ...label(tick, index, ticks, xOf, bottom + 14)]);
	const rows = severities.flatMap((one, index) => drawRow(one, index, xOf));
	const summary = severities.map(({ severity, acknowledge: { median, p90, values: all } }) => median === null || p90 === null ? `${severity.name}: none acknowledged` : `${severity.name}: median ${short(median)}, p90 ${short(p90)} of ${all.length}`).join("; ");
	return require_svg.picture(bottom + 20, `Time to acknowledge. ${summary}.`, [
		...key(),
		...grid,
		...rows
	]);
}
const key = () => [
	"<circle cx=\"5\" cy=\"8\" r=\"4\" class=\"sev3 dot\"/>",
	require_svg.text("an incident", 15, 12),
	require_svg.line(105, 1, 105, 15, "median"),
	require_svg.text("median", 111, 12),
	require_svg.line(175, 1, 175, 15, "p90"),
	require_svg.text("p90", 181, 12)
];
function ticksOf(values) {
	const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
	const most = values.reduce((high, value) => Math.max(high, value), 0);
	const from = Math.max(0, TICKS.findLastIndex((tick) => tick <= least));
	const upTo = TICKS.findIndex((tick) => tick >= most && tick > (TICKS[from] ?? 0));
	return TICKS.slice(from, (upTo === -1 ? TICKS.length : upTo) + 1);
}
function label(tick, index, ticks, xOf, y) {
	const name = short(tick);
	const x = xOf(tick);
	const crowded = ticks.slice(0, index).some((other) => x - xOf(other) < require_svg.widthOf(`${short(other)}  `) / 2 + require_svg.widthOf(name) / 2);
	const last = index === ticks.length - 1;
	return crowded && !last ? [] : [require_svg.text(name, index === 0 ? 0 : last ? 340 : x, y, index === 0 ? "soft" : last ? "soft end" : "soft middle")];
}
function drawRow({ severity, acknowledge: { values, median, p90 } }, index, xOf) {
	const top = KEY + index * ROW$1;
	const y = top + 33;
	const numbers = median === null || p90 === null ? "none acknowledged" : `median ${short(median)} \u00b7 p90 ${short(p90)} \u00b7 ${require_report_words.plural(values.length, "incident")}`;
	const name = require_svg.fitting(severity.name, 340 - require_svg.widthOf(numbers) - 8);
	const colour = require_svg.severityClass(index);
	const every = Math.max(1, Math.ceil(values.length / MOST_DOTS));
	const dots = values.filter((_, rank) => rank % every === 0).map((value) => `<circle cx="${require_svg.n(xOf(value))}" cy="${require_svg.n(y)}" r="4" class="${colour} dot"/>`);
	const mark = (value, className) => value === null ? "" : require_svg.line(xOf(value), y - 9, xOf(value), y + 9, className);
	return [
		require_svg.text(name, 0, top + 14, "strong"),
		require_svg.text(numbers, 340, top + 14, "soft end"),
		require_svg.line(0, y, 340, y, "grid"),
		...dots,
		mark(median, "median"),
		mark(p90, "p90")
	];
}
// src/report/period/chart-calls.ts
const ROW = 38;
const MOST$2 = 15;
const GAP = 8;
const drawCalls = ({ calls: { people } }) => drawPeople(people, "call");
const drawMessages = ({ messages: { people } }) => drawPeople(people, "message");
function drawPeople(people, what) {
	if (people.length === 0) return "";
	const busiest = people.slice(0, MOST$2);
	const key = require_svg.legend([{
		name: "by day",
		className: "day"
	}, {
		name: "at night",
		className: "night"
	}]);
	const most = Math.max(1, ...busiest.map(total));
	const widest = Math.max(...busiest.map((person) => require_svg.widthOf(numbersOf(person, what))));
	const names = require_short_names.shortNames(busiest.map(({ login }) => login), Math.floor((340 - widest - GAP) / require_svg.widthOf("x")));
	const rows = busiest.flatMap((person, index) => drawPerson(person, names.get(person.login) ?? person.login, what, key.height + 6 + index * ROW, most));
	const summary = busiest.map((person) => `${person.login} ${total(person)}, ${person.night} at night`).join("; ");
	const rest = people.length > MOST$2 ? `; ${require_report_words.plural(people.length - MOST$2, "more person")}, in the table` : "";
	return require_svg.picture(key.height + 6 + busiest.length * ROW, `${what === "call" ? "Calls" : "Messages"} per person: ${summary}${rest}.`, [...key.svg, ...rows]);
}
const numbersOf = (person, what) => `${require_report_words.plural(total(person), what)}${person.night > 0 ? `, ${person.night} at night` : ""}`;
function drawPerson(person, name, what, top, most) {
	const scale = 340 / most;
	const [day, night] = [person.day * scale, person.night * scale];
	const gap = day > 0 && night > 0 ? 1 : 0;
	return [
		require_svg.text(name, 0, top + 12, "strong"),
		require_svg.text(numbersOf(person, what), 340, top + 12, "soft end"),
		...day > 0 ? [require_svg.rect(0, top + 18, day - gap, 12, "day")] : [],
		...night > 0 ? [require_svg.rect(day, top + 18, night, 12, "night")] : []
	];
}
const total = ({ day, night }) => day + night;
// src/report/period/chart-incidents.ts
const PLOT = 150;
const LEFT = 26;
const WIDEST_BAR = 44;
function drawIncidents({ weeks: all, severities, incidents }) {
	if (incidents.length === 0) return "";
	const weeks = all.slice(-120);
	const totals = weeks.map((week) => week.incidents.reduce((total, one) => total + one, 0));
	const most = Math.max(1, ...totals);
	const step = require_svg.stepOf(most);
	const top = Math.ceil(most / step) * step;
	const key = require_svg.legend(severities.map(({ severity }, index) => ({
		name: severity.name,
		className: require_svg.severityClass(index)
	})));
	const base = key.height + 10 + PLOT;
	const heightOf = (count) => count / top * PLOT;
	const column = 314 / Math.max(1, weeks.length);
	const bar = Math.min(WIDEST_BAR, Math.max(1, column * .72));
	const grid = Array.from({ length: top / step + 1 }, (_, index) => index * step).flatMap((count) => [require_svg.line(LEFT, base - heightOf(count), 340, base - heightOf(count), count === 0 ? "axis" : "grid"), require_svg.text(String(count), 20, base - heightOf(count) + 4, "soft end")]);
	const bars = weeks.flatMap((week, index) => {
		const x = LEFT + column * index + (column - bar) / 2;
		let y = base;
		return week.incidents.map((count, severity) => {
			y -= heightOf(count);
			return count === 0 ? "" : require_svg.rect(x, y, bar, heightOf(count) - (bar > 4 ? 1 : 0), require_svg.severityClass(severity));
		});
	});
	const summary = `${require_report_words.plural(incidents.length, "incident")} over ${require_report_words.plural(weeks.length, "week")}, at most ${most} in one. The table has the numbers.`;
	return require_svg.picture(base + 20, summary, [
		...key.svg,
		...grid,
		...bars,
		...labels(weeks.map(({ start }) => start), column, base + 15)
	]);
}
function labels(weeks, column, y) {
	const every = Math.max(1, Math.ceil((require_svg.widthOf("30 Sep") + 6) / column));
	return weeks.flatMap((start, index) => {
		if (index % every !== 0) return [];
		const [, month = "1", day = "1"] = require_policy_validation.formatInstant(start).slice(0, 10).split("-");
		const x = Math.min(320, Math.max(20, LEFT + column * (index + .5)));
		return [require_svg.text(`${Number(day)} ${require_report_words.MONTHS[Number(month) - 1] ?? ""}`, x, y, "soft middle")];
	});
}
// src/report/period/attention.ts
const MOST$1 = 50;
const MOST_LATE = 10;
function attentionSections(statistics) {
	const parts = partsOf(statistics).filter(({ table }) => table.rows.length > 0);
	if (parts.length === 0) return [section$1("Nothing needs you", own("No review and no action item is overdue, everything was acknowledged, nothing is open, and no call came late."), { tone: "fine" })];
	const counts = parts.map(({ count }) => count).join(" \u00b7 ");
	return [section$1("Needs you", own(`${counts}.`), { tone: "urgent" }), ...parts.map(({ title, text, table }) => section$1(title, own(text), {
		level: 3,
		tone: "urgent",
		table
	}))];
}
function partsOf(statistics) {
	const { attention } = statistics;
	const { overdueReviews, neverAcknowledged, unresolved } = attention;
	return [
		{
			title: "Overdue reviews",
			count: require_report_words.plural(overdueReviews.length, "overdue review"),
			text: "The post-incident review is written, or `/reviewed` says that it is done.",
			table: tableOf([
				"Incident",
				"Severity",
				"Due (UTC)",
				"Overdue by"
			], overdueReviews, MOST$1, ({ summary, due }) => [
				issueCell(summary.issue, statistics),
				severityCell(summary),
				whenCell(due),
				spanCell(summary.at - due)
			])
		},
		...actionItems(statistics),
		{
			title: "Never acknowledged",
			count: `${neverAcknowledged.length} never acknowledged`,
			text: "They have no time to acknowledge, so they are in no median below.",
			table: tableOf([
				"Incident",
				"Severity",
				"Declared (UTC)",
				"Now"
			], neverAcknowledged, MOST$1, (summary) => [
				issueCell(summary.issue, statistics),
				severityCell(summary),
				whenCell(summary.declaredAt),
				own(outcomeWord(summary))
			])
		},
		{
			title: "Not resolved",
			count: `${unresolved.length} not resolved`,
			text: "They have no time to resolve, so they are in no median below.",
			table: tableOf([
				"Incident",
				"Severity",
				"Declared (UTC)",
				"Open for",
				"Now"
			], unresolved, MOST$1, (summary) => [
				issueCell(summary.issue, statistics),
				severityCell(summary),
				whenCell(summary.declaredAt),
				spanCell(summary.at - summary.declaredAt),
				own(summary.outcome === "abandoned" ? "abandoned: older than the policy\u2019s `max-age`" : summary.status)
			])
		},
		lateCalls(statistics)
	];
}
function actionItems(statistics) {
	const { overdueActions, undatedActions } = statistics.attention;
	return [{
		title: "Overdue action items",
		count: require_report_words.plural(overdueActions.length, "overdue action item"),
		text: "Tick the box in the review when it is done, or give it another day, such as `2026-12-01`.",
		table: tableOf([
			"What",
			"Owner",
			"Day has passed by",
			"Incident"
		], overdueActions, MOST$1, (item) => [
			foreign(item.text),
			item.owner === null ? own("nobody") : name(item.owner),
			spanCell(item.summary.at - item.dueBy),
			issueCell(item.summary.issue, statistics)
		])
	}, {
		title: "Action items without a date",
		count: require_report_words.plural(undatedActions.length, "undated action item"),
		text: "Nobody is reminded of them. Write the day behind each as `2026-12-01`: no other way of writing it is read.",
		table: tableOf([
			"What",
			"Owner",
			"Incident"
		], undatedActions, MOST$1, (item) => [
			foreign(item.text),
			item.owner === null ? own("nobody") : name(item.owner),
			issueCell(item.summary.issue, statistics)
		])
	}];
}
function lateCalls(statistics) {
	const { calls } = statistics;
	return {
		title: "Late calls",
		count: require_report_words.plural(calls.late, "late call"),
		text: "Somebody was called a minute or more after it was due: what runs Tocsin came late.",
		table: tableOf([
			"Incident",
			"Late by",
			"Due (UTC)",
			"Level",
			"Called"
		], calls.latest, MOST_LATE, (call) => [
			issueCell(call.issue, statistics),
			spanCell(call.late),
			whenCell(call.due),
			own(String(call.level)),
			names(call.people)
		])
	};
}
const outcomeWord = ({ outcome, status }) => outcome === "open" ? status : outcome;
// src/report/period/emptiness.ts
function emptinessOf({ at, incidents, calls, messages, leftOut }) {
	if (incidents.length + calls.made + messages.sent + messages.lost > 0) return null;
	const fine = (title, text) => section$1(title, own(text), { tone: "fine" });
	if (at !== null) return fine("No incident in this time", "No incident was declared in it, and nobody was called. `tocsin report --from` and `--to` take another time.");
	if (leftOut.length > 0) return fine("Nothing to count yet", `${require_report_words.plural(leftOut.length, "issue")} read, and none of them is an incident; why stands below. Compare \`incident.label\` of the policy with the labels of the issues.`);
	return fine("Nothing to count yet", "No issue was read. One counts as soon as it carries the label of the policy. `tocsin history --repo owner/name` reads those of a repository, and `tocsin sandbox` has an incident to try it with.");
}
// src/report/period/people.ts
const MOST_PEOPLE = 100;
const MOST_CHANNELS = 30;
const NIGHT = "Night is from 22:00 to 07:00 in the time zone of the schedule they are on, and in UTC for people who are on none.";
function peopleSections({ calls, messages }) {
	const called = calls.people.length === 0 ? [] : [section$1("Calls per person", own(NIGHT), {
		chart: "calls",
		table: tableOfPeople("Calls", calls.people)
	})];
	if (messages.sent + messages.lost === 0) return called;
	const lost = messages.lost === 0 ? "none lost" : `${messages.lost} failed or may never have arrived`;
	const sent = `${require_report_words.plural(messages.sent, "message")} sent, as far as is known; ${lost}. What one run sends to one person by one channel is one.`;
	const byChannels = section$1("Messages by channels", own(sent), { table: tableOf([
		"Channel",
		"Messages",
		"Lost"
	], messages.channels, MOST_CHANNELS, (one) => [
		name(one.channel),
		countCell(one.sent),
		countCell(one.lost)
	]) });
	if (messages.people.length === 0) return [...called, byChannels];
	const table = tableOfPeople("Messages", messages.people);
	const text = own(`Besides what GitHub sends. ${NIGHT}`);
	return [
		...called,
		byChannels,
		section$1("Messages per person", text, {
			chart: "messages",
			table
		})
	];
}
const tableOfPeople = (what, people) => tableOf([
	"Person",
	what,
	"At night",
	"A week",
	"Busiest week",
	"Night by"
], people, MOST_PEOPLE, (person) => [
	name(person.login),
	countCell(person.day + person.night),
	countCell(person.night),
	own(mean(person.day + person.night, person.perWeek.length)),
	countCell(Math.max(0, ...person.perWeek)),
	own(person.zoneFrom === "schedule" ? person.zone : "UTC (on no schedule)")
]);
const mean = (count, weeks) => weeks === 0 ? "\u2013" : (count / weeks).toFixed(1);
// src/report/period/measures.ts
const MOST_WEEKS = 120;
function measureSections(statistics) {
	return [
		incidentsPerWeek(statistics),
		...[
			"acknowledge",
			"mitigate",
			"resolve"
		].map((what) => times(statistics, what)),
		cadence(statistics),
		calls(statistics),
		...peopleSections(statistics)
	];
}
function incidentsPerWeek({ incidents, severities, weeks }) {
	const sum = (read) => severities.reduce((total, one) => total + read(one), 0);
	const asides = [...sum(({ reopened }) => reopened) > 0 ? [`${sum(({ reopened }) => reopened)} of them reopened`] : [], ...sum(({ dismissed }) => dismissed) > 0 ? [`${sum(({ dismissed }) => dismissed)} closed as not planned or as a duplicate`] : []];
	const text = join(own(`${require_report_words.plural(incidents.length, "incident")}${asides.length > 0 ? ` (${asides.join(", ")})` : ""}: `), ...severities.flatMap((one, index) => [own(`${index === 0 ? "" : ", "}${one.incidents} `), foreign(one.severity.name)]), own(". By week, Monday to Sunday in UTC."));
	return section$1("Incidents", text, {
		chart: "incidents",
		table: tableOf([
			"Week of",
			...severities.map(({ severity }) => severity.name),
			"All"
		], weeks.slice(-120), MOST_WEEKS, (week) => [
			own(require_policy_validation.formatInstant(week.start).slice(0, 10)),
			...week.incidents.map(countCell),
			countCell(week.incidents.reduce((total, one) => total + one, 0))
		])
	});
}
const TIMES = {
	acknowledge: {
		title: "Time to acknowledge",
		missing: "never acknowledged",
		none: "No incident was acknowledged."
	},
	mitigate: {
		title: "Time to mitigate",
		missing: null,
		none: "Nobody said `/mitigated`."
	},
	resolve: {
		title: "Time to resolve",
		missing: "not resolved",
		none: "No incident was resolved."
	}
};
function times({ severities }, what) {
	const { title, missing, none } = TIMES[what];
	const left = severities.reduce((total, one) => total + (what === "acknowledge" ? one.neverAcknowledged : one.unresolved), 0);
	const apart = missing === null || left === 0 ? "" : ` ${left} more: ${missing}, listed above.`;
	const hint = what === "mitigate" ? " Only where somebody said `/mitigated`." : "";
	if (severities.every((one) => one[what].values.length === 0)) return section$1(title, own(`${none}${apart}`));
	return section$1(title, own(`Since the declaration, or the last reopening.${hint}${apart}`), {
		chart: what === "acknowledge" ? "acknowledge" : null,
		table: tableOf([
			"Severity",
			"Median",
			"p90",
			"Max",
			"n"
		], severities, severities.length, (one) => [foreign(one.severity.name), ...distributionCells(one[what])])
	});
}
const distributionCells = ({ median, p90, max, values }) => [
	spanCell(median),
	spanCell(p90),
	spanCell(max),
	countCell(values.length)
];
function percent(part, total) {
	const rounded = Math.floor(100 * part / total);
	return rounded === 0 && part > 0 ? "less than 1 %" : `${rounded} %`;
}
function cadence(statistics) {
	const { of, inTime, longestSilence } = statistics.cadence;
	if (of === 0) return section$1("Updates", own("No update was promised in this time."));
	const silence = longestSilence === null ? [] : [
		own(` The longest silence was ${short(longestSilence.seconds)}, on `),
		issueCell(longestSilence.issue, statistics),
		own(".")
	];
	return section$1("Updates", join(own(`${inTime} of ${of} promised updates (${percent(inTime, of)}) came in time.`), ...silence));
}
function calls({ calls: { made, late, lateness } }) {
	const title = "Calls and their lateness";
	if (made === 0) return section$1(title, own("Nobody was called in this time."));
	const text = own(`${require_report_words.plural(made, "call")}, ${late === 0 ? "none" : `${late} (${percent(late, made)})`} of them late by a minute or more. A call that several rules ask for at once is one; hand-overs are none.`);
	return section$1(title, text, { table: tableOf([
		"Lateness",
		"Median",
		"p90",
		"Max",
		"n"
	], latenessRows(lateness), 3, ([what, one]) => [own(what), ...distributionCells(one)]) });
}
const latenessRows = ({ all, watched, unwatched }) => [["all calls", all], ...watched.values.length === 0 ? [] : [["waited for by a watcher", watched], ["due while nobody watched", unwatched]]];
// src/report/period/content.ts
const MOST_REPOSITORIES = 5;
const MEASURES = "p90 is the nearest rank: the least time that nine in ten did not exceed, always one that occurred. The median of an even number is the mean of the middle two. Incidents count in the time in which they were declared, calls in that in which they were made; what is open or overdue is listed however old it is.";
function contentOf(statistics) {
	const { from, to, at, repositories, policies } = statistics;
	const where = require_policy_validation.enumerateSome(repositories, MOST_REPOSITORIES, (repository) => repository);
	return {
		title: "Incident report",
		subtitle: join(...repositories.length > 0 ? [foreign(where), own(", ")] : [], own(`${day(from)} to ${day(to)}${at === null ? "" : `, as of ${when(at)}`} (UTC)`)),
		sections: sectionsOf(statistics),
		foot: [
			...leftOut(statistics),
			...emptinessOf(statistics) === null ? [own(MEASURES)] : [],
			join(own("Policy "), ...policies.flatMap(({ name: policy, digest }, index) => [own(index === 0 ? "" : ", "), name(`${policy}@${digest}`)]))
		]
	};
}
function sectionsOf(statistics) {
	const emptiness = emptinessOf(statistics);
	if (emptiness === null) return [...attentionSections(statistics), ...measureSections(statistics)];
	return statistics.at === null ? [emptiness] : [...attentionSections(statistics), emptiness];
}
function day(at) {
	const text = require_policy_validation.formatInstant(at);
	return text.endsWith("T00:00:00Z") ? text.slice(0, 10) : when(at);
}
function leftOut(statistics) {
	const { leftOut: all } = statistics;
	if (all.length === 0) return [];
	return Object.entries(require_report_words.WHY_LEFT_OUT).flatMap(([why, words]) => {
		const issues = all.filter((one) => one.why === why);
		const [first] = issues;
		if (first === void 0) return [];
		if (issues.length === 1) return [join(own("Left out: "), issueCell(first.issue, statistics), own(` ${words}.`))];
		return [own(`Left out: ${require_report_words.plural(issues.length, "issue")}, each of which ${words}.`)];
	});
}
// src/report/period/style.ts
const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1f2328;--soft:#59636e;--rule:#d1d9e0;--link:#0550ae;--alarm:#b42318;--alarm-paper:#fff5f4;--fine:#1a7f37;
--sev0:#b42318;--sev1:#d4690b;--sev2:#3d7ebf;--sev3:#6e7781;--sev4:#8250df;--day:#4a90d0;--night:#1b3a66}
@media(prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#f0f6fc;--soft:#a5aeb8;--rule:#3d444d;--link:#79b8ff;--alarm:#ff8a80;--alarm-paper:#2a1416;--fine:#56d364;
--sev0:#ff6b60;--sev1:#f0a050;--sev2:#6cb0f5;--sev3:#9aa4af;--sev4:#c29bff;--day:#8cc4ff;--night:#4470c4}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:62rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
h1{margin:0;font-size:1.6rem;line-height:1.2}
h2{margin:0 0 .25rem;font-size:1.2rem}
h3{margin:1.25rem 0 .25rem;font-size:1rem}
p{margin:.25rem 0 .5rem}
a{color:var(--link)}
code{font:.95em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.soft,footer{color:var(--soft)}
footer{margin-top:2rem;padding-top:.75rem;border-top:1px solid var(--rule);font-size:.875rem}
section{margin-top:2rem}
.urgent,.fine{padding:1rem;border-left:4px solid var(--fine);border-radius:4px}
.urgent{border-color:var(--alarm);background:var(--alarm-paper)}
.urgent h2{color:var(--alarm)}
.urgent h2+p{font-weight:600}
.fine h2{color:var(--fine)}
table{width:100%;border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}
th,td{padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;font-weight:400}
tbody th{min-width:5rem;overflow-wrap:anywhere}
td{white-space:nowrap}.wide td{white-space:normal;overflow-wrap:anywhere}
thead th{color:var(--soft);font-size:.875rem}
details{margin-top:.5rem}
summary{padding:.5rem 0;color:var(--link);cursor:pointer}
svg{display:block;width:100%;max-width:30rem;margin:.75rem 0;overflow:visible}
svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;fill:var(--ink);font-variant-numeric:tabular-nums}
svg text{paint-order:stroke;stroke:var(--paper);stroke-width:3px}svg .soft{fill:var(--soft)}svg .strong{font-weight:600}.end{text-anchor:end}.middle{text-anchor:middle}
.grid{stroke:var(--rule);fill:none}.axis{stroke:var(--soft);fill:none}
.median,.p90{stroke:var(--ink);stroke-width:2.5;fill:none}.p90{stroke-dasharray:3 2}
.dot{fill-opacity:.55}
.sev0{fill:var(--sev0)}.sev1{fill:var(--sev1)}.sev2{fill:var(--sev2)}.sev3{fill:var(--sev3)}.sev4{fill:var(--sev4)}.day{fill:var(--day)}.night{fill:var(--night)}
@media(max-width:40rem){
th,td{padding-right:.45rem}
.wide,.wide tbody,.wide tr,.wide th,.wide td{display:block}
.wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.wide tr{padding:.5rem 0;border-bottom:1px solid var(--rule)}
.wide th,.wide td{padding:.05rem 0;border:0}
.wide td::before{content:attr(data-head) ": ";color:var(--soft)}
}
@media(min-width:60rem){.pair{display:grid;grid-template-columns:30rem 1fr;gap:2rem;align-items:start}.pair details{margin-top:.75rem}}
@media print{body{max-width:none}.urgent{background:none}details>*{display:block}section,tr{break-inside:avoid}}
`.trim();
// src/report/period/formats/html.ts
const CHARTS = {
	incidents: drawIncidents,
	acknowledge: drawAcknowledge,
	calls: drawCalls,
	messages: drawMessages
};
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const html = { render: renderPage };
function renderPage(statistics) {
	const { title, subtitle, sections, foot } = contentOf(statistics);
	return [
		"<!doctype html>",
		"<html lang=\"en\">",
		"<head>",
		"<meta charset=\"utf-8\">",
		`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
		"<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">",
		"<meta name=\"referrer\" content=\"no-referrer\">",
		`<title>${require_policy_validation.escapeMarkup(title)}: ${plainText(subtitle)}</title>`,
		`<style>${STYLE}</style>`,
		"</head>",
		"<body>",
		`<header><h1>${require_policy_validation.escapeMarkup(title)}</h1><p class="soft">${cell$1(subtitle)}</p></header>`,
		"<main>",
		...groupSections(sections).map((group) => drawGroup(group, statistics)),
		"</main>",
		`<footer>${foot.map((line) => `<p>${cell$1(line)}</p>`).join("\n")}</footer>`,
		"</body>",
		"</html>",
		""
	].join("\n");
}
function groupSections(sections) {
	const groups = [];
	for (const section of sections) if (section.level === 2) groups.push([section]);
	else groups.at(-1)?.push(section);
	return groups;
}
function drawGroup(group, statistics) {
	const [head] = group;
	return [
		`<section${head === void 0 || head.tone === "plain" ? "" : ` class="${head.tone}"`}>`,
		...group.map((section) => drawSection(section, statistics)),
		"</section>"
	].join("\n");
}
function drawSection({ title, level, text, chart, table }, statistics) {
	const head = `<h${level}>${require_policy_validation.escapeMarkup(title)}</h${level}>\n<p>${cell$1(text)}</p>`;
	const drawn = chart === null ? "" : CHARTS[chart](statistics);
	const numbers = table === null ? "" : drawTable(table, title);
	if (drawn === "") return [head, numbers].filter((part) => part !== "").join("\n");
	return `${head}\n<div class="pair">\n${drawn}\n<details><summary>The numbers as a table</summary>\n${numbers}\n</details>\n</div>`;
}
const MOST = 200;
const NARROW = 5;
const LONG = 7;
const FIRST_ROWS = 5;
function drawTable({ head, rows, more }, title) {
	if (rows.length > LONG && isWide$1(head, rows)) {
		const rest = {
			head,
			rows: rows.slice(FIRST_ROWS),
			more
		};
		return `${drawRows({
			head,
			rows: rows.slice(0, FIRST_ROWS),
			more: 0
		}, title)}\n<details><summary>${rest.rows.length + more} more</summary>\n${drawRows(rest, `${title}, continued`)}\n</details>`;
	}
	return drawRows({
		head,
		rows,
		more
	}, title);
}
const isWide$1 = (head, rows) => head.length > NARROW || rows.some((row) => row.some((words) => words.some(({ url }) => url !== null)));
function drawRows({ head, rows, more }, title) {
	const heads = head.map((name) => `<th scope="col" role="columnheader">${require_policy_validation.escapeMarkup(name)}</th>`).join("");
	const lines = rows.map((row) => {
		return `<tr role="row">${row.map((words, column) => column === 0 ? `<th scope="row" role="rowheader">${cell$1(words)}</th>` : `<td role="cell" data-head="${require_policy_validation.escapeMarkup(head[column] ?? "")}">${cell$1(words)}</td>`).join("")}</tr>`;
	});
	return [
		`<table role="table" aria-label="${require_policy_validation.escapeMarkup(title)}"${isWide$1(head, rows) ? " class=\"wide\"" : ""}>`,
		`<thead role="rowgroup"><tr role="row">${heads}</tr></thead>`,
		`<tbody role="rowgroup">${lines.join("\n")}</tbody>`,
		"</table>",
		...more > 0 ? [`<p class="soft">\u2026 and ${more} more.</p>`] : []
	].join("\n");
}
const cell$1 = (words) => words.map(word$1).join("");
function word$1({ kind, text, url }) {
	if (url !== null) return require_report_words.isLink(url) ? `<a href="${require_policy_validation.escapeMarkup(url)}">${require_policy_validation.escapeMarkup(text)}</a>` : require_policy_validation.escapeMarkup(text);
	if (kind === "name") return `<code>${require_policy_validation.escapeMarkup(text)}</code>`;
	if (kind === "foreign") return require_policy_validation.escapeMarkup(cut$1(text)) || "?";
	return require_policy_validation.escapeMarkup(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}
const cut$1 = (text) => text.length <= MOST ? text : `${text.slice(0, MOST).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
const plainText = (words) => words.map(({ text }) => require_policy_validation.escapeMarkup(text)).join("");
// src/report/period/formats/json.ts
const json = { render: (statistics) => `${JSON.stringify(reportOf(statistics), null, 2)}\n` };
function reportOf(statistics) {
	const { attention, cadence, calls, severities } = statistics;
	return {
		version: 1,
		from: require_policy_validation.formatInstant(statistics.from),
		to: require_policy_validation.formatInstant(statistics.to),
		at: instant(statistics.at),
		repositories: statistics.repositories,
		policies: statistics.policies,
		attention: {
			"overdue-reviews": attention.overdueReviews.map(({ summary, due }) => ({
				issue: issueOf(summary.issue),
				due: require_policy_validation.formatInstant(due)
			})),
			"overdue-actions": attention.overdueActions.map(({ summary, text, owner, dueBy }) => ({
				issue: issueOf(summary.issue),
				text,
				owner,
				"due-by": require_policy_validation.formatInstant(dueBy)
			})),
			"undated-actions": attention.undatedActions.map(({ summary, text, owner }) => ({
				issue: issueOf(summary.issue),
				text,
				owner
			})),
			"never-acknowledged": attention.neverAcknowledged.map(({ issue }) => issueOf(issue)),
			unresolved: attention.unresolved.map(({ issue }) => issueOf(issue))
		},
		severities: severities.map(({ severity, acknowledge, mitigate, resolve, neverAcknowledged, ...counts }) => ({
			...severity,
			...counts,
			"never-acknowledged": neverAcknowledged,
			acknowledge: distributionOf(acknowledge),
			mitigate: distributionOf(mitigate),
			resolve: distributionOf(resolve)
		})),
		weeks: statistics.weeks.map(({ start, incidents }) => ({
			start: require_policy_validation.formatInstant(start),
			incidents: Object.fromEntries(severities.map(({ severity: { id } }, index) => [id, incidents[index] ?? 0]))
		})),
		cadence: {
			promised: cadence.of,
			kept: cadence.inTime,
			"longest-silence": cadence.longestSilence === null ? null : {
				issue: issueOf(cadence.longestSilence.issue),
				seconds: cadence.longestSilence.seconds
			}
		},
		calls: callsOf(calls),
		messages: {
			...statistics.messages,
			people: statistics.messages.people.map(personOf)
		},
		incidents: statistics.incidents.map(incidentOf),
		"left-out": statistics.leftOut.map(({ issue, why }) => ({
			issue: issueOf(issue),
			why
		}))
	};
}
function callsOf(calls) {
	return {
		made: calls.made,
		late: calls.late,
		lateness: distributionOf(calls.lateness.all),
		"lateness-watched": distributionOf(calls.lateness.watched),
		"lateness-unwatched": distributionOf(calls.lateness.unwatched),
		latest: calls.latest.map((call) => ({
			issue: issueOf(call.issue),
			due: require_policy_validation.formatInstant(call.due),
			at: require_policy_validation.formatInstant(call.at),
			"late-seconds": call.late,
			level: call.level,
			people: call.people
		})),
		people: calls.people.map(personOf)
	};
}
const personOf = ({ login, zone, zoneFrom, day, night, perWeek }) => ({
	login,
	"time-zone": zone,
	"time-zone-from": zoneFrom,
	day,
	night,
	"per-week": perWeek
});
function incidentOf(summary) {
	const { review, cadence } = summary;
	return {
		issue: issueOf(summary.issue),
		policy: summary.policy,
		severity: summary.severity.id,
		status: summary.status,
		outcome: summary.outcome,
		"declared-at": require_policy_validation.formatInstant(summary.declaredAt),
		"read-at": require_policy_validation.formatInstant(summary.at),
		reopenings: summary.reopenings,
		"seconds-to-acknowledge": summary.toAcknowledge,
		"seconds-to-mitigate": summary.toMitigate,
		"seconds-to-resolve": summary.toResolve,
		cadence: {
			updates: cadence.updates,
			promised: cadence.promises?.of ?? null,
			kept: cadence.promises?.inTime ?? null,
			"longest-silence-seconds": cadence.longestSilence
		},
		calls: summary.calls.map(({ at, late, watched, level, triggers, people }) => ({
			at: require_policy_validation.formatInstant(at),
			"late-seconds": late,
			watched,
			level,
			triggers,
			people
		})),
		messages: summary.messages.map(({ at, ...one }) => ({
			at: require_policy_validation.formatInstant(at),
			...one
		})),
		review: review === null ? null : {
			due: instant(review.due),
			done: review.done
		},
		"open-actions": summary.actions.length
	};
}
const instant = (at) => at === null ? null : require_policy_validation.formatInstant(at);
const issueOf = ({ repository, number, url, title }) => ({
	repository,
	number,
	url,
	title
});
const distributionOf = ({ values, median, p90, max }) => ({
	n: values.length,
	"median-seconds": median,
	"p90-seconds": p90,
	"max-seconds": max
});
// src/report/period/formats/markdown.ts
const markdown = { render: renderReport };
function renderReport(statistics) {
	const { title, subtitle, sections, foot } = contentOf(statistics);
	return `${[
		`# ${title}`,
		cell(subtitle),
		...sections.flatMap(section),
		...foot.map((line) => `<sub>${cell(line)}</sub>`)
	].filter((part) => part !== "").join("\n\n")}\n`;
}
function section({ title, level, text, table: numbers }) {
	const head = `${"#".repeat(level)} ${title}`;
	if (numbers === null) return [head, cell(text)];
	const more = numbers.more > 0 ? [`\u2026 and ${numbers.more} more.`] : [];
	return [
		head,
		cell(text),
		tableText(numbers),
		...more
	];
}
function tableText(numbers) {
	const heads = numbers.head.map((name) => require_report_words.plain(name, 60));
	const rows = numbers.rows.map((row) => row.map(cell));
	if (!isWide(numbers)) return require_report_words.table(heads, rows);
	const [first = "", ...names] = heads;
	return require_report_words.table([first, ""], rows.map(([one = "", ...values]) => [one, values.map((value, at) => `${names[at] ?? ""}: ${value}`).join(" \u00b7 ")]));
}
const PHONE = 326;
const AROUND = 26;
const CHARACTER = 8;
function isWide({ head, rows }) {
	return head.map((name, column) => {
		const texts = [name, ...rows.map((row) => (row[column] ?? []).map(({ text }) => text).join(""))];
		return Math.max(...texts.flatMap((text) => text.split(/\s/).map((word) => word.length)));
	}).reduce((sum, width) => sum + AROUND + CHARACTER * width, 0) > PHONE;
}
const cell = (words) => words.map(word).join("");
function word({ kind, text, url }) {
	if (url !== null) return require_report_words.link(require_report_words.plain(text, 200), url);
	switch (kind) {
		case "own": return text;
		case "foreign": return require_report_words.plain(text, 120);
		case "name": return require_report_words.code(text, 60);
		default: return kind;
	}
}
// src/report/period/formats/terminal.ts
const WIDEST_CELL = 48;
const NARROWEST_CELL = 20;
const terminal = { render: printReport };
function printReport(statistics, options) {
	const style = require_report_words.styleOf(options);
	const { title, subtitle, sections, foot } = contentOf(statistics);
	return `${[
		style.bold(style.wrap(`${title}: ${line(subtitle)}`)),
		...sections.map((section) => print(section, style)),
		...foot.map((words) => style.dim(style.wrap(line(words))))
	].join("\n\n")}\n`;
}
function print({ title, tone, text, table }, style) {
	return [
		style.bold(tone === "urgent" ? style.red(title) : title),
		style.wrap(line(text)),
		...table === null ? [] : printTable(table, style)
	].join("\n");
}
function printTable({ head, rows, more }, style) {
	const texts = rows.map((row) => row.map((words) => line(words)));
	const alignRows = (most) => require_report_words.alignColumns([head.map(require_report_words.visible), ...texts.map((row) => row.map((text) => cut(text, most)))]).map((row) => `  ${row}`);
	const wide = alignRows(WIDEST_CELL);
	const over = Math.max(...wide.map((row) => row.length)) - (style.width ?? Number.POSITIVE_INFINITY);
	const longest = Math.min(WIDEST_CELL, Math.max(0, ...texts.flat().map((text) => text.length)));
	const [titles, ...lines] = over > 0 ? alignRows(Math.max(NARROWEST_CELL, longest - over)) : wide;
	return [
		style.dim(titles ?? ""),
		...lines,
		...more > 0 ? [`  \u2026 and ${more} more`] : []
	];
}
const line = (words) => words.map(({ kind, text }) => kind === "own" ? text.replaceAll("`", "") : require_report_words.visible(text.trim() || "?")).join("");
const cut = (text, most) => text.length <= most ? text : `${text.slice(0, most - 1)}\u2026`;
// src/report/period/formats/index.ts
const FORMATS = {
	terminal,
	markdown,
	json,
	html
};
exports.FORMATS = FORMATS;
exports.renderPage = renderPage;
exports.renderReport = renderReport;
