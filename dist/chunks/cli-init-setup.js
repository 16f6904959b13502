require("./rolldown-runtime.js");
const require_package_files = require("./cli-package-files.js");
const require_choices = require("./cli-init-choices.js");
const require_zones = require("./cli-init-zones.js");
const require_init = require("./cli-commands-init.js");
const require_cli_files = require("./cli-files.js");
const require_repository = require("./cli-init-repository.js");
// src/cli/init/setup.ts
async function setupFrom(root, flags, ask, say) {
	const put = require_init.putBy(ask, say);
	const readPinned = require_cli_files.withToken({ err: say });
	const { policies, names, labels, forms } = await require_repository.present(root, readPinned);
	const says = [
		flags.policy,
		flags.form,
		flags.name
	].some((flag) => flag !== void 0);
	if (policies.length > 0 && ask === null && !says) throw require_choices.existingPolicyRefusal(policies);
	if (policies.length > 0 && ask !== null) say(require_choices.existingPolicyNotice(policies));
	const form = await require_choices.chooseForm(root, flags, forms, put);
	if (form !== null && flags.form === void 0 && ask === null) say(`The policy is written for ${form.path}. With --policy it starts from a ready one, with a form of its own.\n`);
	for (const one of form === null ? [] : require_zones.leftOutOf(form)) say(`${one}\n`);
	if (form === null && flags.policy === void 0 && ask === null) say(require_choices.whichStarter());
	const starter = form ? require_init.STARTERS[0] : await put(require_choices.starterQuestion(flags.policy));
	const place = await require_choices.choosePlace(root, flags.name, {
		starter,
		form,
		policies,
		names,
		asks: ask !== null
	}, put);
	const own = form?.label ?? starter.label;
	const serving = form ? {
		...starter,
		name: "the policy for a form",
		services: []
	} : starter;
	const label = await require_choices.chooseLabel(flags.label, {
		own,
		name: place.name,
		taken: labels
	}, put);
	const people = await put(require_choices.peopleQuestion(flags.people, starter));
	return {
		root,
		starter,
		form,
		...place,
		label,
		people,
		shift: require_init.onDuty(starter, people),
		services: await require_choices.chooseServices(flags.services, serving, put),
		zones: await require_zones.chooseZones(flags.timezone, starter, put),
		keepsTime: await put({
			flag: flags.keepTime,
			text: "Shall the workflow keep time, with a run that stays while something is due?",
			otherwise: "yes",
			read: require_init.readYesNo
		}),
		uses: await put({
			flag: flags.uses ?? require_package_files.ownAction(),
			text: "",
			otherwise: "",
			read: require_choices.readUses
		}),
		otherPolicies: policies,
		...await require_repository.readNeeds(root, policies, readPinned),
		drills: flags.drills === true
	};
}
exports.setupFrom = setupFrom;
