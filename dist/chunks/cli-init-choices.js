require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_repository = require("./cli-init-repository.js");
const require_init = require("./cli-commands-init.js");
const require_cli_files = require("./cli-files.js");
const require_no_such = require("./cli-no-such.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/init/choices.ts
const OTHER = "something else";
const ACTION = /^[\w.-]+\/[\w.-]+@[\w./-]+$/;
const NAME = /^(?!constructor$)[a-z\d]+(?:-[a-z\d]+)*$/;
async function chooseForm(root, flags, candidates, put) {
	if (flags.form !== void 0) {
		if (flags.policy !== void 0) throw new require_cli_files.Refusal("A policy is written for a form, or starts from a ready one: give --form or --policy.");
		const at = (0, node_fs.existsSync)((0, node_path.join)(root, flags.form)) ? flags.form : (0, node_path.relative)((0, node_path.resolve)(root), (0, node_path.resolve)(flags.form));
		const read = require_repository.readForm(require_repository.textOf(root, at), at);
		if (read === null) throw new require_cli_files.Refusal(`${flags.form}: it is no issue form that asks anything.`);
		return {
			...read,
			path: at
		};
	}
	const [candidate] = candidates;
	if (flags.policy !== void 0 || candidate === void 0) return null;
	return await put({
		flag: void 0,
		text: `Write the policy for the form ${candidate.path}, which is there?`,
		otherwise: "yes",
		read: require_init.readYesNo
	}) ? candidate : null;
}
function starterQuestion(flag) {
	const [first] = require_init.STARTERS;
	const names = require_init.STARTERS.map(({ name }) => name);
	return {
		flag,
		text: `Which policy do you start from?\n${require_init.STARTERS.map((one) => `  ${one.name.padEnd(14)} ${one.for} (${require_init.fewestOf(one)} people or more)`).join("\n")}\n`,
		otherwise: first.name,
		read: (name) => {
			const found = require_init.STARTERS.find((one) => one.name === name);
			if (found === void 0) throw require_no_such.noSuch("ready policy", name, names);
			return found;
		}
	};
}
function whichStarter() {
	const [first, ...others] = require_init.STARTERS;
	const rest = others.map(({ name }) => `--policy ${name}`).join(" or ");
	return `There is no terminal to ask on: this starts from ${first.name}, for ${first.for}. Or say ${rest}.\n`;
}
const existingPolicies = (policies) => `${policies.length === 1 ? "There is a policy already" : "There are policies already"}: ${policies.join(", ")}`;
const existingPolicyRefusal = (policies) => new require_cli_files.Refusal(`${existingPolicies(policies)}. Nothing was written. For another one beside it say what it is called, with --name; for the workflows alone, --workflows.`);
const existingPolicyNotice = (policies) => `${existingPolicies(policies)}. This writes another one, and the workflows run all of them.\nUntil the last question is answered nothing is written; Ctrl+C ends it.\n`;
async function choosePlace(root, flag, { starter, form, policies, names, asks }, put) {
	const isFirst = policies.length === 0;
	const own = form ? require_repository.slug((0, node_path.basename)(form.path).replace(/\.ya?ml$/, "")) || starter.name : starter.name;
	const pathOf = (name) => isFirst ? require_policy_validation.DEFAULT_POLICY : `.github/escalation-policy-${name}.yml`;
	const isThere = (name) => (0, node_fs.existsSync)((0, node_path.join)(root, pathOf(name)));
	if (isFirst && flag === void 0) return {
		name: own,
		policy: require_policy_validation.DEFAULT_POLICY
	};
	const taken = [...names, ...policies.map((path) => (0, node_path.basename)(path, ".yml").replace("escalation-policy-", ""))];
	if (!asks && flag === void 0 && taken.includes(own)) throw existingPolicyRefusal(policies);
	return put({
		flag,
		text: "There is a policy already: this one lies beside it. What is it called?",
		otherwise: require_repository.freeName(own, taken),
		read: (name) => {
			if (!NAME.test(name) || name.length > 64) throw new require_cli_files.Refusal(`"${name}" is no name of a policy. Write up to 64 lower-case letters and digits with dashes between them, such as payments.`);
			if (names.includes(name)) throw new require_cli_files.Refusal(`A policy here is called ${name} already. Give another name.`);
			if (isThere(name)) throw new require_cli_files.Refusal(`${pathOf(name)} is there already, and nothing is written over. Give another name.`);
			return {
				name,
				policy: pathOf(name)
			};
		}
	});
}
async function chooseLabel(flag, { own, name, taken }, put) {
	const isTaken = (label) => taken.some((one) => require_policy_validation.sameName(one, label));
	if (flag === void 0 && !isTaken(own)) return own;
	return put({
		flag,
		text: `The label \`${own}\` is that of another policy here. Which label makes an issue an incident of this one?`,
		otherwise: `${name}-incident`,
		read: (label) => {
			if (!require_repository.isLabel(label)) throw new require_cli_files.Refusal(`"${label}" is no label: GitHub takes 50 characters in one line, and no comma.`);
			if (isTaken(label)) throw new require_cli_files.Refusal(`The label "${label}" is that of another policy here. Give another one.`);
			return label;
		}
	});
}
function peopleQuestion(flag, starter) {
	const example = starter.groups.map((group) => group.example);
	return {
		flag,
		text: `Logins, separated by commas, in this order: ${require_init.groupsOf(starter)}\n`,
		otherwise: "later",
		read: (answer) => answer === "later" ? example : require_init.readPeople(starter, answer)
	};
}
async function chooseServices(flag, { name, services, fewestServices = {
	count: 1,
	why: ""
} }, put) {
	if (services.length === 0 && flag !== void 0) throw new require_cli_files.Refusal(`${name} names no services: leave out --services.`);
	if (services.length === 0) return services;
	return put({
		flag,
		text: "Your services, separated by commas",
		otherwise: "later",
		read: (answer) => {
			const names = answer === "later" ? services : [...new Set(require_init.readNames(answer))];
			const twice = names.find((one, index) => names.findIndex((other) => require_policy_validation.answerKey(one) === require_policy_validation.answerKey(other)) !== index);
			if (twice !== void 0) throw new require_cli_files.Refusal(`"${twice}" is named twice.`);
			if (names.some((one) => require_policy_validation.answerKey(one) === OTHER)) throw new require_cli_files.Refusal(`The form offers "${OTHER}" as it is: leave it out.`);
			const blank = names.find(require_policy_validation.isPlaceholder);
			if (blank !== void 0) throw new require_cli_files.Refusal(`"${blank}" reads as a gap that nobody filled in: write it otherwise.`);
			const { count, why } = fewestServices;
			const least = count === 1 ? "one service" : `${count} services`;
			if (names.length < count) throw new require_cli_files.Refusal(`Name ${least} at least. ${why}`.trim());
			return names;
		}
	});
}
function readUses(uses) {
	if (ACTION.test(uses.replace(/ # v[\d.]+$/, ""))) return uses;
	throw new require_cli_files.Refusal(`"${uses}" is no Action for a workflow. Write it as owner/repository@version, such as acme/tocsin@v1.`);
}
exports.chooseForm = chooseForm;
exports.chooseLabel = chooseLabel;
exports.choosePlace = choosePlace;
exports.chooseServices = chooseServices;
exports.existingPolicyNotice = existingPolicyNotice;
exports.existingPolicyRefusal = existingPolicyRefusal;
exports.peopleQuestion = peopleQuestion;
exports.readUses = readUses;
exports.starterQuestion = starterQuestion;
exports.whichStarter = whichStarter;
