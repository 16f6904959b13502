require("./rolldown-runtime.js");
const require_program = require("./cli-program.js");
const require_cli_files = require("./cli-files.js");
const require_lint_surroundings = require("./cli-lint-surroundings.js");
const require_policy_validation = require("./policy-validation.js");
const require_lint = require("./lint.js");
require("./policy.js");
const require_package_files = require("./cli-package-files.js");
const require_report_words = require("./report-words.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/kept-workflow.ts
const PURPOSES = [
	["/escalation.yml", ({ escalates }) => escalates],
	["/escalation-policy.yml", ({ checks }) => checks],
	["/drills.yml", ({ inputs }) => inputs["mode"] === "drill"]
];
function lacksOf(workflow, { policies, labels, variables, uses }) {
	const { file, text } = workflow;
	const isMeant = PURPOSES.find(([name]) => file.endsWith(name))?.[1] ?? (() => true);
	const stepsFor = (policy) => require_lint.actionSteps(workflow, policy, uses).filter(isMeant);
	const unnamed = policies.filter((policy) => stepsFor(policy).length === 0);
	const steps = policies.flatMap(stepsFor);
	const unpassed = variables.filter((name) => steps.length === 0 || steps.some((step) => step.variables?.has(name) === false));
	const unread = file.endsWith("/escalation.yml") ? unreadLabels(workflow, labels) : [];
	const names = [...unnamed.length > 0 ? [`${unnamed.join(", ")} under \`policy:\``] : [], ...unread.length > 0 ? [`the label${unread.length > 1 ? "s" : ""} ${unread.map((label) => `\`${label}\``).join(", ")} in the \`if\` of its job`] : []];
	const [action = uses] = uses.split("@");
	return [
		...steps.length > 0 || text.includes(`uses: ${action}`) ? [] : [`Add a step that uses \`${action}\`.`],
		...names.length > 0 ? [`Name ${require_policy_validation.enumerate(names)} there.`] : [],
		...unpassed.length > 0 && !file.endsWith("/escalation-policy.yml") ? [`Pass ${unpassed.join(", ")} under \`env:\` there.`] : []
	];
}
function unreadLabels({ file, text }, labels) {
	const conditions = Object.values(require_policy_validation.asMap(require_policy_validation.asMap(require_policy_validation.parseYaml(text, file).value)?.["jobs"]) ?? {}).map((job) => require_policy_validation.asMap(job)?.["if"]).filter((one) => typeof one === "string");
	const isRead = (label) => [`'${label.replaceAll("'", "''")}'`, `"${label}"`].some((name) => conditions.some((one) => one.includes(name)));
	return labels.filter((label) => !isRead(label));
}
// src/cli/init/questions.ts
const putBy = (ask, say) => async ({ flag, text, otherwise, read }) => {
	for (;;) {
		const answer = flag ?? (ask === null ? otherwise : await ask(`${text} [${otherwise}] `));
		if (answer === null) throw new require_cli_files.Refusal("The questions were not all answered: nothing was written.");
		try {
			return read(answer.trim() || otherwise);
		} catch (error) {
			if (flag !== void 0 || ask === null) throw error;
			say(`${require_cli_files.refusalIn(error).message}\n`);
		}
	}
};
async function openTerminal() {
	if (!process.stdin.isTTY || !process.stderr.isTTY) return {
		ask: null,
		end: () => void 0
	};
	const { createInterface } = await import("node:readline/promises");
	const terminal = createInterface({
		input: process.stdin,
		output: process.stderr
	});
	const closed = new Promise((done) => {
		terminal.once("close", () => done(null));
	});
	return {
		ask: (question) => Promise.race([terminal.question(question), closed]),
		end: () => terminal.close()
	};
}
function readYesNo(answer) {
	const isYes = /^y(?:es)?$/i.test(answer);
	if (!isYes && !/^no?$/i.test(answer)) throw new require_cli_files.Refusal(`"${answer}" is neither yes nor no.`);
	return isYes;
}
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
	return owners.reduce((before, { group, service }) => before.replace(`${service}: [${group.example.join(", ")}], `, ""), inTurns).replace(`who: ${BY_TABLE}`, () => [
		"who:",
		"  if:",
		...owners.flatMap(({ schedule, service }) => [`    - "==": [{ var: details.service }, ${service}]`, `    - { var: oncall.${schedule} }`]),
		`    - ${BY_TABLE}`
	].join("\n    "));
}
const BY_TABLE = "{ lookup: [responders, { var: details.service }] }";
function schedulesOf(starter, { people, zones }) {
	const groups = shiftGroups(starter, people);
	if (groups.length === 0) return "";
	return `\nschedules:\n${groups.map(({ schedule, shifts }) => `  ${schedule}:                  # each shift has a week; swaps are \`overrides\`
    timezone: ${zones[0] ?? "UTC"}
    layers:
      - every: 1w
        from: 2026-01-05T09:00
        rotate:
${shifts.map((logins) => `          - [${logins.map(require_policy_validation.scalar).join(", ")}]\n`).join("")}`).join("")}`;
}
// src/cli/init/starters.ts
const SERVICES = [
	"website",
	"api",
	"checkout"
];
const WITH_OWNERS = [
	"checkout",
	"api",
	"website"
];
const STARTERS = [
	{
		name: "small-team",
		for: "three to six people who look after one product, mostly in working hours",
		label: "incident",
		form: "incident.form.yml",
		groups: [{
			as: "first responders",
			example: ["alice", "bob"],
			grows: true,
			atOnce: 9,
			shifts: {
				schedule: "first-responders",
				turns: 46
			}
		}, {
			as: "a team lead",
			example: ["carol"]
		}],
		services: SERVICES,
		zones: ["Europe/London"]
	},
	{
		name: "service-24x7",
		for: "a service on call day and night, with a rotation, leads and executives",
		label: "incident",
		form: "incident.form.yml",
		groups: [
			{
				as: "people on call in turn",
				example: [
					"alice",
					"bob",
					"carol",
					"dan"
				],
				grows: true,
				turns: 46
			},
			{
				as: "two leads in turn",
				example: ["grace", "heidi"]
			},
			{
				as: "an executive",
				example: ["ivan"]
			}
		],
		services: SERVICES,
		zones: ["Europe/London"]
	},
	{
		name: "follow-the-sun",
		for: "teams on three continents: whoever has daylight is called, then the lead of the service",
		label: "incident",
		form: "incident.form.yml",
		groups: [
			{
				as: "people in Europe",
				example: ["ben", "eva"],
				grows: true,
				turns: 46
			},
			{
				as: "people in America",
				example: ["carl", "dana"],
				grows: true,
				turns: 46
			},
			{
				as: "people in Asia",
				example: ["aiko", "arun"],
				grows: true,
				turns: 46
			},
			{
				as: "two leads",
				example: ["grace", "heidi"]
			}
		],
		services: WITH_OWNERS,
		fewestServices: {
			count: 2,
			why: "The first has a lead of its own."
		},
		zones: [
			"Europe/Berlin",
			"America/Los_Angeles",
			"Asia/Tokyo"
		],
		regions: [
			"Europe",
			"America",
			"Asia"
		]
	},
	{
		name: "several-teams",
		for: "several teams with one form: the service says which team is called, and who leads it",
		label: "incident",
		form: "incident.form.yml",
		groups: [
			{
				as: "people of the first team",
				example: ["alice", "bob"],
				grows: true,
				atOnce: 9,
				shifts: {
					schedule: "first-team",
					turns: 46,
					service: "checkout"
				}
			},
			{
				as: "people of the second",
				example: ["dave", "erin"],
				grows: true,
				atOnce: 9,
				shifts: {
					schedule: "second-team",
					turns: 46,
					service: "api"
				}
			},
			{
				as: "whoever takes the rest",
				example: ["judy"]
			},
			{
				as: "two leads",
				example: ["carol", "frank"]
			}
		],
		services: WITH_OWNERS,
		fewestServices: {
			count: 3,
			why: "The first two have a team each, and the others are for whoever takes the rest."
		},
		zones: []
	},
	{
		name: "security",
		for: "security incidents: few people, strict cadence, nothing sensitive on the issue",
		label: "security-incident",
		form: "security.form.yml",
		groups: [
			{
				as: "security handlers",
				example: ["sam", "sue"],
				grows: true,
				atOnce: 7,
				shifts: {
					schedule: "handlers",
					turns: 45
				}
			},
			{
				as: "a security lead",
				example: ["robin"]
			},
			{
				as: "a privacy officer",
				example: ["kim"]
			},
			{
				as: "an executive",
				example: ["morgan"]
			}
		],
		services: [],
		zones: []
	}
];
const groupsOf = ({ groups }) => groups.map(({ as }) => as).join(", ") + (groups.filter(({ grows }) => grows).length > 1 ? " (a semicolon ends a group; without any, groups are even)" : "");
const fewest = ({ example, grows, turns }) => grows ? turns === void 0 ? 1 : 2 : example.length;
const fewestOf = ({ groups }) => groups.reduce((sum, group) => sum + fewest(group), 0);
const readNames = (answer) => answer.split(",").flatMap((name) => name.trim().replace(/^@/, "") || []);
function readPeople(starter, answer) {
	const groups = answer.replace(/;\s*$/, "").split(";").map(readNames);
	const people = groups.flat();
	requirePeople(starter, people);
	const seats = groups.length === 1 ? distribute(starter, people) : groups;
	requireGroups(starter, seats);
	return seats;
}
function requireGroups(starter, people) {
	const { groups, name } = starter;
	if (people.length !== groups.length) throw new require_cli_files.Refusal(`${name} has ${groups.length} groups, and ${people.length} were given. Give, in this order: ${groupsOf(starter)}.`);
	const fits = (group, count) => group.grows ? count >= fewest(group) : count === group.example.length;
	const wrong = groups.find((group, index) => !fits(group, people[index]?.length ?? 0));
	if (wrong !== void 0) throw new require_cli_files.Refusal(`"${wrong.as}" takes ${fewest(wrong)}${wrong.grows ? " or more" : ""}, not ${people[groups.indexOf(wrong)]?.length ?? 0}.`);
}
function requirePeople(starter, people) {
	const invalid = people.find((login) => !require_policy_validation.isBareLogin(login));
	if (invalid?.includes("/")) throw new require_cli_files.Refusal(`"${invalid}" is a team. Name people here; a team is put into the policy later, as \`who: "@${invalid}"\`.`);
	if (invalid !== void 0) throw new require_cli_files.Refusal(`"${invalid}" is no GitHub login. Write logins, separated by commas.`);
	const twice = people.find((login, index) => index !== people.findIndex((one) => require_policy_validation.sameName(one, login)));
	if (twice !== void 0) throw new require_cli_files.Refusal(`"${twice}" is named twice. Each place is somebody else's; change that in the policy later.`);
	const least = fewestOf(starter);
	if (people.length < least) throw new require_cli_files.Refusal(`${starter.name} needs ${least} people at least, and ${people.length === 1 ? "one was" : `${people.length} were`} given. Give, in this order: ${groupsOf(starter)}. ${withFewer(people.length)}`);
}
function withFewer(count) {
	const names = STARTERS.filter((one) => fewestOf(one) <= count).map(({ name }) => `--policy ${name}`);
	const least = Math.min(...STARTERS.map(fewestOf));
	return names.length === 0 ? `No ready policy does with fewer than ${least}: each escalates from somebody to somebody else.` : `So many are enough for ${names.join(" or ")}.`;
}
function distribute({ groups }, people) {
	const growing = groups.filter(({ grows }) => grows);
	const rest = people.length - groups.reduce((sum, { grows, example }) => sum + (grows ? 0 : example.length), 0);
	let start = 0;
	return groups.map((group) => {
		const place = growing.indexOf(group);
		const share = Math.floor(rest / growing.length) + (place < rest % growing.length ? 1 : 0);
		const size = place === -1 ? group.example.length : share;
		start += size;
		return people.slice(start - size, start);
	});
}
// src/cli/commands/init.ts
function initCommand(io) {
	return new require_program.Command("init").description("Write a policy, its tests, the workflows and the issue form into a repository.").option("--policy <name>", `from: ${STARTERS.map(({ name }) => name).join(", ")}`).option("--people <logins>", "who is called, separated by commas; a semicolon ends a group, such as \"anna,bert;cleo\"").option("--services <names>", "your services, separated by commas").option("--timezone <zones>", "of office hours and hand-overs; of each region, separated by commas").option("--keep-time <yes|no>", "does the workflow keep time (default: yes)").option("--form <file>", "a form that is there, to write a policy for").option("--name <name>", "the name of a policy beside another").option("--label <label>", "what makes an issue an incident of it").option("--uses <action>", "the Action (default: this release)").option("--dir <folder>", "the repository (default: this one)").option("--drills", "a workflow that tests channels each month, too").option("--workflows", "alone or with --drills: for policies that are there").option("--dry-run", "say what would be written, write nothing").option("--json", "print what was written as JSON").action(require_cli_files.refusing(io, (options) => init(io, options)));
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
	const [{ setupFrom }, { draft, requireValid }] = await Promise.all([Promise.resolve().then(() => require("./cli-init-setup.js")), Promise.resolve().then(() => require("./cli-init-drafts.js"))]);
	const root = options.dir ?? require_cli_files.repositoryRoot();
	const policies = require_lint_surroundings.readPolicyPaths(root);
	if (options.drills === true && policies.length > 0 && Object.keys(options).every((key) => BESIDE_DRILLS.has(key))) return addDrills(io, options, root, policies);
	if (options.workflows === true) return addWorkflows(io, options, root, policies);
	const terminal = await openTerminal();
	const setup = await setupFrom(root, options, terminal.ask, io.err).finally(() => terminal.end());
	const { starter } = setup;
	const drafts = draft(setup);
	if (drafts === null) throw new require_cli_files.Refusal(`The ready policy ${starter.name} is missing from the package. Install Tocsin again.`);
	await requireValid(drafts, setup.policy);
	const written = writeAll(root, drafts, options);
	report(io, options, starter.name, written, stepsAfter(written, setup, drafts[0]?.text ?? ""));
}
const NO_DRILLS = "No workflow of drills was written: no policy has `channels`, so a drill would find nothing. Once they are there, `tocsin init --drills` writes it, and lets the workflows pass their variables.";
async function addDrills(io, options, root, policies) {
	const [{ drillsDraft, escalationWith }, { readNeeds }, { readUses }] = await Promise.all([
		Promise.resolve().then(() => require("./cli-init-drafts.js")),
		Promise.resolve().then(() => require("./cli-init-repository.js")),
		Promise.resolve().then(() => require("./cli-init-choices.js"))
	]);
	const named = options.uses === void 0 ? null : readUses(options.uses);
	const { variables, haveChannels } = await readNeeds(root, policies, require_cli_files.withToken(io));
	const escalation = escalationWith(root, variables);
	const uses = named ?? escalation?.action ?? require_package_files.ownAction();
	if (!haveChannels) return report(io, options, null, [], [NO_DRILLS]);
	const drills = drillsDraft(root, uses, {
		policies,
		variables
	});
	const written = writeAll(root, escalation === null ? [drills] : [escalation, drills], options);
	report(io, options, null, written, [
		...foreignOf(written, root).map((path) => stepFor(root, path, {
			policies,
			labels: [],
			variables,
			uses
		})),
		...secretsStep(variables),
		"See what a workflow does not pass: `tocsin lint`. Try the messages: `tocsin sandbox`, then `tocsin drill --dry-run`."
	]);
}
async function addWorkflows(io, options, root, policies) {
	const foreign = Object.keys(options).find((key) => !BESIDE_WORKFLOWS.has(key));
	if (foreign !== void 0) throw new require_cli_files.Refusal(`--workflows is for the policies that are there: leave out --${foreign}.`);
	if (policies.length === 0) throw new require_cli_files.Refusal(`There is no ${require_policy_validation.DEFAULT_POLICY} here for a workflow to run. Write one with \`tocsin init\`, which writes the workflows too.`);
	const [{ drillsDraft, workflowDrafts }, { hasForm, readNeeds }, { readUses }] = await Promise.all([
		Promise.resolve().then(() => require("./cli-init-drafts.js")),
		Promise.resolve().then(() => require("./cli-init-repository.js")),
		Promise.resolve().then(() => require("./cli-init-choices.js"))
	]);
	const [uses, keepsTime] = [readUses(options.uses ?? require_package_files.ownAction()), readYesNo(options.keepTime ?? "yes")];
	const readPinned = require_cli_files.withToken(io);
	const { variables, haveChannels } = await readNeeds(root, policies, readPinned);
	const labels = [...new Set((await require_lint_surroundings.readOwn(root, readPinned)).labels)];
	if (labels.length === 0) throw new require_cli_files.Refusal("No policy here names the label of its incidents. See what is wrong: `tocsin validate`.");
	const drafts = workflowDrafts(root, uses, {
		policies,
		labels,
		variables,
		keepsTime
	});
	const holds = options.drills === true;
	const drills = holds && haveChannels ? [drillsDraft(root, uses, {
		policies,
		variables
	})] : [];
	const written = writeAll(root, [...drafts, ...drills], options);
	report(io, options, null, written, [
		...foreignOf(written, root).map((path) => stepFor(root, path, {
			policies,
			labels,
			variables,
			uses
		})),
		...placeOf(uses),
		...stepsToRun(labels, keepsTime),
		...labels.filter((label) => !hasForm(root, label)).map((label) => `Write an issue form with \`labels: [${require_policy_validation.scalar(label)}]\`, such as in ${require_policy_validation.FORMS}/incident.yml, or whoever reports has to set the label: no form here sets it.`),
		...holds && !haveChannels ? [NO_DRILLS] : [],
		...secretsStep(variables)
	]);
}
const foreignOf = (written, root) => written.filter(({ fate }) => fate === "kept").map(({ path }) => (0, node_path.relative)(root, path));
const secretsStep = (variables) => variables.length === 0 ? [] : [`Put the values into secrets of the repository (\`gh secret set\`): ${variables.join(", ")}.`];
const placeOf = (uses) => uses.startsWith("OWNER/") ? [`Replace ${require_policy_validation.REPOSITORY} by the repository on GitHub that holds the Action.`] : [];
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
	return drafts.map((one) => {
		const path = (0, node_path.join)(root, one.path);
		const fate = fateOf(path, one, dryRun === true);
		if (fate === "written" || fate === "updated") require_cli_files.writeText(path, one.text);
		return {
			path,
			fate
		};
	});
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
function stepsAfter(written, setup, policy) {
	const { root, starter, people, services, label, uses, form } = setup;
	const owners = CODEOWNERS.find((path) => (0, node_fs.existsSync)((0, node_path.join)(root, path))) ?? ".github/CODEOWNERS";
	const isExample = people.every((logins, index) => logins === starter.groups[index]?.example);
	const hasExampleServices = form === null && services === starter.services && services.length > 0;
	const [, tables = ""] = /^tables:\n((?: {2}.*\n)+)/m.exec(policy) ?? [];
	return [
		...foreignOf(written, root).map((path) => stepFor(root, path, {
			policies: [setup.policy],
			labels: [label],
			variables: setup.variables,
			uses
		})),
		...shiftGroups(starter, people).map(({ group, schedule, shifts }) => `See who is called when, with \`tocsin oncall\`: ${shifts.flat().length} ${group.as} are more than GitHub assigns, so they take turns of a week, in ${shifts.length} shifts (\`schedules.${schedule}\`).`),
		...isExample ? [`Replace the example logins in the policy and in its tests by your own: ${groupsOf(starter)}.`] : [],
		...hasExampleServices ? [`Replace the services ${services.join(", ")} in the policy, its tests and the form by your own.`] : [],
		...tables === "" ? [] : [`See that each service has whom and what you want, under \`tables\` ("*" is for all that are not named):\n${tables.trimEnd().replaceAll(/^ {2}/gm, "     ")}`],
		...policy.includes("\n    holidays: []\n") ? ["Write the holidays of your office into the policy, under `calendars`: it has none, such as `[2026-12-25, 2027-01-01]`."] : [],
		...form !== null && form.label === null ? [`Write \`labels: [${require_policy_validation.scalar(label)}]\` into ${form.path}: without it what people report there is no incident.`] : [],
		...setup.otherPolicies.length > 0 ? [`See that ${setup.policy} is meant to lie beside ${setup.otherPolicies.join(", ")}: an issue is an incident of the first whose label it has.`] : [],
		...placeOf(uses),
		setup.policy === ".github/escalation-policy.yml" ? "Try it: `tocsin validate`, `tocsin lint`, `tocsin test` and `tocsin simulate` need no arguments here." : `Try it: \`tocsin validate\`, \`tocsin lint\`, \`tocsin test\` and \`tocsin simulate\` take ${(0, node_path.join)(root, setup.policy)} as an argument.`,
		...stepsToRun([label], setup.keepsTime),
		...setup.drills && !setup.haveChannels ? [NO_DRILLS] : [],
		`Let the right people review changes, in ${owners}:\n     /.github/escalation-policy*  @${people.at(-1)?.at(-1) ?? ""}`
	];
}
function stepFor(root, path, needs) {
	if (!path.startsWith(".github/workflows/")) return `Look at ${path}: it was there before, and is as it was.`;
	const lacks = lacksOf({
		file: path,
		text: (0, node_fs.readFileSync)((0, node_path.join)(root, path), "utf8")
	}, needs);
	return [`${path} was there before, and is as it was.`, ...lacks.length > 0 ? lacks : ["It has all that the policies need."]].join(" ");
}
exports.SERVICES = SERVICES;
exports.STARTERS = STARTERS;
exports.calledInShifts = calledInShifts;
exports.fewestOf = fewestOf;
exports.groupsOf = groupsOf;
exports.initCommand = initCommand;
exports.onDuty = onDuty;
exports.putBy = putBy;
exports.readNames = readNames;
exports.readPeople = readPeople;
exports.readYesNo = readYesNo;
exports.schedulesOf = schedulesOf;
