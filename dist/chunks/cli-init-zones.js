const require_policy_validation = require("./policy-validation.js");
const require_calendar = require("./calendar.js");
const require_cli_files = require("./cli-files.js");
const require_init = require("./cli-commands-init.js");
const require_repository = require("./cli-init-repository.js");
// src/cli/init/form-policy.ts
const TIMES = [
	["15m", "1h"],
	["30m", "2h"],
	["2h", "4h"],
	["4h", "8h"]
];
const OFFICE = "4h";
const SEVERITY = /\b(?:severity|priority|urgency|impact level|sev)\b/i;
const RANKS = [
	/critical|blocker|urgent|emergency|outage|\b(?:sev|p|s)-?[01]\b|very high/i,
	/major|high|severe|\b(?:sev|p|s)-?2\b/i,
	/medium|moderate|normal|\b(?:sev|p|s)-?3\b/i,
	/minor|low|trivial|cosmetic|\b(?:sev|p|s)-?[45]\b/i
];
const REST = /^(?:other|none|n\/a|unknown|unsure|not sure|i do(?:n\u2019t|n't| not) know)/i;
function ladderOf({ questions }) {
	const choice = questions.find(({ type, heading, name, values }) => type === "string" && values.length > 1 && SEVERITY.test(`${heading} ${name}`));
	if (choice !== void 0) return {
		question: choice,
		...stepsOf(choice)
	};
	const yes = questions.find(({ type }) => type === "boolean");
	if (yes !== void 0) return {
		question: yes,
		steps: two({
			rule: `{ "==": [{ var: details.${yes.name} }, true] }`,
			answer: "true"
		}),
		notes: []
	};
	const count = questions.find(({ type }) => type === "number");
	if (count !== void 0) return {
		question: count,
		steps: two({
			rule: `{ ">=": [{ var: [details.${count.name}, 0] }, 1000] }`,
			answer: "1000"
		}),
		notes: []
	};
	return {
		question: null,
		steps: two({
			rule: null,
			answer: null
		}).slice(1),
		notes: []
	};
}
const two = (urgent) => [{
	id: "urgent",
	name: "Urgent",
	acknowledge: "30m",
	update: "2h",
	...urgent
}, {
	id: "normal",
	name: "Normal",
	acknowledge: "4h",
	update: "8h",
	rule: null,
	answer: null
}];
const MOST_SEVERITIES = 20;
const LONGEST_SEVERITY = 100;
const LONGEST_ID = 36;
function stepsOf({ name, heading, values }) {
	const answers = values.filter((value) => !REST.test(value));
	const ranked = (answers.length < 2 ? values : answers).map((value) => ({
		value,
		rank: RANKS.findIndex((words) => words.test(value))
	}));
	const all = ranked.every(({ rank }) => rank !== -1) ? ranked.toSorted((a, b) => a.rank - b.rank) : ranked;
	const others = all.slice(19, -1);
	const ordered = all.filter((one) => !others.includes(one));
	const ids = [];
	const titles = [];
	const steps = ordered.map(({ value }, index) => {
		const [first = ""] = value.split(/[:(\u2013\u2014]|\s-\s/);
		const short = first.trim() || value.trim();
		const id = require_repository.freeName(require_policy_validation.slugOf(short, LONGEST_ID) || "level", ids);
		ids.push(id);
		const title = [short, value.trim()].map((text) => require_repository.beginningOf(text, LONGEST_SEVERITY)).find((one) => !titles.includes(one)) ?? `${require_repository.beginningOf(short, 97)} ${index + 1}`;
		titles.push(title);
		const from = Math.max(0, TIMES.length - ordered.length);
		const [acknowledge, update] = TIMES[Math.min(from + index, TIMES.length - 1)] ?? TIMES[0];
		return {
			id,
			name: title,
			acknowledge,
			update,
			rule: index === ordered.length - 1 ? null : `{ "==": [{ var: details.${name} }, ${require_policy_validation.scalar(value)}] }`,
			answer: require_policy_validation.scalar(value)
		};
	});
	const listed = others.map(({ value }) => `\u201c${value}\u201d`).join(", ");
	const note = `A policy has ${MOST_SEVERITIES} severities at most. As severe as \u201c${ordered.at(-1)?.value ?? ""}\u201d are these options of \u201c${heading}\u201d to it: ${listed}.`;
	return {
		steps,
		notes: others.length === 0 ? [] : [note]
	};
}
function leftOutOf(form) {
	const ladder = ladderOf(form);
	return [
		...form.leftOut,
		...detailsOf(form, ladder).flatMap(({ notes }) => notes),
		...ladder.notes
	];
}
const detailsOf = ({ questions }, ladder) => questions.filter((question) => question.required || question === ladder.question);
function policyFor(form, file, ready, { name, label }) {
	const ladder = ladderOf(form);
	const details = detailsOf(form, ladder);
	const rest = ready.slice(ready.indexOf("\nroles:") + 1);
	return `# yaml-language-server: $schema=../schemas/policy.v1.schema.json
#
# For the issue form ${file}: the policy reads what that requires, and what decides how severe it is.
# To make it yours: decide how long silence may last, and try every change with the tests beside this file before you merge it.
version: 1
name: ${require_policy_validation.scalar(name)}

incident:
  label: ${require_policy_validation.scalar(label)}
  max-age: 30d                       # an incident nobody closed for a month is reported as abandoned
${details.length === 0 ? "" : "  details:                           # by the headings of the form\n"}${details.map(detail).join("")}
severities:                          # most severe first; the last one is everything else
${ladder.steps.map(severity).join("")}
${details.some(({ required }) => required) ? rest : withoutMissing(rest)}`;
}
function withoutMissing(rest) {
	const [start, end] = [rest.indexOf("\n  - id: details-missing\n"), rest.indexOf("\ncalendars:")];
	return start === -1 || end < start ? rest : rest.slice(0, start) + rest.slice(end);
}
const detail = ({ name, heading, type, values, required }) => [
	`    ${require_policy_validation.scalar(name)}:`,
	`      heading: ${JSON.stringify(heading)}`,
	`      type: ${type}`,
	...values.length > 0 && (type === "string" || type === "list") ? [`      values: [${values.map(require_policy_validation.scalar).join(", ")}]`] : [],
	...required ? ["      required: true"] : [],
	""
].join("\n");
const severity = ({ id, name, acknowledge, update, rule }) => [
	`  - id: ${require_policy_validation.scalar(id)}`,
	`    name: ${JSON.stringify(name)}`,
	`    label: ${JSON.stringify(`severity: ${id}`)}`,
	...rule === null ? [] : [`    when: ${rule}`],
	`    acknowledge-within: ${acknowledge}`,
	`    update-every: ${update}`,
	...acknowledge === OFFICE ? ["    clock: office"] : [],
	""
].join("\n");
const REPORTER = "a-reporter";
function testsFor(form, { label, people, shift }) {
	const [first = [], second = []] = shift.map((logins) => logins.map(require_policy_validation.scalar));
	const both = [...first, ...second].join(", ");
	const author = people.flat().some((login) => require_policy_validation.sameName(login, REPORTER)) ? `${REPORTER}-2` : REPORTER;
	const ladder = ladderOf(form);
	const complete = form.questions.filter(({ required }) => required);
	const cases = ladder.steps.map((step) => {
		const details = complete.filter((question) => question !== ladder.question).map(answerTo);
		if (ladder.question !== null && step.answer !== null) details.push(`${require_policy_validation.scalar(ladder.question.name)}: ${step.answer}`);
		else if (ladder.question?.required) details.push(`${require_policy_validation.scalar(ladder.question.name)}: ${ladder.question.type === "number" ? 1 : false}`);
		return story(`nobody answers: ${step.name}`, {
			author,
			label,
			details
		}, [`{ at: 0m, expect: { severity: ${require_policy_validation.scalar(step.id)}, level: 1, status: open, assigned: [${first.join(", ")}], fired: [] } }`, `{ at: ${step.acknowledge}, expect: { level: 2, assigned: [${both}], fired: [unacknowledged] } }`]);
	});
	const missing = complete.length === 0 ? "" : story("what is required and not said is asked for", {
		author,
		label,
		details: []
	}, ["{ at: 0m, expect: { level: 1, fired: [details-missing] } }"]);
	return `# yaml-language-server: $schema=../schemas/policy-test.v1.schema.json
version: 1
people: { ${people.flat().map((login) => `${require_policy_validation.scalar(login)}: write`).join(", ")}, ${author}: read }
cases:
${[...cases, missing].filter((text) => text !== "").join("\n")}`;
}
const story = (name, { author, label, details }, moments) => `  - name: ${JSON.stringify(name)}
    declared: 2026-11-23T10:00:00Z
    incident:
      title: Something is broken
      author: ${author}
      labels: [${require_policy_validation.scalar(label)}]
${details.length === 0 ? "" : `      details: { ${details.join(", ")} }\n`}    story:
${moments.map((moment) => `      - ${moment}\n`).join("")}`;
function answerTo({ name, type, values }) {
	const [first = "something"] = values;
	const answers = {
		string: require_policy_validation.scalar(first),
		text: "something",
		list: `[${require_policy_validation.scalar(first)}]`,
		number: "1",
		boolean: "false",
		time: "2026-11-23T10:00:00Z"
	};
	return `${require_policy_validation.scalar(name)}: ${answers[type]}`;
}
// src/cli/init/zones.ts
const [MORNING, EVENING] = [540, 1020];
const DAY_IN_MINUTES = require_policy_validation.DAY / 60;
const APART = 180;
const WHEN = "2026-11-23T12:00:00Z";
async function chooseZones(flag, starter, put) {
	const { name, zones, regions } = starter;
	if (zones.length === 0 && flag !== void 0) throw new require_cli_files.Refusal(`${name} has no hours of one zone: leave out --timezone.`);
	if (zones.length === 0) return [];
	return put({
		flag,
		text: regions ? `The time zones of the regions, separated by commas, in this order: ${regions.join(", ")}\n` : "The time zone of your office hours and hand-overs",
		otherwise: zones.join(", "),
		read: (answer) => readZones(starter, require_init.readNames(answer))
	});
}
function readZones({ name, zones, regions = [] }, answer) {
	const wrong = answer.find((zone) => !isZone(zone));
	if (wrong !== void 0) {
		const likely = require_calendar.likelyZones(wrong);
		const meant = likely.length === 0 ? "Write one such as Europe/Berlin." : `Did you mean ${likely.join(" or ")}?`;
		throw new require_cli_files.Refusal(`"${wrong}" is no time zone. ${meant}`);
	}
	if (answer.length !== zones.length) throw new require_cli_files.Refusal(regions.length === 0 ? `${name} has one time zone, and ${answer.length} were given.` : `${name} has ${zones.length} time zones, and ${answer.length === 1 ? "one was" : `${answer.length} were`} given. Give, in this order: ${regions.join(", ")}, such as ${zones.join(", ")}.`);
	if (regions.length > 0) requireOrder(answer);
	return answer;
}
function requireOrder(zones) {
	const begins = zones.map((zone) => modulo(MORNING - offsetMinutes(zone)));
	const gaps = begins.map((begin, index) => modulo((begins[(index + 1) % begins.length] ?? begin) - begin));
	if (gaps.every((gap) => gap >= APART) && gaps.reduce((sum, gap) => sum + gap, 0) === DAY_IN_MINUTES) return;
	const days = zones.map((zone, index) => `${zone} ${clock(begins[index] ?? 0)} UTC`);
	throw new require_cli_files.Refusal(`The day begins in ${days.join(", in ")}. Give zones in the order of the sun, in which it begins three hours apart at least.`);
}
function seatZones(text, { zones: example }, zones) {
	if (zones.length === 0 || example.every((zone, index) => zone === zones[index])) return text;
	const [only = ""] = zones;
	if (zones.length > 1) return seatRegions(text, example, zones);
	return text.replaceAll(`timezone: ${example[0] ?? ""}`, `timezone: ${only}`).replaceAll(/ in London\b/g, ` in ${only}`).replaceAll(/(?<=^ {4}holidays: )\[.*\]$/gm, "[]").replaceAll(INSTANT, (_, wall) => `${wall}${offsetOf(only, `${wall}Z`)}`);
}
const INSTANT = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)Z/g;
const LAYER = /(timezone: )(\w+\/\w+)(\n {8}hours: [^\n]* to: ")\d\d:\d\d(?=")/g;
function seatRegions(text, example, zones) {
	const other = (zone) => zones[example.indexOf(zone)] ?? zone;
	return text.replaceAll(LAYER, (_, key, zone, hours) => `${key}${zone}${hours}${endOf(zones, example.indexOf(zone))}`).replaceAll(/(?<=timezone: )\w+\/\w+/g, other).replaceAll(INSTANT, (instant) => {
		const zone = example.findLast((one) => isDaylight(one, instant)) ?? example[0] ?? "UTC";
		const wall = new Date(Date.parse(instant) + offsetMinutes(zone, instant) * 6e4).toISOString().slice(0, 19);
		return `${wall}${offsetOf(other(zone), `${wall}Z`)}`;
	});
}
function endOf(zones, index) {
	const [zone = "UTC", next = "UTC"] = [zones[index], zones[(index + 1) % zones.length]];
	const lasts = modulo(offsetMinutes(zone) - offsetMinutes(next));
	return clock(MORNING + (index === zones.length - 1 ? lasts : Math.max(EVENING - MORNING, lasts)));
}
function isDaylight(zone, instant) {
	const local = modulo(Date.parse(instant) / 6e4 + offsetMinutes(zone, instant));
	return local >= MORNING - 30 && local < EVENING;
}
const modulo = (minutes) => (minutes % DAY_IN_MINUTES + DAY_IN_MINUTES) % DAY_IN_MINUTES;
const clock = (minutes) => [Math.floor(modulo(minutes) / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
function offsetOf(timeZone, instant) {
	const offset = new Intl.DateTimeFormat("en", {
		timeZone,
		timeZoneName: "longOffset"
	}).formatToParts(new Date(instant)).find(({ type }) => type === "timeZoneName")?.value.slice(3) ?? "";
	return offset === "" ? "Z" : offset;
}
function offsetMinutes(zone, instant = WHEN) {
	const [, sign = "+", hours = "0", minutes = "0"] = /^([+-])(\d\d):(\d\d)$/.exec(offsetOf(zone, instant)) ?? [];
	return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
function isZone(timeZone) {
	try {
		new Intl.DateTimeFormat("en", { timeZone }).format();
		return /\/|^UTC$/.test(timeZone);
	} catch {
		return false;
	}
}
exports.chooseZones = chooseZones;
exports.leftOutOf = leftOutOf;
exports.policyFor = policyFor;
exports.seatZones = seatZones;
exports.testsFor = testsFor;
