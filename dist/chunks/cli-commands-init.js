require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_cli_files = require("./cli-files.js");
const require_lint_surroundings = require("./cli-lint-surroundings.js");
const require_package_files = require("./cli-package-files.js");
const require_questions = require("./cli-init-questions.js");
const require_policy_validation = require("./policy-validation.js");
const require_starters = require("./cli-init-starters.js");
const require_report_words = require("./report-words.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/init/zones.ts
const [MORNING, EVENING] = [540, 1020];
const DAY = 1440;
const APART = 180;
const WHEN = "2026-11-23T12:00:00Z";
async function chooseZones(flag, starter, put) {
	const { name, zones, regions } = starter;
	if (zones.length === 0 && flag !== void 0) throw new require_questions.Refusal(`${name} has no hours of one zone: leave out --timezone.`);
	if (zones.length === 0) return [];
	return put({
		flag,
		text: regions ? `The time zones of the regions, separated by commas, in this order: ${regions.join(", ")}\n` : "The time zone of your office hours and hand-overs",
		otherwise: zones.join(", "),
		read: (answer) => readZones(starter, require_starters.readNames(answer))
	});
}
function readZones({ name, zones, regions = [] }, answer) {
	const wrong = answer.find((zone) => !isZone(zone));
	if (wrong !== void 0) return `"${wrong}" is no time zone. Write one such as Europe/Berlin.`;
	if (answer.length !== zones.length) return regions.length === 0 ? `${name} has one time zone, and ${answer.length} were given.` : `${name} has ${zones.length} time zones, and ${answer.length === 1 ? "one was" : `${answer.length} were`} given. Give, in this order: ${regions.join(", ")}, such as ${zones.join(", ")}.`;
	return regions.length === 0 ? { value: answer } : outOfOrder(answer) ?? { value: answer };
}
function outOfOrder(zones) {
	const begins = zones.map((zone) => modulo(MORNING - offsetMinutes(zone)));
	const gaps = begins.map((begin, index) => modulo((begins[(index + 1) % begins.length] ?? begin) - begin));
	if (gaps.every((gap) => gap >= APART) && gaps.reduce((sum, gap) => sum + gap, 0) === DAY) return null;
	return `The day begins in ${zones.map((zone, index) => `${zone} ${clock(begins[index] ?? 0)} UTC`).join(", in ")}. Give zones in the order of the sun, in which it begins three hours apart at least.`;
}
function seatZones(text, { zones: example }, zones) {
	if (zones.length === 0 || example.every((zone, index) => zone === zones[index])) return text;
	const [only = ""] = zones;
	if (zones.length > 1) return seatRegions(text, example, zones);
	return text.replaceAll(`timezone: ${example[0] ?? ""}`, `timezone: ${only}`).replaceAll(/ in London\b/g, ` in ${only}`).replaceAll(INSTANT, (_, wall) => `${wall}${offsetOf(only, `${wall}Z`)}`);
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
const modulo = (minutes) => (minutes % DAY + DAY) % DAY;
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
// src/cli/init/seat.ts
const OUTSIDERS = ["zoe", "mallory"];
function seat(text, starter, answers) {
	return seatLabel(seatZones(seatNames(text, starter, answers), starter, answers.zones), starter, answers);
}
const seatLabel = (text, starter, { label }) => text.replace(/^( {2}label: ).*$/m, (_, key) => `${key}${scalar(label)}`).replaceAll(/(labels: \[)([\w-]+)/g, (match, key, old) => old === starter.label ? `${key}${scalar(label)}` : match);
function seatNames(text, starter, { people, shift, services }) {
	const names = namesOf(starter, shift, people.flat());
	const patterns = [...names.keys()].map((name) => `(?<![\\w./@-])${name}(?![\\w-])`);
	const { services: example } = starter;
	const all = require_starters.SERVICES.join(", ");
	if (example.length > 0) patterns.unshift(`(?<=\\[)${all}`, `(?<=service: )(?:${example.join("|")})(?![\\w-])`, `(?<=details\\.service \\}, )(?:${example.join("|")})(?=\\])`, `(?<=[{,] )(?:${example.join("|")})(?=: )`, WRITTEN, `(?<=service: )${CAPITAL}(?![\\w-])`);
	const pattern = new RegExp(patterns.join("|"), "g");
	const other = (found, at, line) => {
		if (found === CAPITAL) {
			const name = capital(services[example.indexOf("checkout") % services.length] ?? found);
			return line[at - 1] === " " ? scalar(name) : JSON.stringify(name).slice(1, -1);
		}
		if (found === all) return services.map(scalar).join(", ");
		return names.get(found) ?? scalar(services[example.indexOf(found) % services.length] ?? found);
	};
	return text.split("\n").map((line) => line.startsWith("people: {") ? access(line, starter, people, names) : line.replaceAll(pattern, other)).join("\n");
}
const CAPITAL = "Checkout";
const WRITTEN = String.raw`(?<=\\n)${CAPITAL}(?=\\n)`;
const capital = (service) => (service[0] ?? "").toUpperCase() + service.slice(1);
function namesOf({ groups }, shift, everybody) {
	const rows = [];
	const singles = [];
	groups.forEach((group, index) => {
		const logins = shift[index] ?? group.example;
		for (const [place, login] of group.example.entries()) singles.push([login, scalar(logins[seatOf(group, place, logins.length)] ?? login)]);
		if (!group.grows) return;
		rows.push([group.example.join(", "), logins.map(scalar).join(", ")]);
		if (group.turns !== void 0) rows.push([turnRota(group.example).join(", "), turnRota(logins).map(scalar).join(", ")]);
	});
	const outsiders = OUTSIDERS.map((name) => [name, everybody.some((login) => require_policy_validation.sameName(login, name)) ? `${name}-2` : name]);
	return new Map([
		...rows,
		...singles,
		...outsiders
	]);
}
function seatOf({ example, turns }, place, size) {
	if (turns === void 0) return place % size;
	const later = (place - turns % example.length + example.length) % example.length;
	const half = example.length / 2;
	return (turns + (later < half ? later : Math.floor(size / 2) + later - half)) % size;
}
function turnRota(logins) {
	const half = Math.floor(logins.length / 2);
	return [...logins.slice(half), ...logins.slice(0, half)];
}
function access(line, { groups }, people, names) {
	const [, list = ""] = /\{ ([^{}]*) \}/.exec(line) ?? [];
	return `people: { ${list.split(", ").flatMap((entry) => {
		const [login = "", may = ""] = entry.split(": ");
		const index = groups.findIndex(({ example }) => example.includes(login));
		if (index === -1) return [`${names.get(login) ?? login}: ${may}`];
		return groups[index]?.example[0] === login ? (people[index] ?? []).map((one) => `${scalar(one)}: ${may}`) : [];
	}).join(", ")} }`;
}
const scalar = (text) => /^[a-z][\w -]*$/i.test(text) && text === text.trim() && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text) ? text : JSON.stringify(text);
// src/cli/init/shifts.ts
function shiftsOf({ atOnce, shifts }, logins) {
	if (atOnce === void 0 || shifts === void 0 || logins.length <= atOnce) return [logins];
	const count = Math.ceil(logins.length / atOnce);
	return Array.from({ length: count }, (_, index) => logins.slice(Math.ceil(index * logins.length / count), Math.ceil((index + 1) * logins.length / count)));
}
const onDuty = ({ groups }, people) => groups.map((group, index) => {
	const shifts = shiftsOf(group, people[index] ?? group.example);
	return shifts[(group.shifts?.turns ?? 0) % shifts.length] ?? [];
});
const shiftGroups = ({ groups }, people) => groups.flatMap((group, index) => {
	const shifts = shiftsOf(group, people[index] ?? group.example);
	return group.shifts === void 0 || shifts.length === 1 ? [] : [{
		group,
		schedule: group.shifts.schedule,
		shifts
	}];
});
function calledInShifts(text, starter, people) {
	const groups = shiftGroups(starter, people);
	const owners = groups.flatMap(({ group, schedule }) => {
		const service = group.shifts?.service;
		return service === void 0 ? [] : [{
			group,
			schedule,
			service
		}];
	});
	const inTurns = groups.reduce((before, { group, schedule }) => before.replace(`who: [${group.example.join(", ")}]`, `who: { var: oncall.${schedule} }`), text);
	if (owners.length === 0) return inTurns;
	return owners.reduce((before, { group, service }) => before.replace(`${service}: [${group.example.join(", ")}], `, ""), inTurns).replace(BY_TABLE, (_, indent, lookup) => [
		`${indent}who:`,
		"  if:",
		...owners.flatMap(({ schedule, service }) => [`    - "==": [{ var: details.service }, ${service}]`, `    - { var: oncall.${schedule} }`]),
		`    - ${lookup}`
	].join(`\n${indent}`));
}
const BY_TABLE = /^( +)who: (\{ lookup: \[responders, [^\n]*)$/m;
function schedulesOf(starter, { people, zones }) {
	const groups = shiftGroups(starter, people);
	if (groups.length === 0) return "";
	return `\nschedules:\n${groups.map(({ schedule, shifts }) => `  ${schedule}:                  # each shift has a week; swaps are \`overrides\`
    timezone: ${zones[0] ?? "UTC"}
    layers:
      - every: 1w
        from: 2026-01-05T09:00
        rotate:
${shifts.map((logins) => `          - [${logins.map(scalar).join(", ")}]\n`).join("")}`).join("")}`;
}
// src/cli/commands/init.ts
function initCommand(io) {
	return new require_program.Command("init").description("Write a policy, its tests, the workflows and the issue form into a repository.").option("--policy <name>", `from: ${require_starters.STARTERS.map(({ name }) => name).join(", ")}`).option("--people <logins>", "who is called, separated by commas; a semicolon ends a group, such as \"anna,bert;cleo\"").option("--services <names>", "your services, separated by commas").option("--timezone <zones>", "of office hours and hand-overs; of each region, separated by commas").option("--keep-time <yes|no>", "does the workflow keep time (default: yes)").option("--form <file>", "a form that is there, to write a policy for").option("--name <name>", "the name of a policy beside another").option("--label <label>", "what makes an issue an incident of it").option("--uses <action>", "the Action (default: this release)").option("--dir <folder>", "the repository (default: this one)").option("--drills", "a workflow that tests channels each month, too").option("--workflows", "alone or with --drills: for policies that are there").option("--dry-run", "say what would be written, write nothing").option("--json", "print what was written as JSON").action(require_program.refusing(io, (options) => init(io, options)));
}
const BESIDE_DRILLS = /* @__PURE__ */ new Set([
	"drills",
	"uses",
	"dir",
	"dryRun",
	"json"
]);
const BESIDE_WORKFLOWS = /* @__PURE__ */ new Set([
	...BESIDE_DRILLS,
	"workflows",
	"keepTime"
]);
async function init(io, options) {
	const [{ setupFrom }, { draft }] = await Promise.all([Promise.resolve().then(() => require("./cli-init-setup.js")), Promise.resolve().then(() => require("./cli-init-drafts.js"))]);
	const root = options.dir ?? require_cli_files.repositoryRoot();
	const policies = require_lint_surroundings.readPolicyPaths(root);
	if (options.drills === true && policies.length > 0 && Object.keys(options).every((key) => BESIDE_DRILLS.has(key))) return addDrills(io, options, root, policies);
	if (options.workflows === true) return addWorkflows(io, options, root, policies);
	const terminal = await require_questions.openTerminal();
	const setup = await setupFrom(root, options, terminal.ask, io.err).finally(() => terminal.end());
	if (!setup.ok) return setup.refusal;
	const { starter } = setup.value;
	const drafts = draft(setup.value);
	if (drafts === null) return `The ready policy ${starter.name} is missing from the package. Install Tocsin again.`;
	const written = writeAll(root, drafts, options);
	if (typeof written === "string") return written;
	report(io, options, starter.name, written, stepsAfter(written, setup.value));
	return null;
}
async function addDrills(io, options, root, policies) {
	const [{ drillDrafts }, { readVariables }, { readUses }] = await Promise.all([
		Promise.resolve().then(() => require("./cli-init-drafts.js")),
		Promise.resolve().then(() => require("./cli-init-repository.js")),
		Promise.resolve().then(() => require("./cli-init-choices.js"))
	]);
	const uses = options.uses === void 0 ? null : readUses(options.uses);
	if (typeof uses === "string") return uses;
	const variables = await readVariables(root, policies, require_cli_files.withToken(io));
	const written = writeAll(root, drillDrafts(root, uses?.value ?? null, {
		policies,
		variables
	}), options);
	if (typeof written === "string") return written;
	report(io, options, null, written, [`Put the values into secrets of the repository (\`gh secret set\`): ${variables.length === 0 ? "that the policies name" : variables.join(", ")}.`, "See what a workflow does not pass: `tocsin lint`. Try the messages: `tocsin sandbox`, then `tocsin drill --dry-run`."]);
	return null;
}
async function addWorkflows(io, options, root, policies) {
	const foreign = Object.keys(options).find((key) => !BESIDE_WORKFLOWS.has(key));
	if (foreign !== void 0) return `--workflows is for the policies that are there: leave out --${foreign}.`;
	if (policies.length === 0) return `There is no ${require_policy_validation.DEFAULT_POLICY} here for a workflow to run. Write one with \`tocsin init\`, which writes the workflows too.`;
	const [{ drillDrafts, workflowDrafts }, { readVariables }, { readUses }, { readYesNo }] = await Promise.all([
		Promise.resolve().then(() => require("./cli-init-drafts.js")),
		Promise.resolve().then(() => require("./cli-init-repository.js")),
		Promise.resolve().then(() => require("./cli-init-choices.js")),
		Promise.resolve().then(() => require("./cli-init-questions.js")).then((n) => n.questions_exports)
	]);
	const [uses, keepsTime] = [readUses(options.uses ?? require_package_files.ownAction()), readYesNo(options.keepTime ?? "yes")];
	if (typeof uses === "string") return uses;
	if (typeof keepsTime === "string") return `--keep-time: ${keepsTime}`;
	const readPinned = require_cli_files.withToken(io);
	const variables = await readVariables(root, policies, readPinned);
	const labels = [...new Set((await require_lint_surroundings.readOwn(root, readPinned)).labels)];
	if (labels.length === 0) return "No policy here names the label of its incidents. See what is wrong: `tocsin validate`.";
	const drafts = workflowDrafts(root, uses.value, {
		policies,
		labels,
		variables,
		keepsTime: keepsTime.value
	});
	const drills = options.drills === true ? drillDrafts(root, uses.value, {
		policies,
		variables
	}).slice(-1) : [];
	const written = writeAll(root, [...drafts, ...drills], options);
	if (typeof written === "string") return written;
	report(io, options, null, written, [
		...foreignOf(written, root).map((path) => stepFor(path, policies, labels)),
		...placeOf(uses.value),
		...stepsToRun(labels, keepsTime.value),
		...variables.length > 0 ? [`Put the values into secrets of the repository (\`gh secret set\`): ${variables.join(", ")}.`] : []
	]);
	return null;
}
const foreignOf = (written, root) => written.filter(({ fate }) => fate === "kept").map(({ path }) => (0, node_path.relative)(root, path));
const placeOf = (uses) => uses.startsWith("OWNER/") ? [`Replace ${require_policy_validation.REPOSITORY} by where the Action lives.`] : [];
const stepsToRun = (labels, keepsTime) => [
	...labels.map((label) => `Create the label \`${label}\`: a form can only set a label that is there.`),
	...keepsTime ? [] : ["Nobody keeps time: GitHub is often hours late. Run `tocsin watch` elsewhere, or say `--keep-time yes`."],
	"Be told when Tocsin itself falls silent: make a check at a heartbeat service that expects a call every few hours, put its address into the secret TOCSIN_HEARTBEAT (`gh secret set TOCSIN_HEARTBEAT`), and add `heartbeat: ${{ secrets.TOCSIN_HEARTBEAT }}` under `with:` in .github/workflows/escalation.yml."
];
function report(io, { json }, policy, written, steps) {
	if (json) io.out(`${JSON.stringify({
		policy,
		files: written
	}, null, 2)}\n`);
	else io.out(summary(written, steps, io.width));
	io.exit(written.some(({ fate }) => fate === "kept") ? 1 : 0);
}
function writeAll(root, drafts, { dryRun }) {
	const written = [];
	for (const one of drafts) {
		const file = (0, node_path.join)(root, one.path);
		const fate = fateOf(file, one, dryRun === true);
		const why = fate === "written" || fate === "updated" ? require_cli_files.writeText(file, one.text) : null;
		if (why !== null) return why;
		written.push({
			path: file,
			fate
		});
	}
	return written;
}
function fateOf(file, { text, updates }, isDryRun) {
	if (!(0, node_fs.existsSync)(file)) return isDryRun ? "would be written" : "written";
	if ((0, node_fs.readFileSync)(file, "utf8") === text) return "unchanged";
	if (!updates) return "kept";
	return isDryRun ? "would be updated" : "updated";
}
const CODEOWNERS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const inLines = (step, width) => step.split("\n").map((line) => require_report_words.wrapLines(line, width, 5)).join("\n");
function summary(written, steps, width) {
	return [
		...written.map(({ path, fate }) => `${fate.padEnd(8)} ${path}`),
		"",
		"Next:",
		...steps.map((step, index) => `  ${index + 1}. ${inLines(step, width)}`),
		""
	].join("\n");
}
function stepsAfter(written, setup) {
	const { root, starter, people, services, label, uses, form } = setup;
	const owners = CODEOWNERS.find((path) => (0, node_fs.existsSync)((0, node_path.join)(root, path))) ?? ".github/CODEOWNERS";
	const isExample = people.every((logins, index) => logins === starter.groups[index]?.example);
	const hasExampleServices = form === null && services === starter.services && services.length > 0;
	return [
		...foreignOf(written, root).map((path) => stepFor(path, [setup.policy], [label])),
		...shiftGroups(starter, people).map(({ group, schedule, shifts }) => `See who is called when, with \`tocsin oncall\`: ${shifts.flat().length} ${group.as} are more than GitHub assigns, so they take turns of a week, in ${shifts.length} shifts (\`schedules.${schedule}\`).`),
		...isExample ? [`Replace the example logins in the policy and in its tests by your own: ${require_starters.groupsOf(starter)}.`] : [],
		...hasExampleServices ? [`Replace the services ${services.join(", ")} in the policy, its tests and the form by your own.`] : [],
		...form !== null && form.label === null ? [`Write \`labels: [${label}]\` into ${form.path}: without it what people report there is no incident.`] : [],
		...setup.there.length > 0 ? [`See that ${setup.policy} is meant to lie beside ${setup.there.join(", ")}: an issue is an incident of the first whose label it has.`] : [],
		...placeOf(uses),
		setup.policy === ".github/escalation-policy.yml" ? "Try it: `tocsin validate`, `tocsin lint`, `tocsin test` and `tocsin simulate` need no arguments here." : `Try it: \`tocsin validate\`, \`tocsin lint\`, \`tocsin test\` and \`tocsin simulate\` take ${(0, node_path.join)(root, setup.policy)} as an argument.`,
		...stepsToRun([label], setup.keepsTime),
		...setup.drills ? ["Give the workflows the variables that your `channels` and `contacts` name, which `tocsin lint` compares."] : [],
		`Let the right people review changes, in ${owners}:\n     /.github/escalation-policy*  @${people.at(-1)?.at(-1) ?? ""}`
	];
}
function stepFor(path, policies, labels) {
	if (!path.startsWith(".github/workflows/")) return `Look at ${path}: it was there before, and is as it was.`;
	const named = labels.map((label) => `\`${label}\``).join(", ");
	return `${path} was there before, and is as it was. Name ${policies.join(", ")} under \`policy:\` there${path.endsWith("/escalation.yml") ? `, and the label${labels.length > 1 ? "s" : ""} ${named} in the \`if\` of its job` : ""}.`;
}
exports.calledInShifts = calledInShifts;
exports.chooseZones = chooseZones;
exports.initCommand = initCommand;
exports.onDuty = onDuty;
exports.scalar = scalar;
exports.schedulesOf = schedulesOf;
exports.seat = seat;
exports.seatZones = seatZones;
