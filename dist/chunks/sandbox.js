require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_graphql$1 = require("./graphql.js");
const require_github_schema = require("./github-schema.js");
const require_micromark = require("./micromark.js");
let node_net = require("node:net");
let node_http = require("node:http");
let node_util = require("node:util");
let node_crypto = require("node:crypto");
let node_timers_promises = require("node:timers/promises");
// src/sandbox/story.ts
function age(from, to) {
	return to - from < 60 ? "just now" : `${span(to - from)} ago`;
}
const since$1 = (opened, at) => `+${span(at - opened)}`;
function span(seconds) {
	const minutes = Math.floor(Math.max(0, seconds) / 60);
	if (minutes < 60) return `${minutes} min`;
	const hours = Math.floor(minutes / 60);
	if (hours < 48) return `${hours} h${minutes % 60 > 0 ? ` ${minutes % 60} min` : ""}`;
	return `${Math.floor(hours / 24)} d`;
}
const who = (login) => login ?? "ghost";
function tell(event) {
	switch (event.kind) {
		case "labeled": return `added the ${event.label} label`;
		case "unlabeled": return `removed the ${event.label} label`;
		case "assigned": return event.login === event.by ? "self-assigned this" : `assigned ${event.login}`;
		case "unassigned": return event.login === event.by ? "removed their assignment" : `unassigned ${event.login}`;
		case "closed": return `closed this as ${event.reason.replace("-", " ")}`;
		case "reopened": return "reopened this";
		case "locked": return "locked this as limited to collaborators";
		case "unlocked": return "unlocked this";
		case "renamed": return `changed the title from ${event.from} to ${event.to}`;
		case "comment-deleted": return `deleted a comment from ${who(event.author)}`;
		case "transferred": return `transferred this from ${event.from}`;
		default: return event;
	}
}
const stateOf = (issue) => issue.state === "OPEN" ? "Open" : `Closed as ${(issue.reason ?? "completed").replace("-", " ")}`;
// src/sandbox/contents.ts
function contentsOf({ store, clock, inbox }) {
	return {
		at: require_policy_validation.formatInstant(clock.now()),
		issues: [...store.issues.values()].map(issueOf$2),
		messages: inbox.messages.map(({ at, channel, type, to, title, text }) => ({
			at: require_policy_validation.formatInstant(at),
			type,
			channel,
			to: to === null ? null : inbox.names.get(to) ?? to,
			title,
			text
		}))
	};
}
function issueOf$2(issue) {
	const { number, title, author, body, createdAt, state, labels, assignees, timeline } = issue;
	return {
		number,
		title,
		author,
		opened: require_policy_validation.formatInstant(createdAt),
		body: body ?? "",
		state: state === "OPEN" ? "open" : "closed",
		labels,
		assignees,
		timeline: timeline.map(entryOf)
	};
}
function entryOf(entry) {
	const stamp = {
		at: require_policy_validation.formatInstant(entry.at),
		by: entry.by,
		kind: entry.kind
	};
	if (entry.kind !== "comment") return {
		...stamp,
		text: tell(entry)
	};
	return {
		...stamp,
		text: entry.body,
		hidden: entry.minimized !== null
	};
}
// src/sandbox/store.ts
const HEAD_SHA = "5a11d0c5".repeat(5);
function createStore(options) {
	let count = 0;
	const nextId = (prefix) => `${prefix}_${String(count += 1).padStart(6, "0")}`;
	const viewer = options.viewer ?? "github-actions[bot]";
	const store = {
		owner: options.owner ?? "acme",
		name: options.name ?? "shop",
		isPrivate: options.isPrivate ?? false,
		isArchived: options.isArchived ?? false,
		hasIssues: true,
		viewer,
		lacks: options.lacks ?? [],
		actors: /* @__PURE__ */ new Map(),
		labels: /* @__PURE__ */ new Map(),
		issues: /* @__PURE__ */ new Map(),
		gone: /* @__PURE__ */ new Map(),
		files: /* @__PURE__ */ new Map(),
		commits: /* @__PURE__ */ new Map(),
		elsewhere: /* @__PURE__ */ new Map(),
		plan: options.plan ?? "paid",
		lag: options.lag ?? 0,
		revisions: /* @__PURE__ */ new Map(),
		teams: /* @__PURE__ */ new Map(),
		siblings: options.siblings ?? [],
		formerName: options.formerName ?? null,
		nextId
	};
	addActor(store, viewer, "write");
	for (const [login, permission] of Object.entries(options.people ?? {})) addActor(store, login, permission);
	return store;
}
function addActor(store, login, permission) {
	const known = actorOf(store, login);
	const kind = login.endsWith("[bot]") ? "Bot" : "User";
	const actor = known ? {
		...known,
		permission
	} : {
		id: store.nextId(kind === "Bot" ? "BOT" : "U"),
		login,
		kind,
		permission
	};
	store.actors.set(login.toLowerCase(), actor);
	return actor;
}
const actorOf = (store, login) => login === null ? null : store.actors.get(login.toLowerCase()) ?? null;
function labelOf(store, name) {
	return store.labels.get(name.toLowerCase()) ?? null;
}
function createLabel(store, name, color = "ededed", description = null) {
	const label = {
		id: store.nextId("LA"),
		name,
		color,
		description
	};
	store.labels.set(name.toLowerCase(), label);
	return label;
}
function addIssue(store, { id, author, at, title, body, isPullRequest = false }) {
	const issue = {
		id: id ?? store.nextId(isPullRequest ? "PR" : "I"),
		number: Math.max(0, ...store.issues.keys(), ...store.gone.keys()) + 1,
		author,
		createdAt: at,
		updatedAt: at,
		isPullRequest,
		title,
		body,
		type: null,
		state: "OPEN",
		isLocked: false,
		lockReason: null,
		reason: null,
		closedAt: null,
		edited: null,
		labels: [],
		assignees: [],
		timeline: [],
		parent: null
	};
	store.issues.set(issue.number, issue);
	return issue;
}
function addComment(store, issue, comment) {
	const added = {
		...comment,
		kind: "comment",
		id: store.nextId("IC"),
		number: issue.number,
		edited: null,
		minimized: null,
		reactions: []
	};
	issue.timeline.push(added);
	return added;
}
const commentsOf = (issue) => issue.timeline.filter((entry) => entry.kind === "comment");
function findComment(store, is) {
	for (const issue of store.issues.values()) {
		const comment = commentsOf(issue).find(is);
		if (comment) return {
			issue,
			comment
		};
	}
	return null;
}
const numberOf = (id) => Number(id.replace(/\D+/g, ""));
// src/sandbox/accounts.ts
function deleteActor(store, login) {
	store.actors.delete(login.toLowerCase());
	for (const issue of store.issues.values()) {
		issue.assignees = issue.assignees.filter((one) => !require_policy_validation.sameName(one, login));
		sign(issue, login, null);
	}
}
function renameActor(store, login, name) {
	const actor = actorOf(store, login);
	if (actor === null) throw new Error(`There is no account ${login}.`);
	store.actors.delete(login.toLowerCase());
	store.actors.set(name.toLowerCase(), {
		...actor,
		login: name
	});
	if (require_policy_validation.sameName(store.viewer, login)) store.viewer = name;
	for (const issue of store.issues.values()) {
		issue.assignees = issue.assignees.map((one) => require_policy_validation.sameName(one, login) ? name : one);
		for (const [index, entry] of issue.timeline.entries()) if ("login" in entry && require_policy_validation.sameName(entry.login, login)) issue.timeline[index] = {
			...entry,
			login: name
		};
		sign(issue, login, name);
	}
}
function sign(issue, login, name) {
	if (require_policy_validation.sameName(issue.author, login)) issue.author = name;
	for (const entry of issue.timeline) if (require_policy_validation.sameName(entry.by, login)) entry.by = name;
	const edits = [issue.edited, ...commentsOf(issue).map(({ edited }) => edited)];
	for (const edited of edits) if (edited && require_policy_validation.sameName(edited.by, login)) edited.by = name;
}
// src/sandbox/activity.ts
function activityOf(by, issue, entry) {
	switch (entry.kind) {
		case "labeled":
		case "unlabeled": return {
			by,
			issue,
			event: "issues",
			action: entry.kind,
			label: entry.label
		};
		case "assigned":
		case "unassigned": return {
			by,
			issue,
			event: "issues",
			action: entry.kind,
			login: entry.login
		};
		case "closed":
		case "reopened": return {
			by,
			issue,
			event: "issues",
			action: entry.kind
		};
		case "locked":
		case "unlocked":
		case "renamed":
		case "transferred":
		case "comment-deleted": return null;
		default: return entry;
	}
}
// src/sandbox/refusal.ts
var Refusal = class extends Error {
	status;
	type;
	errors;
	constructor(status, message, errors = [], type = typeOf(status)) {
		super(message);
		this.name = "Refusal";
		this.status = status;
		this.errors = errors;
		this.type = type;
	}
};
const typeOf = (status) => status === 404 ? "NOT_FOUND" : status === 403 ? "FORBIDDEN" : "UNPROCESSABLE";
// src/sandbox/acts/context.ts
function need({ store, login }, least, what) {
	const permission = actorOf(store, login)?.permission ?? (store.isPrivate ? "none" : "read");
	if (!require_policy_validation.isAtLeast(permission, least)) throw new Refusal(403, `${login} may not ${what}: that needs ${least} permission.`);
}
function issueOf$1({ store }, number) {
	const issue = store.issues.get(number);
	needIssues(store, issue);
	if (!issue) throw new Refusal(404, "Not Found");
	return issue;
}
function needIssues({ hasIssues }, about) {
	if (!hasIssues && about?.isPullRequest !== true) throw new Refusal(410, "Issues has been disabled in this repository.");
}
function commentOf({ store }, id) {
	const found = findComment(store, (comment) => comment.id === id);
	if (!found) throw new Refusal(404, `Could not resolve to a node with the global id of '${id}'.`);
	return found;
}
function record({ store, now, login, activities }, issue, event) {
	issue.timeline.push({
		id: store.nextId("E"),
		at: now(),
		by: login,
		...event
	});
	issue.updatedAt = now();
	const activity = activityOf(login, issue, event);
	if (activity) activities.push(activity);
}
// src/sandbox/acts/assignees.ts
const MOST_ASSIGNEES = 10;
const MOST_ASSIGNEES_FREE = 1;
function assigneeActs(context) {
	const { login } = context;
	return {
		assign: (number, logins) => {
			need(context, "triage", "assign people");
			setAssignees(context, issueOf$1(context, number), logins);
		},
		unassign: (number, logins) => {
			const issue = issueOf$1(context, number);
			if (!logins.every((one) => require_policy_validation.sameName(one, login))) need(context, "triage", "unassign others");
			for (const one of issue.assignees.filter((own) => require_policy_validation.hasName(logins, own))) {
				issue.assignees = issue.assignees.filter((own) => own !== one);
				record(context, issue, {
					kind: "unassigned",
					login: one
				});
			}
		}
	};
}
function setAssignees(context, issue, logins) {
	const { store } = context;
	const most = store.isPrivate && store.plan === "free" ? MOST_ASSIGNEES_FREE : MOST_ASSIGNEES;
	for (const one of logins) {
		if (require_policy_validation.hasName(issue.assignees, one) || issue.assignees.length >= most || !isAssignable(store, one)) continue;
		const known = actorOf(store, one)?.login ?? one;
		issue.assignees.push(known);
		record(context, issue, {
			kind: "assigned",
			login: known
		});
	}
}
function isAssignable(store, login) {
	const actor = actorOf(store, login);
	return actor !== null && actor.kind === "User" && actor.permission !== "none";
}
// src/sandbox/checks.ts
const MOST_BODY = 65536;
const MOST_TITLE = 256;
const MOST_LABEL = 50;
const MOST_DESCRIPTION = 100;
const invalid = (resource, field, message) => new Refusal(422, "Validation Failed", [{
	resource,
	field,
	code: "custom",
	message
}]);
function checkTitle(title) {
	if (title.trim() === "") throw new Refusal(422, "Validation Failed", [{
		resource: "Issue",
		field: "title",
		code: "missing_field"
	}]);
	if (title.length > MOST_TITLE) throw invalid("Issue", "title", `title is too long (maximum is ${MOST_TITLE} characters)`);
}
function checkBody(body) {
	if ((body ?? "").length > MOST_BODY) throw new Refusal(422, `Validation Failed: body is too long (maximum is ${MOST_BODY} characters)`);
}
const REACTIONS$1 = [
	"+1",
	"-1",
	"laugh",
	"confused",
	"heart",
	"hooray",
	"rocket",
	"eyes"
];
function checkReaction(content) {
	if (!REACTIONS$1.includes(content)) throw new Refusal(422, "Validation Failed");
}
function checkLabel({ name, color = "ededed", description = null }) {
	if (name.trim() === "") throw new Refusal(422, "Validation Failed", [{
		resource: "Label",
		field: "name",
		code: "missing_field"
	}]);
	if (name.length > MOST_LABEL) throw invalid("Label", "name", `name is too long (maximum is ${MOST_LABEL} characters)`);
	if (!/^[0-9a-f]{6}$/i.test(color)) throw invalid("Label", "color", "color is invalid");
	if ((description ?? "").length > MOST_DESCRIPTION) throw invalid("Label", "description", `description is too long (maximum is ${MOST_DESCRIPTION} characters)`);
}
// src/sandbox/acts/whereabouts.ts
function whereaboutsActs(context) {
	const { store } = context;
	const take = (number, to) => {
		const issue = issueOf$1(context, number);
		store.issues.delete(number);
		store.gone.set(number, { to });
		return issue;
	};
	return {
		lock: (number, reason = null) => setLocked(context, number, {
			isLocked: true,
			lockReason: reason
		}),
		unlock: (number) => setLocked(context, number, {
			isLocked: false,
			lockReason: null
		}),
		deleteIssue: (number) => {
			need(context, "admin", "delete issues");
			take(number, null);
		},
		convertToDiscussion: (number) => {
			need(context, "write", "make issues discussions");
			take(number, null);
		},
		transferAway: (number, to) => {
			need(context, "write", "transfer issues");
			return take(number, to);
		},
		archive: () => {
			need(context, "admin", "archive the repository");
			store.isArchived = true;
		},
		unarchive: () => {
			need(context, "admin", "unarchive the repository");
			store.isArchived = false;
		},
		switchIssues: (isOn) => {
			need(context, "admin", "switch issues on or off");
			store.hasIssues = isOn;
		}
	};
}
function setLocked(context, number, lock) {
	need(context, "write", "lock conversations");
	const issue = issueOf$1(context, number);
	if (issue.isLocked === lock.isLocked) return;
	Object.assign(issue, lock);
	record(context, issue, lock.isLocked ? {
		kind: "locked",
		reason: lock.lockReason
	} : { kind: "unlocked" });
}
function needUnlocked({ store, login }, issue, message) {
	if (!issue.isLocked) return;
	const actor = actorOf(store, login);
	if (!(actor?.kind === "User" && require_policy_validation.isAtLeast(actor.permission, "write"))) throw new Refusal(403, message);
}
const lacksPermission = ({ login }, mutation) => `${login.replace(/\[bot\]$/, "")} does not have the correct permissions to execute \`${mutation}\``;
// src/sandbox/acts/comments.ts
function commentActs(context) {
	const { store, now, login, activities } = context;
	return {
		comment: (number, body, via = "web") => {
			const issue = issueOf$1(context, number);
			if (body.trim() === "") throw new Refusal(422, "Validation Failed: Body cannot be blank");
			checkBody(body);
			needUnlocked(context, issue, "Unable to create comment because issue is locked.");
			const comment = addComment(store, issue, {
				by: login,
				at: now(),
				body,
				isByMail: via === "mail"
			});
			issue.updatedAt = now();
			activities.push({
				by: login,
				issue,
				event: "issue_comment",
				action: "created",
				comment
			});
			return comment;
		},
		editComment: (id, body) => {
			const { issue, comment } = commentOf(context, id);
			if (comment.by !== login) need(context, "write", "edit other people's comments");
			needUnlocked(context, issue, lacksPermission(context, "UpdateIssueComment"));
			checkBody(body);
			const revision = {
				until: now(),
				body: comment.body,
				edited: comment.edited
			};
			store.revisions.set(id, [...store.revisions.get(id) ?? [], revision]);
			comment.body = body;
			comment.edited = {
				at: now(),
				by: login
			};
			issue.updatedAt = now();
			activities.push({
				by: login,
				issue,
				event: "issue_comment",
				action: "edited",
				comment
			});
		},
		deleteComment: (id) => {
			const { issue, comment } = commentOf(context, id);
			if (comment.by !== login) need(context, "write", "delete other people's comments");
			needUnlocked(context, issue, lacksPermission(context, "DeleteIssueComment"));
			issue.timeline.splice(issue.timeline.indexOf(comment), 1);
			record(context, issue, {
				kind: "comment-deleted",
				author: comment.by
			});
			activities.push({
				by: login,
				issue,
				event: "issue_comment",
				action: "deleted",
				comment
			});
		},
		minimizeComment: (id, classifier) => {
			need(context, "triage", "minimise comments");
			const { issue, comment } = commentOf(context, id);
			needUnlocked(context, issue, lacksPermission(context, "MinimizeComment"));
			comment.minimized = classifier;
		},
		unminimizeComment: (id) => {
			need(context, "triage", "show hidden comments");
			commentOf(context, id).comment.minimized = null;
		},
		...reactionActs(context)
	};
}
function reactionActs(context) {
	const { store, now, login } = context;
	return {
		react: (id, content) => {
			checkReaction(content);
			const { issue, comment } = commentOf(context, id);
			needUnlocked(context, issue, lacksPermission(context, "AddReaction"));
			const before = comment.reactions.find((one) => one.by === login && one.content === content);
			if (before !== void 0) return {
				reaction: before,
				isNew: false
			};
			const reaction = {
				id: store.nextId("REA"),
				at: now(),
				content,
				by: login
			};
			comment.reactions.push(reaction);
			return {
				reaction,
				isNew: true
			};
		},
		unreact: (id, reaction) => {
			const { comment } = commentOf(context, id);
			const place = comment.reactions.findIndex((one) => one.by === login && one.id === reaction);
			if (place === -1) throw new Refusal(404, "Not Found");
			comment.reactions.splice(place, 1);
		}
	};
}
// src/sandbox/acts/labels.ts
const MOST_LABELS = 100;
function labelActs(context) {
	const { store } = context;
	return {
		createLabel: (label) => {
			need(context, "write", "create labels");
			checkLabel(label);
			if (labelOf(store, label.name)) throw new Refusal(422, "Validation Failed", [{
				resource: "Label",
				code: "already_exists",
				field: "name"
			}]);
			return createLabel(store, label.name, label.color, label.description);
		},
		deleteLabel: (name) => {
			need(context, "write", "delete labels");
			if (!store.labels.delete(name.toLowerCase())) throw new Refusal(404, "Not Found");
			for (const issue of store.issues.values()) takeOff(context, issue, name);
		},
		renameLabel: (name, to) => {
			need(context, "write", "rename labels");
			renameLabel(context, name, to);
		},
		label: (number, names) => {
			need(context, "triage", "label issues");
			setLabels(context, issueOf$1(context, number), names);
		},
		unlabel: (number, names) => {
			need(context, "triage", "label issues");
			const issue = issueOf$1(context, number);
			for (const name of names) if (!takeOff(context, issue, name)) throw new Refusal(404, "Label does not exist");
		}
	};
}
function renameLabel({ store }, name, to) {
	const label = labelOf(store, name);
	if (label === null) throw new Refusal(404, "Not Found");
	checkLabel({ name: to });
	if (!require_policy_validation.sameName(name, to) && labelOf(store, to)) throw new Refusal(422, "Validation Failed", [{
		resource: "Label",
		code: "already_exists",
		field: "name"
	}]);
	store.labels.delete(name.toLowerCase());
	store.labels.set(to.toLowerCase(), {
		...label,
		name: to
	});
	for (const issue of store.issues.values()) {
		issue.labels = issue.labels.map((one) => require_policy_validation.sameName(one, name) ? to : one);
		for (const [index, entry] of issue.timeline.entries()) if ("label" in entry && require_policy_validation.sameName(entry.label, name)) issue.timeline[index] = {
			...entry,
			label: to
		};
	}
}
function setLabels(context, issue, names) {
	if (issue.labels.length + names.length > MOST_LABELS) throw new Refusal(422, `Validation Failed: Issues cannot have more than ${MOST_LABELS} labels`);
	for (const name of names) checkLabel({ name });
	for (const name of names) {
		if (require_policy_validation.hasName(issue.labels, name)) continue;
		const { name: known } = labelOf(context.store, name) ?? createLabel(context.store, name);
		issue.labels.push(known);
		record(context, issue, {
			kind: "labeled",
			label: known
		});
	}
}
function takeOff(context, issue, name) {
	const known = issue.labels.find((label) => require_policy_validation.sameName(label, name));
	if (known === void 0) return false;
	issue.labels = issue.labels.filter((label) => label !== known);
	record(context, issue, {
		kind: "unlabeled",
		label: known
	});
	return true;
}
// src/sandbox/acts/issues.ts
const MOST_SUB_ISSUES = 100;
function issueActs(context) {
	const { now, login, activities } = context;
	return {
		openIssue: (issue) => openIssue$1(context, issue),
		close: (number, reason) => {
			const issue = issueOf$1(context, number);
			if (issue.author !== login) need(context, "triage", "close issues");
			if (issue.state === "CLOSED") return;
			Object.assign(issue, {
				state: "CLOSED",
				reason,
				closedAt: now()
			});
			record(context, issue, {
				kind: "closed",
				reason
			});
		},
		reopen: (number) => {
			const issue = issueOf$1(context, number);
			const closed = issue.timeline.findLast(({ kind }) => kind === "closed");
			if (issue.author !== login || closed?.by !== login) need(context, "triage", "reopen issues");
			if (issue.state === "OPEN") return;
			Object.assign(issue, {
				state: "OPEN",
				reason: null,
				closedAt: null
			});
			record(context, issue, { kind: "reopened" });
		},
		editIssue: (number, { title, body }) => {
			const issue = issueOf$1(context, number);
			if (issue.author !== login) need(context, "triage", "edit issues");
			if (title !== void 0) checkTitle(title);
			checkBody(body);
			if (title !== void 0 && title !== issue.title) {
				record(context, issue, {
					kind: "renamed",
					from: issue.title,
					to: title
				});
				issue.title = title;
			}
			if (body !== void 0) {
				issue.body = body;
				issue.edited = {
					at: now(),
					by: login
				};
				issue.updatedAt = now();
			}
			if (title !== void 0 || body !== void 0) activities.push({
				by: login,
				issue,
				event: "issues",
				action: "edited"
			});
		}
	};
}
function openIssue$1(context, { title, body = null, labels = [], assignees = [], type = null, isPullRequest = false, parent = null }) {
	const { store, now, login, activities } = context;
	needIssues(store, { isPullRequest });
	checkTitle(title);
	checkBody(body);
	const refused = assignees.find((one) => !isAssignable(store, one));
	if (refused !== void 0) throw new Refusal(422, "Validation Failed", [{
		value: refused,
		resource: "Issue",
		field: "assignees",
		code: "invalid"
	}]);
	if (parent !== null) adopt(context, parent);
	const issue = addIssue(store, {
		author: login,
		at: now(),
		title,
		body,
		isPullRequest
	});
	Object.assign(issue, {
		type,
		parent
	});
	activities.push({
		by: login,
		issue,
		event: "issues",
		action: "opened"
	});
	setLabels(context, issue, labels);
	setAssignees(context, issue, assignees);
	return issue;
}
function adopt(context, number) {
	need(context, "triage", "add sub-issues");
	const parent = issueOf$1(context, number);
	const children = [...context.store.issues.values()].filter((one) => one.parent === number);
	if (parent.isPullRequest) throw new Refusal(404, "Could not resolve to an Issue.");
	if (children.length >= MOST_SUB_ISSUES) throw new Refusal(422, `Parent cannot have more than ${MOST_SUB_ISSUES} sub-issues`);
	parent.updatedAt = context.now();
}
// src/sandbox/act.ts
function createActs(store, now, login, publish) {
	const activities = [];
	const context = {
		store,
		now,
		login,
		activities
	};
	return wrapActs({
		...issueActs(context),
		...commentActs(context),
		...labelActs(context),
		...assigneeActs(context),
		...whereaboutsActs(context)
	}, (name) => {
		if (store.isArchived && name !== "unarchive") throw new Refusal(403, "Repository was archived so is read-only.");
	}, () => publish(activities.splice(0)));
}
function wrapActs(acts, before, after) {
	const entries = Object.entries(acts).map(([name, act]) => [name, (...parameters) => {
		before(name);
		try {
			return act(...parameters);
		} finally {
			after();
		}
	}]);
	return Object.fromEntries(entries);
}
// src/sandbox/actions/chance.ts
function createChance(seed) {
	let state = seed >>> 0;
	const next = () => {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
		return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
	};
	const index = (count) => Math.floor(next() * count);
	return {
		index,
		delay: (delay) => typeof delay === "number" ? delay : delay.from + index(delay.to - delay.from + 1),
		happens: (share) => next() < share
	};
}
// src/sandbox/actions/cron.ts
const FIELDS = [
	{
		from: 0,
		to: 59
	},
	{
		from: 0,
		to: 23
	},
	{
		from: 1,
		to: 31
	},
	{
		from: 1,
		to: 12
	},
	{
		from: 0,
		to: 6
	}
];
const YEAR_OF_MINUTES = 527040;
function nextTick(cron, after) {
	const texts = cron.trim().split(/\s+/);
	if (texts.length !== FIELDS.length) throw new Error(`"${cron}" is no cron: it has five fields.`);
	const sets = FIELDS.map((bounds, index) => readField(texts[index] ?? "", bounds, cron));
	const first = Math.floor(after / 60) + 1;
	const eitherDay = !texts[2]?.startsWith("*") && !texts[4]?.startsWith("*");
	for (let minute = first; minute <= first + 4 * YEAR_OF_MINUTES; minute += 1) {
		const date = /* @__PURE__ */ new Date(minute * 6e4);
		const has = (index, value) => sets[index]?.has(value) === true;
		if (!has(0, date.getUTCMinutes()) || !has(1, date.getUTCHours()) || !has(3, date.getUTCMonth() + 1)) continue;
		const days = [has(2, date.getUTCDate()), has(4, date.getUTCDay())];
		if (eitherDay ? days.includes(true) : !days.includes(false)) return minute * 60;
	}
	throw new Error(`"${cron}" does not come in four years.`);
}
function readField(text, bounds, cron) {
	const values = text.split(",").flatMap((part) => {
		const [, all, low, high, step] = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? [];
		if (all === void 0 && low === void 0) throw new Error(`"${part}" is not understood in the cron "${cron}".`);
		const from = low === void 0 ? bounds.from : Number(low);
		const to = high !== void 0 ? Number(high) : low === void 0 || step !== void 0 ? bounds.to : from;
		const by = step === void 0 ? 1 : Number(step);
		if (by === 0 || from < bounds.from || to > bounds.to || from > to) throw new Error(`"${part}" is out of bounds in the cron "${cron}".`);
		return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
	});
	return new Set(values);
}
// src/sandbox/actions/concurrency.ts
const MOST_PENDING = 100;
function createGroups(chance) {
	const groups = /* @__PURE__ */ new Map();
	return {
		enter: (run, name, { cancelInProgress = false, queue = "single" }) => {
			const group = groups.get(name.toLowerCase());
			if (!group) {
				groups.set(name.toLowerCase(), {
					holder: run,
					pending: []
				});
				return {
					isHolder: true,
					cancelled: []
				};
			}
			if (queue === "max" && group.pending.length >= MOST_PENDING) return {
				isHolder: false,
				cancelled: [run]
			};
			const cancelled = queue === "single" ? group.pending.splice(0) : [];
			group.pending.push(run);
			return {
				isHolder: false,
				cancelled: cancelInProgress ? [...cancelled, group.holder] : cancelled
			};
		},
		leave: (run) => {
			for (const [name, group] of groups) {
				group.pending = group.pending.filter((one) => one !== run);
				if (group.holder !== run) continue;
				const [next] = group.pending.splice(chance.index(group.pending.length), 1);
				if (next) group.holder = next;
				else groups.delete(name);
				return next ?? null;
			}
			return null;
		}
	};
}
// src/sandbox/actions/lifecycle.ts
const JOB_TIMEOUT = 6 * require_policy_validation.HOUR;
const CANCEL_GRACE = 300;
const LOSS_NOTICED = 600;
function createLifecycle({ clock, tokens, chance, options, onStart, onCancel }) {
	const groups = createGroups(chance);
	const agenda = createAgenda(clock);
	const change = (run, changes) => {
		Object.assign(run, changes, { updatedAt: clock.now() });
	};
	const finish = (run, conclusion) => {
		if (run.status === "completed") return;
		agenda.clear(run);
		change(run, {
			status: "completed",
			conclusion,
			completedAt: clock.now()
		});
		tokens.grant(run.token, {
			permissions: permissionsOf(run),
			expiresAt: clock.now()
		});
		const next = groups.leave(run);
		if (next) enqueue(next);
	};
	const begin = (run) => {
		change(run, {
			status: "in_progress",
			startedAt: clock.now()
		});
		tokens.grant(run.token, {
			permissions: permissionsOf(run),
			expiresAt: null
		});
		agenda.add(run, run.workflow.timeout ?? JOB_TIMEOUT, () => cancel(run));
		return onStart(run);
	};
	const enqueue = (run) => {
		if (isSkipped(run)) return finish(run, "skipped");
		change(run, { status: "queued" });
		agenda.add(run, chance.delay(options.startDelay ?? 0), () => begin(run));
	};
	const cancel = (run) => {
		if (run.status !== "in_progress") return finish(run, "cancelled");
		if (run.isCancelling) return;
		change(run, { isCancelling: true });
		agenda.add(run, CANCEL_GRACE, () => finish(run, "cancelled"));
		if (!run.isLost) onCancel(run);
	};
	return {
		admit: (run) => {
			const { concurrency } = run.workflow;
			if (!concurrency || concurrency.scope !== "workflow" && isSkipped(run)) return enqueue(run);
			const { group } = concurrency;
			const entrance = groups.enter(run, typeof group === "string" ? group : group(run.context), concurrency);
			if (entrance.isHolder) return enqueue(run);
			change(run, { status: "pending" });
			for (const one of entrance.cancelled) cancel(one);
		},
		complete: (run, conclusion) => {
			if (run.startedAt === null) throw new Error(`Run ${run.id} has not started, so it does not end.`);
			if (!run.isLost) finish(run, run.isCancelling ? "cancelled" : conclusion);
		},
		cancel,
		kill: (run) => {
			if (run.status !== "in_progress") throw new Error(`Run ${run.id} has no runner: it is ${run.status}.`);
			run.isLost = true;
			agenda.add(run, options.lossNoticed ?? LOSS_NOTICED, () => finish(run, "failure"));
		}
	};
}
const isSkipped = ({ workflow, context }) => workflow.if?.(context) === false;
const permissionsOf = ({ workflow }) => ({
	issues: "write",
	actions: "write",
	...workflow.permissions
});
function createAgenda(clock) {
	const taken = /* @__PURE__ */ new Map();
	return {
		add: (run, seconds, job) => {
			const at = clock.now() + seconds;
			taken.set(run, [...taken.get(run) ?? [], clock.schedule(at, job)]);
		},
		clear: (run) => {
			for (const takeBack of taken.get(run) ?? []) takeBack();
			taken.delete(run);
		}
	};
}
// src/sandbox/actions/run.ts
function minutesOf({ startedAt, completedAt }, now) {
	return startedAt === null ? 0 : Math.max(1, Math.ceil(((completedAt ?? now) - startedAt) / 60));
}
// src/sandbox/actions/workflow.ts
function listens({ on }, { event, action, issue }) {
	if (event === "issues" && issue.isPullRequest) return false;
	return on[event]?.includes(action) === true;
}
// src/sandbox/actions/actions.ts
const FIRST_RUN = 7000000001;
const MEASURED_DELAY = {
	from: 2100,
	to: 23400
};
const MEASURED_LOSS = 2 / 3;
const GITHUB_TOKEN_LOGIN = "github-actions[bot]";
function createActions({ clock, tokens, payloadOf, options }) {
	const chance = createChance(options.seed ?? 1);
	const workflows = [];
	const runs = [];
	const create = (workflow, trigger) => {
		const number = runs.filter((one) => one.workflow === workflow).length + 1;
		const run = newRun(FIRST_RUN + runs.length, number, workflow, trigger, clock.now());
		runs.push(run);
		lifecycle.admit(run);
		return run;
	};
	const scheduleNext = (workflow, cron) => {
		clock.schedule(nextTick(cron, clock.now()), () => {
			scheduleNext(workflow, cron);
			if (chance.happens(options.scheduleLoss ?? MEASURED_LOSS)) return;
			const trigger = {
				event: "schedule",
				actor: GITHUB_TOKEN_LOGIN,
				payload: { schedule: cron },
				inputs: {}
			};
			const at = clock.now() + chance.delay(options.scheduleDelay ?? MEASURED_DELAY);
			clock.schedule(at, () => void create(workflow, trigger));
		});
	};
	const actions = {
		runs,
		workflows,
		runDetails: options.runDetails ?? "known",
		onRunStart: null,
		onRunCancel: null,
		complete: (run, conclusion) => lifecycle.complete(run, conclusion),
		cancel: (run) => lifecycle.cancel(run),
		kill: (run) => lifecycle.kill(run),
		addWorkflow: (workflow) => {
			for (const cron of workflow.on.schedule ?? []) scheduleNext(workflow, cron);
			workflows.push(workflow);
		},
		dispatch: (workflow, actor, inputs) => create(workflow, {
			event: "workflow_dispatch",
			actor,
			inputs,
			payload: dispatchPayload(workflow, inputs)
		}),
		receive: (activities) => {
			for (const activity of activities.filter(({ by }) => by !== GITHUB_TOKEN_LOGIN)) for (const workflow of workflows.filter((one) => listens(one, activity))) create(workflow, {
				event: activity.event,
				actor: activity.by,
				payload: payloadOf(activity),
				inputs: {}
			});
		},
		usage: (file) => {
			const own = runs.filter(({ workflow }) => file === void 0 || workflow.file === file);
			return {
				runs: own.length,
				minutes: own.reduce((sum, run) => sum + minutesOf(run, clock.now()), 0)
			};
		}
	};
	const lifecycle = createLifecycle({
		clock,
		tokens,
		chance,
		options,
		onStart: (run) => actions.onRunStart?.(run),
		onCancel: (run) => actions.onRunCancel?.(run)
	});
	return actions;
}
const dispatchPayload = ({ file }, inputs) => ({
	inputs,
	ref: "refs/heads/main",
	workflow: `.github/workflows/${file}`
});
const newRun = (id, number, workflow, trigger, at) => ({
	id,
	number,
	workflow,
	context: {
		...trigger,
		runId: id
	},
	createdAt: at,
	status: "queued",
	conclusion: null,
	startedAt: null,
	completedAt: null,
	updatedAt: at,
	isCancelling: false,
	isLost: false,
	token: `ghs_${id}`
});
// src/sandbox/actions/environment.ts
function environmentOf({ owner, name }, urls, { id, number, workflow, context, token }) {
	const repository = `${owner}/${name}`;
	return {
		GITHUB_ACTIONS: "true",
		GITHUB_ACTOR: context.actor,
		GITHUB_API_URL: urls.url,
		GITHUB_EVENT_NAME: context.event,
		GITHUB_GRAPHQL_URL: urls.graphqlUrl,
		GITHUB_REF: "refs/heads/main",
		GITHUB_REF_NAME: "main",
		GITHUB_REPOSITORY: repository,
		GITHUB_REPOSITORY_OWNER: owner,
		GITHUB_RUN_ATTEMPT: "1",
		GITHUB_RUN_ID: String(id),
		GITHUB_RUN_NUMBER: String(number),
		GITHUB_SERVER_URL: urls.url,
		GITHUB_SHA: HEAD_SHA,
		GITHUB_WORKFLOW: workflow.name ?? `.github/workflows/${workflow.file}`,
		GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/${workflow.file}@refs/heads/main`,
		INPUT_TOKEN: token
	};
}
// src/sandbox/failures.ts
const WENT_WRONG = "Something went wrong while executing your query.";
const errorOf = ({ kind }) => kind === "resource-limit" ? new Refusal(200, "Resource limits for this query exceeded.", [], "RESOURCE_LIMITS_EXCEEDED") : new Refusal(500, WENT_WRONG);
function failure(fault, isGraphql, now) {
	switch (fault.kind) {
		case "reset-before": return "cut";
		case "502-before": return {
			status: 502,
			body: { message: "Server Error" }
		};
		case "504": return {
			status: 504,
			body: { message: "We couldn\u2019t respond to your request in time." }
		};
		case "500": return {
			status: 500,
			body: { message: "Internal Server Error" }
		};
		case "graphql-unavailable": return {
			status: 200,
			body: {
				data: null,
				errors: [{ message: WENT_WRONG }]
			}
		};
		case "primary-rate-limit": return primary(fault, isGraphql, now);
		case "secondary-rate-limit": return {
			status: 403,
			body: { message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again." },
			headers: fault.retryAfter === null ? {} : { "retry-after": String(fault.retryAfter ?? 1) }
		};
		case "graphql-partial":
		case "resource-limit":
		case "lost-response":
		case "502-after":
		case "slow": return null;
		default: return fault.kind;
	}
}
function primary({ retryAfter = 1 }, isGraphql, now) {
	const message = "API rate limit exceeded for installation.";
	const headers = {
		"x-ratelimit-remaining": "0",
		...retryAfter === null ? {} : { "x-ratelimit-reset": String(now + retryAfter) }
	};
	if (!isGraphql) return {
		status: 403,
		body: { message },
		headers
	};
	return {
		status: 200,
		body: { errors: [{
			type: "RATE_LIMITED",
			message
		}] },
		headers
	};
}
// src/sandbox/faults.ts
function createFaults() {
	let armed = [];
	const take = (one) => {
		if (one.times <= 0) return false;
		if (one.skip > 0) {
			one.skip -= 1;
			return false;
		}
		one.times -= 1;
		return true;
	};
	return {
		add: (fault) => void armed.push({
			fault,
			skip: fault.skip ?? 0,
			times: fault.times ?? 1
		}),
		clear: () => {
			armed = [];
		},
		strike: (request) => armed.find((one) => !lurks(one.fault, request) && matches(one.fault, request) && take(one))?.fault ?? null,
		spare: (fault) => {
			for (const one of armed) if (one.fault === fault) one.times += 1;
		},
		lurking: (request) => armed.map(({ fault }) => fault).filter((fault) => lurks(fault, request) && matches(fault, request)),
		use: (fault) => armed.some((one) => one.fault === fault && take(one))
	};
}
function aimOf({ kind, match = {} }, first) {
	const { issue = null, above = 0 } = match;
	if (!PARTIAL.includes(kind) && issue === null) return null;
	const field = match.operation ?? (issue === null ? first : "timelineItems");
	return field === void 0 ? null : {
		field,
		issue,
		above
	};
}
const PARTIAL = ["graphql-partial", "resource-limit"];
const FAILS_ALL = [
	"502-before",
	"504",
	"500",
	"graphql-unavailable"
];
const isGraphql = ({ path }) => path === "/graphql";
const lurks = ({ match }, request) => match?.issue !== void 0 && isGraphql(request);
function matches(fault, request) {
	const { kind, match = {} } = fault;
	if (match.method !== void 0 && match.method !== request.method) return false;
	if (match.path !== void 0 && !match.path.test(request.path)) return false;
	if (lurks(fault, request)) return request.operations.includes(match.operation ?? "timelineItems") && (PARTIAL.includes(kind) || FAILS_ALL.includes(kind) && request.kind === "read");
	if (!isGraphql(request) && (PARTIAL.includes(kind) || kind === "graphql-unavailable")) return false;
	if (match.issue !== void 0 && !new RegExp(`/issues/${match.issue}(?:/|$)`).test(request.path)) return false;
	return match.operation === void 0 || request.operations.includes(match.operation);
}
// src/sandbox/clock.ts
var import_graphql = require_graphql$1.require_graphql();
const LONGEST_TIMER = 2 ** 31 - 1;
function createClock(start, pace = 0) {
	const { now, turnTo } = createHands(start, pace);
	const appointments = createAppointments();
	let timer;
	let isPassing = false;
	const take = (until) => {
		const next = appointments.take(until);
		if (next) turnTo(next.at);
		return next;
	};
	const startUntil = (until) => {
		for (let next = take(until); next; next = take(until)) next.job();
	};
	const startDue = () => {
		if (!isPassing) startUntil(now());
		wind();
	};
	const wind = () => {
		clearTimeout(timer);
		const next = appointments.next();
		if (pace === 0 || next === null) return;
		const milliseconds = (next - now()) * 1e3 / pace;
		timer = setTimeout(startDue, Math.min(LONGEST_TIMER, Math.max(10, milliseconds))).unref();
	};
	const set = (at) => {
		const end = checkInstant(at, now());
		startUntil(end);
		turnTo(end);
		wind();
	};
	const pass = async (seconds) => {
		const end = checkInstant(now() + seconds, now());
		isPassing = true;
		try {
			for (let next = take(end); next; next = take(end)) await next.job();
		} finally {
			isPassing = false;
		}
		turnTo(end);
		wind();
	};
	const schedule = (at, job) => {
		const appointment = appointments.add(Math.floor(at), job);
		if (appointment.at <= now()) queueMicrotask(startDue);
		else wind();
		return () => appointments.remove(appointment);
	};
	const stop = () => {
		appointments.clear();
		clearTimeout(timer);
	};
	return {
		now,
		set,
		advance: (seconds) => set(now() + seconds),
		pass,
		schedule,
		stop
	};
}
function createHands(start, pace) {
	let base = Math.floor(start);
	let turned = performance.now();
	const now = () => base + Math.floor((performance.now() - turned) / 1e3 * pace);
	const turnTo = (at) => {
		if (at <= now()) return;
		base = at;
		turned = performance.now();
	};
	return {
		now,
		turnTo
	};
}
function createAppointments() {
	let due = [];
	const remove = (appointment) => {
		due = due.filter((one) => one !== appointment);
	};
	return {
		add: (at, job) => {
			const appointment = {
				at,
				job
			};
			due = [...due, appointment];
			return appointment;
		},
		remove,
		take: (until) => {
			const [first = null] = due.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
			if (first) remove(first);
			return first;
		},
		next: () => due.length === 0 ? null : Math.min(...due.map(({ at }) => at)),
		clear: () => {
			due = [];
		}
	};
}
function checkInstant(at, now) {
	if (!Number.isFinite(at)) throw new Error(`${at} is no time to set the clock to.`);
	if (at < now) throw new Error(`The clock stands at ${iso(now)} and does not turn back to ${iso(at)}.`);
	return Math.floor(at);
}
const iso = (at) => `${(/* @__PURE__ */ new Date(at * 1e3)).toISOString().slice(0, 19)}Z`;
// src/sandbox/graphql/cost.ts
const MOST_NODES = 5e5;
function costOf(schema, document, variables) {
	const refusals = [];
	const connections = connectionNames(schema, document);
	const fragments = fragmentsOf(document);
	const number = numberReader(document, variables);
	let requests = 0;
	let nodes = 0;
	const count = ({ selections }, times) => {
		for (const selection of selections) if (selection.kind === "Field") countField(selection, times);
		else {
			const inner = selection.kind === "InlineFragment" ? selection.selectionSet : fragments.get(selection.name.value);
			if (inner) count(inner, times);
		}
	};
	const countField = (field, times) => {
		if (!field.selectionSet) return;
		if (!connections.has(field.name.value)) return count(field.selectionSet, times);
		const size = number(argumentOf(field, "first")) ?? number(argumentOf(field, "last"));
		refusals.push(...sizeRefusals(field.name.value, size, field.selectionSet));
		requests += times;
		const inside = times * (size ?? 0);
		nodes += inside;
		count(field.selectionSet, inside);
	};
	for (const definition of document.definitions) if (definition.kind === "OperationDefinition") count(definition.selectionSet, 1);
	if (nodes > MOST_NODES) refusals.push({
		type: "MAX_NODE_LIMIT_EXCEEDED",
		message: `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of ${MOST_NODES}.`
	});
	return {
		points: Math.max(1, Math.round(requests / 100)),
		nodes,
		refusals
	};
}
const argumentOf = (field, name) => field.arguments?.find((one) => one.name.value === name)?.value;
function fragmentsOf({ definitions }) {
	return new Map(definitions.flatMap((one) => one.kind === "FragmentDefinition" ? [[one.name.value, one.selectionSet]] : []));
}
function numberReader({ definitions }, variables) {
	const defaults = new Map(definitions.flatMap((one) => one.kind === "OperationDefinition" ? (one.variableDefinitions ?? []).map(({ variable, defaultValue }) => [variable.name.value, defaultValue]) : []));
	return (value) => {
		if (value?.kind === "IntValue") return Number(value.value);
		if (value?.kind !== "Variable") return null;
		const current = variables[value.name.value];
		const fallback = defaults.get(value.name.value);
		if (current === void 0 && fallback?.kind === "IntValue") return Number(fallback.value);
		return typeof current === "number" ? current : null;
	};
}
function sizeRefusals(name, size, selections) {
	if (size === null && !countsOnly(selections)) return [{
		type: "MISSING_PAGINATION_BOUNDARIES",
		message: `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`
	}];
	if (size !== null && (size > 100 || size < 1)) return [{
		type: "EXCESSIVE_PAGINATION",
		message: `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`
	}];
	return [];
}
const countsOnly = ({ selections }) => selections.every((one) => one.kind === "Field" && ["totalCount", "__typename"].includes(one.name.value));
function connectionNames(schema, document) {
	const names = /* @__PURE__ */ new Set();
	const info = new import_graphql.TypeInfo(schema);
	(0, import_graphql.visit)(document, (0, import_graphql.visitWithTypeInfo)(info, { Field: (field) => {
		const type = (0, import_graphql.getNamedType)(info.getType());
		if (type instanceof import_graphql.GraphQLObjectType && type.name.endsWith("Connection")) names.add(field.name.value);
	} }));
	return names;
}
// src/sandbox/graphql/schema.ts
const built = /* @__PURE__ */ new Map();
function githubSchema(lacks) {
	const key = lacks.join();
	const known = built.get(key);
	if (known) return known;
	const document = without(lacks, (0, import_graphql.parse)(require_github_schema.publishedSchema(), { noLocation: true }));
	const schema = withGaps((0, import_graphql.buildASTSchema)(document, {
		assumeValid: true,
		assumeValidSDL: true
	}));
	built.set(key, schema);
	return schema;
}
function without(lacks, document) {
	const missing = new Set(lacks);
	const keep = (type, parts = []) => parts.filter(({ name }) => !missing.delete(`${type.value}.${name.value}`));
	const definitions = document.definitions.map((one) => {
		switch (one.kind) {
			case import_graphql.Kind.OBJECT_TYPE_DEFINITION: return {
				...one,
				fields: keep(one.name, one.fields)
			};
			case import_graphql.Kind.INPUT_OBJECT_TYPE_DEFINITION: return {
				...one,
				fields: keep(one.name, one.fields)
			};
			case import_graphql.Kind.ENUM_TYPE_DEFINITION: return {
				...one,
				values: keep(one.name, one.values)
			};
			default: return one;
		}
	});
	for (const path of missing) throw new Error(`${path} is no field or value of GitHub's schema.`);
	return {
		...document,
		definitions
	};
}
const GAPS = [["LabeledEvent", "label"], ["UnlabeledEvent", "label"]];
function withGaps(schema) {
	for (const [type, name] of GAPS) {
		const field = schema.getType(type).getFields()[name];
		if (!field) throw new Error(`${type}.${name} is no field of GitHub's schema.`);
		field.type = (0, import_graphql.getNullableType)(field.type);
	}
	return schema;
}
// src/sandbox/graphql/execute.ts
const operations = /* @__PURE__ */ new Map();
const MOST_OPERATIONS = 200;
const problemsUnder = require_policy_validation.onceForEach((schema) => require_policy_validation.onceForEach((document) => (0, import_graphql.validate)(schema, document)));
function readOperation(query) {
	const known = operations.get(query);
	if (known) return known;
	const operation = parseOperation(query);
	if (operations.size >= MOST_OPERATIONS) operations.clear();
	operations.set(query, operation);
	return operation;
}
function parseOperation(query) {
	let document;
	try {
		document = (0, import_graphql.parse)(query);
	} catch {
		return {
			document: null,
			kind: "query",
			names: [],
			targets: []
		};
	}
	const operation = document.definitions.find((one) => one.kind === "OperationDefinition");
	const names = (operation?.selectionSet.selections ?? []).flatMap((one) => one.kind === "Field" ? [one.name.value, ...(one.selectionSet?.selections ?? []).flatMap((inner) => inner.kind === "Field" ? [inner.name.value] : [])] : []);
	const targets = [];
	(0, import_graphql.visit)(document, { Field: ({ name, alias }) => void targets.push(name.value, ...alias ? [alias.value] : []) });
	return {
		document,
		kind: operation?.operation === "mutation" ? "mutation" : "query",
		names,
		targets
	};
}
const refuse = (...errors) => ({
	answer: { errors },
	points: 0
});
function runGraphql(operation, { variables, views, mutations, limits, failing, lacks }) {
	const schema = githubSchema(lacks);
	if (operation.document === null) return refuse({ message: "Parse error on the query." });
	const invalid = problemsUnder(schema)(operation.document);
	if (invalid.length > 0) return refuse(...invalid.map(toError));
	const cost = costOf(schema, operation.document, variables);
	if (cost.refusals.length > 0) return refuse(...cost.refusals);
	if (!limits.take("points", cost.points)) return refuse({
		type: "RATE_LIMITED",
		message: "API rate limit exceeded for installation."
	});
	const left = limits.left("points");
	const root = {
		viewer: views.viewer,
		repository: ({ owner, name }) => {
			const found = views.repositoryOf(owner, name);
			if (found === null) throw new Refusal(404, `Could not resolve to a Repository with the name '${owner}/${name}'.`);
			return found;
		},
		repositoryOwner: ({ login }) => views.owner(login),
		node: ({ id }) => views.node(id),
		nodes: ({ ids }) => ids.map((id) => orError(() => views.node(id))),
		user: ({ login }) => views.actor(login),
		rateLimit: {
			cost: cost.points,
			nodeCount: cost.nodes,
			limit: left.limit,
			remaining: left.remaining,
			used: left.used,
			resetAt: iso(left.reset)
		}
	};
	const result = (0, import_graphql.execute)({
		schema,
		document: operation.document,
		rootValue: operation.kind === "mutation" ? guard(mutations, limits) : root,
		variableValues: variables,
		fieldResolver: (source, args, _context, info) => {
			const hit = failing.find(({ aim, strikes }) => isHit(aim, source, args, info) && strikes());
			if (hit) throw hit.error;
			return resolveField(source, args, info);
		}
	});
	if (result instanceof Promise) throw new Error("The sandbox resolves everything at once.");
	const errors = result.errors ? { errors: result.errors.map(toError) } : {};
	return {
		answer: {
			data: result.data,
			...errors
		},
		points: cost.points
	};
}
function isHit({ field, issue, above }, source, args, info) {
	if (info.fieldName !== field && info.path.key !== field) return false;
	const { first, last } = args;
	if (above > 0 && (first ?? last ?? 0) <= above) return false;
	return issue === null || source.number === issue;
}
function orError(find) {
	try {
		return find();
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
function guard(mutations, limits) {
	return Object.fromEntries(Object.entries(mutations).map(([name, run]) => [name, (args) => {
		if (!limits.create()) throw new Refusal(403, `was submitted too quickly (${name})`);
		return run(args);
	}]));
}
function resolveField(source, args, info) {
	const value = source[info.fieldName];
	if (typeof value === "function") return value(args);
	if (value === void 0 && info.fieldName !== "clientMutationId") throw new Error(`sandbox: ${info.parentType.name}.${info.fieldName} is not modelled`);
	return value;
}
function toError(error) {
	const { originalError } = error;
	const type = originalError instanceof Refusal ? originalError.type : originalError?.extensions?.type;
	return {
		...type ? { type } : {},
		message: error.message,
		...error.path ? { path: error.path } : {},
		...error.locations ? { locations: error.locations } : {}
	};
}
// src/sandbox/lag.ts
function visibleTimeline(store, { timeline }, now) {
	if (store.lag === 0) return timeline;
	const seen = now - store.lag;
	return timeline.filter(({ at }) => at <= seen).map((entry) => entry.kind === "comment" ? earlier(store, entry, seen) : entry);
}
const visibleComments = (store, issue, now) => visibleTimeline(store, issue, now).filter((entry) => entry.kind === "comment");
function earlier(store, comment, at) {
	const version = store.revisions.get(comment.id)?.find(({ until }) => at < until);
	return version ? {
		...comment,
		body: version.body,
		edited: version.edited
	} : comment;
}
// src/sandbox/markdown.ts
const ALLOWED = /(<\/?(?:details|summary|sub|sup|br|kbd)\s*\/?>)/i;
function renderMarkdown(store, body) {
	const html = require_micromark.micromark(body, {
		extensions: [require_micromark.gfm()],
		htmlExtensions: [require_micromark.gfmHtml(), guardedHtml]
	});
	return linkMentions(store, balance(breakLines(html)));
}
const breakLines = (html) => html.replaceAll(/<p>[\s\S]*?<\/p>/g, (paragraph) => paragraph.split(/(<[^>]*>)/).map((part, index, parts) => part.startsWith("<") || parts[index - 1] === "<br />" ? part : part.replaceAll("\n", "<br />\n")).join(""));
function hold() {
	this.buffer();
}
function release(token) {
	this.resume();
	if (token.type === "htmlFlow") this.lineEndingIfNeeded();
	const visible = this.sliceSerialize(token).replaceAll(/<!--[\s\S]*?(?:-->|$)/g, "");
	for (const part of visible.split(ALLOWED)) if (ALLOWED.test(part)) this.tag(part.toLowerCase().replaceAll(/[\s/]+>/g, ">"));
	else this.raw(this.encode(part));
}
const guardedHtml = {
	enter: {
		htmlFlow: hold,
		htmlText: hold
	},
	exit: {
		htmlFlow: release,
		htmlText: release
	}
};
function balance(html) {
	const open = [];
	return html.replaceAll(/<(\/?)(details|summary|sub|sup|kbd)>/g, (tag, end, name) => {
		if (end === "") open.push(name);
		else if (open.at(-1) === name) open.pop();
		else return "";
		return tag;
	}) + open.toReversed().map((name) => `</${name}>`).join("");
}
const MENTION = /(^|[^A-Za-z0-9_@/.])@([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,20})?)(?![A-Za-z0-9/-])/g;
function linkMentions(store, html) {
	let code = 0;
	return html.split(/(<[^>]*>)/).map((part) => {
		if (part.startsWith("<")) {
			if (/^<(code|pre|a)\b/i.test(part)) code += 1;
			if (/^<\/(code|pre|a)\b/i.test(part)) code -= 1;
			return part;
		}
		if (code > 0) return part;
		return part.replaceAll(MENTION, (match, before, login) => {
			const actor = store.actors.get(login.toLowerCase());
			return actor?.kind === "User" ? `${before}<a class="user-mention notranslate" href="/${actor.login}">@${login}</a>` : match;
		});
	}).join("");
}
// src/sandbox/graphql/connection.ts
const cursorOf = (index) => Buffer.from(`cursor:${index}`).toString("base64");
const indexOf = (cursor) => Number(Buffer.from(cursor, "base64").toString().replace("cursor:", ""));
function connection(all, { first, last, after, before }) {
	const from = after == null ? 0 : indexOf(after) + 1;
	const to = before == null ? all.length : indexOf(before);
	const start = last == null ? from : Math.max(from, to - last);
	const end = first == null ? to : Math.min(to, from + first);
	const nodes = all.slice(start, end);
	return {
		nodes,
		edges: nodes.map((node, index) => ({
			node,
			cursor: cursorOf(start + index)
		})),
		totalCount: all.length,
		filteredCount: to - from,
		pageCount: nodes.length,
		pageInfo: {
			hasNextPage: end < all.length,
			hasPreviousPage: start > 0,
			startCursor: nodes.length > 0 ? cursorOf(start) : null,
			endCursor: nodes.length > 0 ? cursorOf(end - 1) : null
		}
	};
}
// src/sandbox/graphql/owner.ts
function ownerView(store, login) {
	if (!require_policy_validation.sameName(login, store.owner)) return null;
	const all = [{
		name: store.name,
		isArchived: store.isArchived
	}, ...store.siblings].map((one) => repositoryView(store, one));
	return {
		__typename: "Organization",
		id: "O_1",
		login: store.owner,
		repositories: (page) => {
			if (page.orderBy?.field !== "NAME") throw new Error("sandbox: repositories are listed by NAME alone");
			return connection(all.toSorted((a, b) => a.name < b.name ? -1 : 1), page);
		}
	};
}
const repositoryView = (store, { name, isArchived = false, isDisabled = false, hasIssues = true }) => ({
	__typename: "Repository",
	name,
	nameWithOwner: `${store.owner}/${name}`,
	isArchived,
	isDisabled,
	hasIssuesEnabled: hasIssues
});
// src/sandbox/graphql/select-issues.ts
function selectIssues(store, { labels, states, filterBy, orderBy }) {
	const [unknown] = Object.entries(filterBy ?? {}).find(([name, value]) => name !== "since" && value) ?? [];
	if (unknown !== void 0) throw new Error(`sandbox: issues(filterBy: { ${unknown} }) is not modelled`);
	const wanted = labels?.map((name) => name.toLowerCase());
	const since = filterBy?.since == null ? null : Date.parse(filterBy.since) / 1e3;
	const found = [...store.issues.values()].filter((one) => store.hasIssues && !one.isPullRequest && (!wanted || one.labels.some((name) => wanted.includes(name.toLowerCase()))) && (!states || states.includes(one.state)) && (since === null || one.updatedAt >= since));
	const key = orderBy?.field === "UPDATED_AT" ? (one) => one.updatedAt : (one) => one.number;
	const sign = orderBy?.direction === "DESC" ? -1 : 1;
	return found.toSorted((a, b) => sign * (key(a) - key(b)) || a.number - b.number);
}
// src/sandbox/graphql/views.ts
const REASONS = {
	completed: "COMPLETED",
	"not-planned": "NOT_PLANNED",
	duplicate: "DUPLICATE"
};
const REACTIONS = {
	THUMBS_UP: "+1",
	THUMBS_DOWN: "-1",
	LAUGH: "laugh",
	HOORAY: "hooray",
	CONFUSED: "confused",
	HEART: "heart",
	ROCKET: "rocket",
	EYES: "eyes"
};
const TYPE_NAMES = {
	comment: "IssueComment",
	labeled: "LabeledEvent",
	unlabeled: "UnlabeledEvent",
	assigned: "AssignedEvent",
	unassigned: "UnassignedEvent",
	closed: "ClosedEvent",
	reopened: "ReopenedEvent",
	renamed: "RenamedTitleEvent",
	locked: "LockedEvent",
	unlocked: "UnlockedEvent",
	transferred: "TransferredEvent",
	"comment-deleted": "CommentDeletedEvent"
};
function createViews(store, now, base) {
	const scene = {
		store,
		now,
		base
	};
	return {
		repositoryOf: (login, name) => repositoryOf(scene, login, name),
		owner: (login) => ownerView(store, login),
		issue: (one) => issue$1(scene, one),
		comment: (of, one) => comment$1(scene, of, one),
		viewer: () => viewer(scene),
		node: (id) => node(scene, id),
		actor: (login) => actor(scene, login),
		label: label$1
	};
}
function actor({ store, base }, login) {
	const stored = actorOf(store, login);
	if (!stored) return null;
	return {
		__typename: stored.kind,
		id: stored.id,
		login: stored.login.replace(/\[bot\]$/, ""),
		url: `${base()}/${stored.login}`
	};
}
function associationOf(store, login) {
	const stored = actorOf(store, login);
	return stored?.kind === "User" && require_policy_validation.isAtLeast(stored.permission, "triage") ? "COLLABORATOR" : "NONE";
}
const label$1 = ({ id, name, color, description }) => ({
	__typename: "Label",
	id,
	name,
	color,
	description
});
function labelNamed({ store }, name) {
	const known = store.labels.get(name.toLowerCase());
	return known ? label$1(known) : null;
}
function repository$1(scene) {
	const { store } = scene;
	return {
		__typename: "Repository",
		id: "R_1",
		name: store.name,
		nameWithOwner: `${store.owner}/${store.name}`,
		url: `${scene.base()}/${store.owner}/${store.name}`,
		isPrivate: store.isPrivate,
		isArchived: store.isArchived,
		hasIssuesEnabled: store.hasIssues,
		owner: {
			__typename: "Organization",
			id: "O_1",
			login: store.owner
		},
		label: ({ name }) => labelNamed(scene, name),
		labels: (page) => connection([...store.labels.values()].map(label$1), page),
		issue: ({ number }) => issueByNumber(scene, number, "an Issue", false),
		issueOrPullRequest: ({ number }) => issueByNumber(scene, number, "an issue or pull request", null),
		pullRequest: ({ number }) => issueByNumber(scene, number, "a PullRequest", true),
		issues: (page) => pageOf$1(page, selectIssues(store, page), (one) => issue$1(scene, one))
	};
}
function issueByNumber(scene, number, what, isPullRequest) {
	const found = scene.store.issues.get(number);
	if (!found || !isVisible$1(scene, found) || isPullRequest !== null && found.isPullRequest !== isPullRequest) throw notResolved$1(`Could not resolve to ${what} with the number of ${number}.`);
	return issue$1(scene, found);
}
const isVisible$1 = ({ store }, { isPullRequest }) => store.hasIssues || isPullRequest;
const pageOf$1 = (page, all, view) => connection(all.map(view), page);
const notResolved$1 = (message) => Object.assign(new Error(message), { extensions: { type: "NOT_FOUND" } });
function issue$1(scene, one) {
	const { store, now, base } = scene;
	return {
		__typename: one.isPullRequest ? "PullRequest" : "Issue",
		id: one.id,
		number: one.number,
		title: one.title,
		body: one.body ?? "",
		bodyHTML: () => renderMarkdown(store, one.body ?? ""),
		url: `${base()}/${store.owner}/${store.name}/issues/${one.number}`,
		author: actor(scene, one.author),
		authorAssociation: associationOf(store, one.author),
		editor: actor(scene, one.edited?.by ?? null),
		createdAt: iso(one.createdAt),
		updatedAt: iso(one.updatedAt),
		lastEditedAt: one.edited ? iso(one.edited.at) : null,
		closedAt: one.closedAt === null ? null : iso(one.closedAt),
		state: one.state,
		closed: one.state === "CLOSED",
		locked: one.isLocked,
		activeLockReason: one.lockReason,
		stateReason: ({ enableDuplicate }) => stateReason(one, enableDuplicate === true),
		issueType: one.type === null ? null : {
			__typename: "IssueType",
			id: `IT_${one.type}`,
			name: one.type
		},
		repository: () => repository$1(scene),
		labels: (page) => pageOf$1(page, one.labels, (name) => labelNamed(scene, name)),
		assignees: (page) => pageOf$1(page, one.assignees, (login) => actor(scene, login)),
		viewerDidAuthor: one.author === store.viewer,
		parent: () => {
			const parent = one.parent === null ? void 0 : store.issues.get(one.parent);
			return parent ? issue$1(scene, parent) : null;
		},
		subIssues: (page) => pageOf$1(page, subIssuesOf(store, one), (inner) => issue$1(scene, inner)),
		subIssuesSummary: () => {
			const all = subIssuesOf(store, one);
			const completed = all.filter(({ state }) => state === "CLOSED").length;
			return {
				total: all.length,
				completed,
				percentCompleted: all.length === 0 ? 0 : 100 * completed / all.length
			};
		},
		comments: (page) => pageOf$1(page, visibleComments(store, one, now()), (entry) => comment$1(scene, one, entry)),
		timelineItems: (page) => pageOf$1(page, visibleTimeline(store, one, now()).filter(({ kind }) => !page.itemTypes || page.itemTypes.includes(screaming(TYPE_NAMES[kind]))), (entry) => item(scene, one, entry))
	};
}
function comment$1(scene, of, one) {
	const { store, base } = scene;
	return {
		__typename: "IssueComment",
		id: one.id,
		databaseId: numberOf(one.id),
		url: `${base()}/${store.owner}/${store.name}/issues/${of.number}#issuecomment-${numberOf(one.id)}`,
		body: one.body,
		bodyHTML: () => renderMarkdown(store, one.body),
		author: actor(scene, one.by),
		authorAssociation: associationOf(store, one.by),
		editor: actor(scene, one.edited?.by ?? null),
		createdAt: iso(one.at),
		updatedAt: iso(one.edited?.at ?? one.at),
		lastEditedAt: one.edited ? iso(one.edited.at) : null,
		createdViaEmail: one.isByMail === true,
		viewerDidAuthor: one.by === store.viewer,
		isMinimized: one.minimized !== null,
		minimizedReason: one.minimized?.toLowerCase() ?? null,
		reactionGroups: Object.entries(REACTIONS).map(([content, name]) => ({
			content,
			createdAt: null,
			viewerHasReacted: one.reactions.some((reaction) => reaction.content === name && reaction.by === store.viewer)
		})),
		issue: () => issue$1(scene, of)
	};
}
function item(scene, of, entry) {
	if (entry.kind === "comment") return comment$1(scene, of, entry);
	const event = {
		__typename: TYPE_NAMES[entry.kind],
		id: entry.id,
		createdAt: iso(entry.at),
		actor: actor(scene, entry.by)
	};
	switch (entry.kind) {
		case "labeled":
		case "unlabeled": return {
			...event,
			label: labelNamed(scene, entry.label)
		};
		case "assigned":
		case "unassigned": return {
			...event,
			assignee: actor(scene, entry.login)
		};
		case "closed": return {
			...event,
			stateReason: REASONS[entry.reason]
		};
		case "renamed": return {
			...event,
			previousTitle: entry.from,
			currentTitle: entry.to
		};
		case "comment-deleted": return {
			...event,
			deletedCommentAuthor: actor(scene, entry.author)
		};
		case "transferred": return {
			...event,
			fromRepository: {
				__typename: "Repository",
				nameWithOwner: entry.from
			}
		};
		case "locked": return {
			...event,
			lockReason: entry.reason
		};
		case "reopened":
		case "unlocked": return event;
		default: return entry;
	}
}
function viewer({ store }) {
	const stored = actorOf(store, store.viewer);
	return {
		__typename: stored?.kind ?? "Bot",
		id: stored?.id,
		login: store.viewer
	};
}
function node(scene, id) {
	const { store, now } = scene;
	for (const one of [...store.issues.values()].filter((found) => isVisible$1(scene, found))) {
		if (one.id === id) return issue$1(scene, one);
		const entry = visibleTimeline(store, one, now()).find((timelineEntry) => timelineEntry.id === id);
		if (entry) return item(scene, one, entry);
	}
	const known = [...store.labels.values()].find((one) => one.id === id);
	if (known) return label$1(known);
	throw notResolved$1(`Could not resolve to a node with the global id of '${id}'`);
}
function repositoryOf(scene, login, name) {
	const { store } = scene;
	if (!require_policy_validation.sameName(login, store.owner)) return null;
	if ([store.name, store.formerName].some((own) => require_policy_validation.sameName(own, name))) return repository$1(scene);
	const sibling = store.siblings.find((one) => require_policy_validation.sameName(one.name, name));
	return sibling === void 0 ? null : repository$1({
		...scene,
		store: {
			...store,
			name: sibling.name,
			issues: /* @__PURE__ */ new Map()
		}
	});
}
const subIssuesOf = (store, { number }) => [...store.issues.values()].filter(({ parent }) => parent === number);
function stateReason(one, enabled) {
	if (one.state === "CLOSED") return one.reason === "duplicate" && !enabled ? REASONS["not-planned"] : one.reason ? REASONS[one.reason] : null;
	return one.timeline.some(({ kind }) => kind === "reopened") ? "REOPENED" : null;
}
const screaming = (name) => name.replaceAll(/(?<!^)([A-Z])/g, "_$1").toUpperCase();
// src/sandbox/graphql/mutations.ts
function createMutations(store, acts, views) {
	const service = {
		store,
		acts,
		views
	};
	return {
		...commentMutations(service),
		...labelMutations(service),
		...issueMutations(service)
	};
}
function commentMutations(service) {
	const { store, acts, views } = service;
	const commentView = (id) => {
		const found = findComment(store, (comment) => comment.id === id);
		return found ? views.comment(found.issue, found.comment) : null;
	};
	return {
		addComment: ({ input }) => {
			const issue = issueById(service, input.subjectId);
			const comment = acts.comment(issue.number, input.body);
			return {
				subject: views.issue(issue),
				commentEdge: {
					cursor: comment.id,
					node: views.comment(issue, comment)
				}
			};
		},
		updateIssueComment: ({ input }) => {
			acts.editComment(input.id, input.body);
			return { issueComment: commentView(input.id) };
		},
		deleteIssueComment: ({ input }) => {
			acts.deleteComment(input.id);
			return {};
		},
		addReaction: ({ input }) => {
			const { reaction } = acts.react(input.subjectId, REACTIONS[input.content] ?? input.content);
			return {
				reaction: {
					__typename: "Reaction",
					id: reaction.id,
					content: input.content
				},
				subject: commentView(input.subjectId)
			};
		},
		minimizeComment: ({ input }) => {
			acts.minimizeComment(input.subjectId, input.classifier);
			return { minimizedComment: commentView(input.subjectId) };
		}
	};
}
function labelMutations(service) {
	const { acts, views } = service;
	return {
		addLabelsToLabelable: ({ input }) => change(service, input.labelableId, "labelable", ({ number }) => acts.label(number, labelNames(service, input.labelIds))),
		removeLabelsFromLabelable: ({ input }) => change(service, input.labelableId, "labelable", ({ number, labels }) => acts.unlabel(number, labelNames(service, input.labelIds).filter((name) => labels.includes(name)))),
		createLabel: ({ input }) => ({ label: views.label(acts.createLabel(input)) })
	};
}
const CLOSE_REASONS = {
	NOT_PLANNED: "not-planned",
	DUPLICATE: "duplicate"
};
function issueMutations(service) {
	const { store, acts, views } = service;
	return {
		addAssigneesToAssignable: ({ input }) => change(service, input.assignableId, "assignable", ({ number }) => acts.assign(number, logins(store, input.assigneeIds))),
		removeAssigneesFromAssignable: ({ input }) => change(service, input.assignableId, "assignable", ({ number }) => acts.unassign(number, logins(store, input.assigneeIds))),
		createIssue: ({ input }) => {
			if (input.repositoryId !== "R_1") throw notResolved(input.repositoryId);
			const opened = acts.openIssue({
				title: input.title,
				body: input.body ?? null,
				labels: labelNames(service, input.labelIds ?? []),
				assignees: logins(store, input.assigneeIds ?? []),
				parent: input.parentIssueId == null ? null : issueById(service, input.parentIssueId).number
			});
			return { issue: views.issue(opened) };
		},
		updateIssue: ({ input: { id, title, body, ...rest } }) => change(service, id, "issue", ({ number }) => {
			const unknown = Object.keys(rest).find((name) => name !== "clientMutationId");
			if (unknown !== void 0) throw new Error(`sandbox: updateIssue(input: { ${unknown} }) is not modelled`);
			acts.editIssue(number, {
				...title == null ? {} : { title },
				...body == null ? {} : { body }
			});
		}),
		closeIssue: ({ input }) => change(service, input.issueId, "issue", ({ number }) => acts.close(number, CLOSE_REASONS[input.stateReason ?? ""] ?? "completed")),
		lockLockable: ({ input }) => change(service, input.lockableId, "lockedRecord", ({ number }) => acts.lock(number, input.lockReason ?? null)),
		unlockLockable: ({ input }) => change(service, input.lockableId, "unlockedRecord", ({ number }) => acts.unlock(number)),
		reopenIssue: ({ input }) => change(service, input.issueId, "issue", ({ number }) => acts.reopen(number))
	};
}
function change(service, id, name, act) {
	const issue = issueById(service, id);
	act(issue);
	return { [name]: service.views.issue(issue) };
}
function issueById({ store }, id) {
	const found = [...store.issues.values()].find((one) => one.id === id);
	if (!found) throw notResolved(id);
	return found;
}
const labelNames = ({ store }, ids) => ids.map((id) => {
	const label = [...store.labels.values()].find((one) => one.id === id);
	if (!label) throw notResolved(id);
	return label.name;
});
const logins = (store, ids) => [...store.actors.values()].filter(({ id }) => ids.includes(id)).map(({ login }) => login);
const notResolved = (id) => new Refusal(404, `Could not resolve to a node with the global id of '${id}'.`);
const readsOnly = (mutations) => Object.fromEntries(Object.keys(mutations).map((name) => [name, () => {
	throw new Refusal(403, "Resource not accessible by integration");
}]));
// src/sandbox/limits.ts
const MOST = {
	points: 1e3,
	requests: 1e3
};
const CREATIONS_A_MINUTE = 80;
const CREATIONS_AN_HOUR = 500;
function createLimits(now) {
	let hour = Math.floor(now() / require_policy_validation.HOUR);
	let used = {
		points: 0,
		requests: 0
	};
	let creations = [];
	const turn = () => {
		const current = Math.floor(now() / require_policy_validation.HOUR);
		if (current === hour) return;
		hour = current;
		used = {
			points: 0,
			requests: 0
		};
	};
	return {
		take: (budget, amount) => {
			turn();
			const enough = used[budget] + amount <= MOST[budget];
			used[budget] = enough ? used[budget] + amount : MOST[budget];
			return enough;
		},
		left: (budget) => {
			turn();
			return {
				limit: MOST[budget],
				used: used[budget],
				remaining: MOST[budget] - used[budget],
				reset: (hour + 1) * require_policy_validation.HOUR
			};
		},
		create: () => {
			const at = now();
			creations = creations.filter((one) => one > at - require_policy_validation.HOUR);
			if (creations.length >= CREATIONS_AN_HOUR) return false;
			if (creations.filter((one) => one > at - 60).length >= CREATIONS_A_MINUTE) return false;
			creations.push(at);
			return true;
		}
	};
}
// src/sandbox/rest/answer.ts
const ok$1 = (body) => ({
	status: 200,
	body
});
const createdAnswer = (body) => ({
	status: 201,
	body
});
const notFound = () => ({
	status: 404,
	body: {
		message: "Not Found",
		documentation_url: "https://docs.github.com/rest",
		status: "404"
	}
});
function page$1({ request, base }, all, wrap = (entries) => entries) {
	const size = Math.min(100, Math.max(1, Number(request.query.get("per_page") ?? 30)));
	const current = Math.max(1, Number(request.query.get("page") ?? 1));
	const last = Math.max(1, Math.ceil(all.length / size));
	const link = (to, rel) => {
		const query = new URLSearchParams(request.query);
		query.set("per_page", String(size));
		query.set("page", String(to));
		return `<${base}${request.path}?${query.toString()}>; rel="${rel}"`;
	};
	const links = [...current < last ? [link(current + 1, "next"), link(last, "last")] : [], ...current > 1 ? [link(1, "first"), link(current - 1, "prev")] : []];
	return {
		status: 200,
		body: wrap(all.slice((current - 1) * size, current * size)),
		...links.length > 0 ? { headers: { link: links.join(", ") } } : {}
	};
}
const texts = (value) => Array.isArray(value) ? value.map((one) => typeof one === "string" ? one : String(one.name)) : [];
const text = (value) => typeof value === "string" ? value : "";
function only(names, known) {
	const other = [...names].find((name) => !known.includes(name));
	if (other !== void 0) throw new Refusal(501, `sandbox: "${other}" is not modelled here`);
}
const PAGING = ["per_page", "page"];
function since({ request }) {
	const value = request.query.get("since");
	const at = value === null ? Number.NEGATIVE_INFINITY : require_policy_validation.parseInstant(value);
	if (at === null) throw new Refusal(422, "Validation Failed: since is no ISO 8601 time");
	return at;
}
// src/sandbox/rest/files.ts
function shaOf(ref) {
	if (/^[0-9a-f]{40}$/i.test(ref)) return ref.toLowerCase();
	return [
		"HEAD",
		"main",
		"heads/main",
		"refs/heads/main"
	].includes(ref) ? HEAD_SHA : null;
}
function commit(_context, [ref = ""]) {
	const sha = shaOf(ref);
	if (sha === null) throw new Refusal(422, `No commit found for SHA: ${ref}`);
	return ok$1({
		sha,
		commit: { message: `at ${ref}` }
	});
}
const MOST_COMPARED = 300;
function compare({ store, request }, [basehead = ""]) {
	only(request.query.keys(), ["per_page", "page"]);
	const [base = "", head = ""] = basehead.split("...");
	const [before, after] = [base, head].map((ref) => {
		const sha = shaOf(ref);
		if (sha === null) throw new Refusal(404, `No commit found for the ref ${ref}`);
		return store.commits.get(sha) ?? store.files;
	});
	if (before === void 0 || after === void 0) return notFound();
	const files = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((filename) => {
		if (before.get(filename) === after.get(filename)) return [];
		return [{
			filename,
			status: after.has(filename) ? before.has(filename) ? "modified" : "added" : "removed",
			sha: HEAD_SHA,
			additions: 0,
			deletions: 0,
			changes: 0
		}];
	});
	return ok$1({
		status: "ahead",
		ahead_by: 1,
		behind_by: 0,
		total_commits: 1,
		files: files.slice(0, MOST_COMPARED)
	});
}
function contents({ store, repository, request }, [path = ""]) {
	only(request.query.keys(), ["ref"]);
	const ref = request.query.get("ref");
	if (!require_policy_validation.sameName(repository, `${store.owner}/${store.name}`)) return fileOf(store.elsewhere.get(`${repository}@${ref ?? ""}`) ?? /* @__PURE__ */ new Map(), path, request.accept);
	if (ref !== null && shaOf(ref) === null) throw new Refusal(404, `No commit found for the ref ${ref}`);
	return fileOf(store.commits.get(ref ?? "") ?? store.files, path, request.accept);
}
function fileOf(files, path, accept) {
	const found = files.get(path);
	if (found === void 0) return folder(files, path);
	if (accept.includes("raw")) return {
		status: 200,
		body: found,
		headers: { "content-type": "application/vnd.github.raw; charset=utf-8" }
	};
	const bytes = Buffer.from(found);
	const big = bytes.byteLength > 1048576;
	return ok$1({
		type: "file",
		name: path.split("/").at(-1),
		path,
		sha: HEAD_SHA,
		size: bytes.byteLength,
		encoding: big ? "none" : "base64",
		content: big ? "" : bytes.toString("base64")
	});
}
function folder(all, path) {
	const inside = [...all].filter(([name]) => name.startsWith(`${path}/`));
	if (inside.length === 0) return notFound();
	const files = inside.filter(([name]) => !name.slice(path.length + 1).includes("/"));
	if (files.length < inside.length) throw new Refusal(501, "sandbox: folders in folders are not modelled");
	return ok$1(files.map(([name, text]) => ({
		type: "file",
		name: name.slice(path.length + 1),
		path: name,
		sha: HEAD_SHA,
		size: Buffer.byteLength(text)
	})));
}
// src/sandbox/rest/shapes.ts
function user(store, login) {
	const actor = actorOf(store, login);
	return {
		login: actor?.login ?? "ghost",
		id: numberOf(actor?.id ?? "0"),
		node_id: actor?.id ?? "U_ghost",
		type: actor?.kind ?? "User",
		site_admin: false
	};
}
function label({ base, store }, { id, name, color, description }) {
	return {
		id: numberOf(id),
		node_id: id,
		url: `${base}/repos/${store.owner}/${store.name}/labels/${encodeURIComponent(name)}`,
		name,
		color,
		description,
		default: false
	};
}
function labelsOf(place, found) {
	return found.labels.map((name) => label(place, labelOf(place.store, name) ?? {
		id: "LA_0",
		name,
		color: "ededed",
		description: null
	}));
}
function repository(store, base) {
	return {
		id: 1,
		name: store.name,
		full_name: `${store.owner}/${store.name}`,
		private: store.isPrivate,
		default_branch: "main",
		url: `${base}/repos/${store.owner}/${store.name}`
	};
}
function issue(place, one) {
	const { store, base } = place;
	const url = `${base}/repos/${store.owner}/${store.name}/issues/${one.number}`;
	return {
		id: numberOf(one.id),
		node_id: one.id,
		number: one.number,
		title: one.title,
		body: one.body,
		url,
		html_url: `${base}/${store.owner}/${store.name}/issues/${one.number}`,
		comments_url: `${url}/comments`,
		events_url: `${url}/events`,
		labels_url: `${url}/labels{/name}`,
		repository_url: `${base}/repos/${store.owner}/${store.name}`,
		user: one.author === null ? null : user(store, one.author),
		state: one.state.toLowerCase(),
		state_reason: one.reason?.replace("-", "_") ?? (one.timeline.some(({ kind }) => kind === "reopened") ? "reopened" : null),
		locked: one.isLocked,
		active_lock_reason: one.lockReason?.toLowerCase().replace("_", "-") ?? null,
		milestone: null,
		labels: labelsOf(place, one),
		assignee: one.assignees[0] ? user(store, one.assignees[0]) : null,
		assignees: one.assignees.map((login) => user(store, login)),
		comments: commentsOf(one).length,
		created_at: iso(one.createdAt),
		updated_at: iso(one.updatedAt),
		closed_at: one.closedAt === null ? null : iso(one.closedAt),
		author_association: "NONE",
		...one.isPullRequest ? { pull_request: { url: `${base}/repos/${store.owner}/${store.name}/pulls/${one.number}` } } : {}
	};
}
function comment({ store, base }, of, one, accept = "") {
	const id = numberOf(one.id);
	return {
		id,
		node_id: one.id,
		url: `${base}/repos/${store.owner}/${store.name}/issues/comments/${id}`,
		html_url: `${base}/${store.owner}/${store.name}/issues/${of.number}#issuecomment-${id}`,
		issue_url: `${base}/repos/${store.owner}/${store.name}/issues/${of.number}`,
		user: one.by === null ? null : user(store, one.by),
		body: one.body,
		created_at: iso(one.at),
		updated_at: iso(one.edited?.at ?? one.at),
		author_association: "NONE",
		...accept.includes("html") ? { body_html: renderMarkdown(store, one.body) } : {}
	};
}
function reaction({ store }, { id, at, by, content }) {
	return {
		id: numberOf(id),
		node_id: id,
		user: user(store, by),
		content,
		created_at: iso(at)
	};
}
// src/sandbox/rest/run-shapes.ts
const FIRST_WORKFLOW = 101;
const workflowId = (actions, workflow) => FIRST_WORKFLOW + actions.workflows.indexOf(workflow);
const apiOf = ({ base, store }) => `${base}/repos/${store.owner}/${store.name}/actions`;
const webOf = ({ base, store }) => `${base}/${store.owner}/${store.name}`;
const pathOf = ({ file }) => `.github/workflows/${file}`;
function workflow(context, one) {
	const id = workflowId(context.actions, one);
	const since = iso(context.startedAt);
	return {
		id,
		node_id: `W_${id}`,
		name: one.name ?? pathOf(one),
		path: pathOf(one),
		state: "active",
		created_at: since,
		updated_at: since,
		url: `${apiOf(context)}/workflows/${id}`,
		html_url: `${webOf(context)}/blob/main/${pathOf(one)}`,
		badge_url: `${webOf(context)}/workflows/${encodeURIComponent(one.name ?? pathOf(one))}/badge.svg`
	};
}
function workflowRun(context, run) {
	const url = `${apiOf(context)}/runs/${run.id}`;
	const id = workflowId(context.actions, run.workflow);
	const actor = user(context.store, run.context.actor);
	const name = run.workflow.name ?? pathOf(run.workflow);
	return {
		id: run.id,
		name,
		node_id: `WFR_${run.id}`,
		head_branch: "main",
		head_sha: HEAD_SHA,
		path: pathOf(run.workflow),
		display_title: name,
		run_number: run.number,
		run_attempt: 1,
		event: run.context.event,
		status: run.status,
		conclusion: run.conclusion,
		workflow_id: id,
		url,
		html_url: `${webOf(context)}/actions/runs/${run.id}`,
		pull_requests: [],
		created_at: iso(run.createdAt),
		updated_at: iso(run.updatedAt),
		run_started_at: iso(run.createdAt),
		actor,
		triggering_actor: actor,
		jobs_url: `${url}/jobs`,
		logs_url: `${url}/logs`,
		artifacts_url: `${url}/artifacts`,
		cancel_url: `${url}/cancel`,
		rerun_url: `${url}/rerun`,
		workflow_url: `${apiOf(context)}/workflows/${id}`,
		repository: repository(context.store, context.base)
	};
}
const dispatchedRun = (context, { id }) => ({
	workflow_run_id: id,
	run_url: `${apiOf(context)}/runs/${id}`,
	html_url: `${webOf(context)}/actions/runs/${id}`
});
// src/sandbox/rest/span.ts
function readSpan(text) {
	if (text === null) return () => true;
	const [, sign, bound] = /^(>=|<=|>|<)(.+)$/.exec(text) ?? [];
	if (sign !== void 0 && bound !== void 0) {
		const limit = readBound(bound, text);
		return (at) => (sign.startsWith(">") ? at > limit : at < limit) || sign.length === 2 && at === limit;
	}
	const [from = "", to] = text.split("..");
	if (to === void 0) throw new Refusal(501, `sandbox: "created=${text}" is not modelled`);
	const earliest = from === "*" ? Number.NEGATIVE_INFINITY : readBound(from, text);
	const latest = to === "*" ? Number.POSITIVE_INFINITY : readBound(to, text);
	return (at) => at >= earliest && at <= latest;
}
function readBound(bound, text) {
	const at = require_policy_validation.parseInstant(bound);
	if (at === null) throw new Refusal(501, `sandbox: "created=${text}" is not modelled`);
	return at;
}
// src/sandbox/rest/actions.ts
function listWorkflows(context) {
	only(context.request.query.keys(), PAGING);
	const all = context.actions.workflows.map((one) => workflow(context, one));
	return page$1(context, all, (workflows) => ({
		total_count: all.length,
		workflows
	}));
}
function getWorkflow(context, [id]) {
	return ok$1(workflow(context, workflowOf(context, id)));
}
function workflowOf({ actions }, id = "") {
	const found = actions.workflows.find((one) => one.file === id || String(workflowId(actions, one)) === id);
	if (!found) throw new Refusal(404, "Not Found");
	return found;
}
function dispatch(context, [id]) {
	const { actions, store, request } = context;
	const { ref, inputs = {}, return_run_details: details } = request.body;
	only(Object.keys(request.body), [
		"ref",
		"inputs",
		"return_run_details"
	]);
	const found = workflowOf(context, id);
	if (details !== void 0 && typeof actions.runDetails === "number") throw new Refusal(actions.runDetails, "\"return_run_details\" is not a permitted key.");
	if (typeof ref !== "string") throw new Refusal(422, "Invalid request.\n\n\"ref\" wasn't supplied.");
	if (shaOf(ref) === null || /^[0-9a-f]{40}$/i.test(ref)) throw new Refusal(422, `No ref found for: ${ref}`);
	if (!found.on.workflow_dispatch) throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger");
	const values = readInputs(found.on.workflow_dispatch.inputs ?? {}, inputs);
	const run = actions.dispatch(found, store.viewer, values);
	return details === true && actions.runDetails === "known" ? ok$1(dispatchedRun(context, run)) : {
		status: 204,
		body: null
	};
}
function readInputs(known, values) {
	const unexpected = Object.keys(values).filter((name) => !Object.hasOwn(known, name));
	if (unexpected.length > 0) throw new Refusal(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
	return Object.fromEntries(Object.entries(known).map(([name, { default: fallback = "", required = false }]) => {
		const value = values[name];
		if (required && value === void 0 && fallback === "") throw new Refusal(422, `Required input '${name}' not provided`);
		return [name, value === void 0 ? fallback : typeof value === "string" ? value : JSON.stringify(value)];
	}));
}
const FILTERS = [
	...PAGING,
	"event",
	"status",
	"branch",
	"actor",
	"created",
	"head_sha",
	"exclude_pull_requests"
];
function listRuns(context, [id]) {
	const { query } = context.request;
	only(query.keys(), FILTERS);
	const of = id === void 0 ? null : workflowOf(context, id);
	const within = readSpan(query.get("created"));
	const found = context.actions.runs.filter((run) => isVisible(context, run) && (of === null || run.workflow === of) && within(run.createdAt)).toReversed().map((run) => workflowRun(context, run)).filter((run) => fits(query, "status", run.status, run.conclusion) && fits(query, "event", run.event) && fits(query, "actor", run.actor.login) && fits(query, "branch", run.head_branch) && fits(query, "head_sha", run.head_sha));
	return page$1(context, found, (runs) => ({
		total_count: found.length,
		workflow_runs: runs
	}));
}
function fits(query, name, ...values) {
	const wanted = query.get(name);
	return wanted === null || values.includes(wanted);
}
const isVisible = ({ store, now }, { createdAt }) => createdAt <= now() - store.lag;
function runOf({ actions }, id) {
	const found = actions.runs.find((run) => String(run.id) === id);
	if (!found) throw new Refusal(404, "Not Found");
	return found;
}
function getRun(context, [id]) {
	const run = runOf(context, id);
	if (!isVisible(context, run)) throw new Refusal(404, "Not Found");
	return ok$1(workflowRun(context, run));
}
function cancelRun(context, [id]) {
	const run = runOf(context, id);
	if (run.status === "completed") throw new Refusal(409, "Cannot cancel a workflow run that is completed.");
	context.actions.cancel(run);
	return {
		status: 202,
		body: {}
	};
}
// src/sandbox/rest/apps.ts
const INSTALLATION = 41;
const TOKEN_LIFE = require_policy_validation.HOUR;
function installation({ base, store }) {
	return ok$1({
		id: INSTALLATION,
		account: { login: store.owner },
		repository_selection: "selected",
		access_tokens_url: `${base}/app/installations/${INSTALLATION}/access_tokens`
	});
}
function createToken({ tokens, now }, [id]) {
	if (Number(id) !== INSTALLATION) throw new Refusal(404, "Not Found");
	const expiresAt = now() + TOKEN_LIFE;
	const token = `ghs_app_${now()}`;
	tokens.grant(token, {
		permissions: {
			issues: "write",
			actions: "write"
		},
		expiresAt
	});
	return createdAnswer({
		token,
		expires_at: iso(expiresAt),
		permissions: {
			issues: "write",
			contents: "read",
			metadata: "read"
		},
		repository_selection: "selected"
	});
}
// src/sandbox/rest/issues.ts
function issueOf({ store }, number) {
	const found = store.issues.get(Number(number));
	needIssues(store, found);
	if (found) return found;
	if (store.gone.get(Number(number))?.to === null) throw new Refusal(410, "This issue was deleted");
	throw new Refusal(404, "Not Found");
}
function getIssue(context, [number]) {
	const { store, base } = context;
	const to = store.gone.get(Number(number))?.to ?? null;
	if (to === null) return ok$1(issue(context, issueOf(context, number)));
	const location = `${base}/repos/${to}/issues/${number}`;
	return {
		status: 301,
		body: {
			message: "Moved Permanently",
			url: location
		},
		headers: { location }
	};
}
function listIssues(context) {
	const { query } = context.request;
	needIssues(context.store, void 0);
	only(query.keys(), [
		...PAGING,
		"state",
		"labels",
		"since",
		"sort",
		"direction"
	]);
	const state = query.get("state") ?? "open";
	const wanted = (query.get("labels") ?? "").split(",").filter(Boolean);
	const from = since(context);
	const key = sortKey(query.get("sort") ?? "created");
	const sign = query.get("direction") === "asc" ? 1 : -1;
	return page$1(context, [...context.store.issues.values()].filter((one) => (state === "all" || one.state.toLowerCase() === state) && one.updatedAt >= from && wanted.every((name) => require_policy_validation.hasName(one.labels, name))).toSorted((a, b) => sign * (key(a) - key(b) || a.number - b.number)).map((one) => issue(context, one)));
}
function sortKey(name) {
	if (name === "created") return ({ createdAt }) => createdAt;
	if (name === "updated") return ({ updatedAt }) => updatedAt;
	throw new Refusal(501, `sandbox: sorting by "${name}" is not modelled`);
}
function openIssue(context) {
	const { body } = context.request;
	only(Object.keys(body), [
		"title",
		"body",
		"labels",
		"assignees",
		"type"
	]);
	const opened = context.acts.openIssue({
		title: text(body["title"]),
		body: typeof body["body"] === "string" ? body["body"] : null,
		labels: texts(body["labels"]),
		assignees: texts(body["assignees"]),
		type: typeof body["type"] === "string" ? body["type"] : null
	});
	return createdAnswer(issue(context, opened));
}
function patchIssue(context, [number]) {
	const found = issueOf(context, number);
	const { acts } = context;
	const { title, body, labels, assignees, state, state_reason: reason } = context.request.body;
	only(Object.keys(context.request.body), [
		"title",
		"body",
		"labels",
		"assignees",
		"state",
		"state_reason"
	]);
	if (reason !== void 0 && state === void 0) throw new Refusal(501, "sandbox: \"state_reason\" without \"state\" is not modelled");
	acts.editIssue(found.number, {
		...typeof title === "string" ? { title } : {},
		...typeof body === "string" || body === null ? { body } : {}
	});
	if (labels !== void 0) {
		const { fresh, gone } = difference(found.labels, texts(labels));
		acts.unlabel(found.number, gone);
		acts.label(found.number, fresh);
	}
	if (assignees !== void 0) {
		const { fresh, gone } = difference(found.assignees, texts(assignees));
		acts.unassign(found.number, gone);
		acts.assign(found.number, fresh);
	}
	if (state === "closed") acts.close(found.number, reason === "not_planned" ? "not-planned" : reason === "duplicate" ? "duplicate" : "completed");
	if (state === "open") acts.reopen(found.number);
	return ok$1(issue(context, found));
}
function difference(own, wanted) {
	const without = (list, others) => list.filter((name) => !require_policy_validation.hasName(others, name));
	return {
		fresh: without(wanted, own),
		gone: without(own, wanted)
	};
}
function postAssignees(context, [number]) {
	const found = issueOf(context, number);
	context.acts.assign(found.number, texts(context.request.body["assignees"]));
	return createdAnswer(issue(context, found));
}
function deleteAssignees(context, [number]) {
	const found = issueOf(context, number);
	context.acts.unassign(found.number, texts(context.request.body["assignees"]));
	return ok$1(issue(context, found));
}
// src/sandbox/rest/comments.ts
function listComments(context, [number]) {
	const found = issueOf(context, number);
	only(context.request.query.keys(), [...PAGING, "since"]);
	const from = since(context);
	return page$1(context, visibleComments(context.store, found, context.now()).filter(({ at, edited }) => (edited?.at ?? at) >= from).map((one) => comment(context, found, one, context.request.accept)));
}
function getComment(context, [number]) {
	const { store, request, now } = context;
	const found = commentByNumber(context, number);
	const visible = visibleComments(store, found.issue, now()).find(({ id }) => id === found.comment.id);
	if (!visible) throw new Refusal(404, "Not Found");
	return ok$1(comment(context, found.issue, visible, request.accept));
}
function deleteComment(context, [number]) {
	context.acts.deleteComment(commentByNumber(context, number).comment.id);
	return {
		status: 204,
		body: null
	};
}
function postComment(context, [number]) {
	const found = issueOf(context, number);
	const { acts, request } = context;
	const posted = acts.comment(found.number, text(request.body["body"]));
	return createdAnswer(comment(context, found, posted, request.accept));
}
function commentByNumber({ store }, number) {
	const found = findComment(store, ({ id }) => numberOf(id) === Number(number));
	if (!found) throw new Refusal(404, "Not Found");
	return found;
}
function patchComment(context, [number]) {
	const found = commentByNumber(context, number);
	context.acts.editComment(found.comment.id, text(context.request.body["body"]));
	return ok$1(comment(context, found.issue, found.comment, context.request.accept));
}
function postReaction(context, [number]) {
	const content = text(context.request.body["content"]);
	const { reaction: reaction$1, isNew } = context.acts.react(commentByNumber(context, number).comment.id, content);
	return (isNew ? createdAnswer : ok$1)(reaction(context, reaction$1));
}
function deleteReaction(context, [number, id]) {
	const { comment: on } = commentByNumber(context, number);
	const reaction = on.reactions.find((own) => numberOf(own.id) === Number(id));
	if (reaction === void 0) throw new Refusal(404, "Not Found");
	context.acts.unreact(on.id, reaction.id);
	return {
		status: 204,
		body: null
	};
}
// src/sandbox/rest/labels.ts
function listLabels(context) {
	only(context.request.query.keys(), PAGING);
	return page$1(context, [...context.store.labels.values()].map((one) => label(context, one)));
}
function listIssueLabels(context, [number]) {
	only(context.request.query.keys(), PAGING);
	return page$1(context, labelsOf(context, issueOf(context, number)));
}
function postLabel(context) {
	const { body } = context.request;
	only(Object.keys(body), [
		"name",
		"color",
		"description"
	]);
	const made = context.acts.createLabel({
		name: text(body["name"]),
		...typeof body["color"] === "string" ? { color: body["color"] } : {},
		description: text(body["description"]) || null
	});
	return createdAnswer(label(context, made));
}
function postLabels(context, [number]) {
	const found = issueOf(context, number);
	context.acts.label(found.number, texts(context.request.body["labels"]));
	return ok$1(labelsOf(context, found));
}
function deleteRepositoryLabel({ acts }, [name = ""]) {
	acts.deleteLabel(name);
	return {
		status: 204,
		body: null
	};
}
function deleteLabel(context, [number, name = ""]) {
	const found = issueOf(context, number);
	context.acts.unlabel(found.number, [name]);
	return ok$1(labelsOf(context, found));
}
// src/sandbox/rest/people.ts
function assignee({ store }, [login = ""]) {
	return isAssignable(store, login) ? {
		status: 204,
		body: null
	} : notFound();
}
function permission({ store }, [login = ""]) {
	const actor = actorOf(store, login);
	if (!actor) return notFound();
	const role = actor.permission === "none" && !store.isPrivate ? "read" : actor.permission;
	const old = {
		none: "none",
		read: "read",
		triage: "read",
		write: "write",
		maintain: "write",
		admin: "admin"
	}[role];
	return ok$1({
		permission: old,
		role_name: role,
		user: user(store, actor.login)
	});
}
function teamMembers({ store }, [org = "", slug = ""]) {
	const members = store.teams.get(`${org}/${slug}`.toLowerCase());
	if (!members) return {
		status: 403,
		body: { message: "Resource not accessible by integration" }
	};
	return ok$1(members.map((login) => user(store, login)));
}
// src/sandbox/rest.ts
const REPO = "/repos/([^/]+)/([^/]+)";
const ROUTES$1 = [
	[
		"GET",
		REPO,
		({ store, base }) => ok$1(repository(store, base))
	],
	[
		"GET",
		`${REPO}/issues`,
		listIssues
	],
	[
		"POST",
		`${REPO}/issues`,
		openIssue
	],
	[
		"GET",
		`${REPO}/issues/(\\d+)`,
		getIssue
	],
	[
		"PATCH",
		`${REPO}/issues/(\\d+)`,
		patchIssue
	],
	[
		"GET",
		`${REPO}/issues/(\\d+)/comments`,
		listComments
	],
	[
		"POST",
		`${REPO}/issues/(\\d+)/comments`,
		postComment
	],
	[
		"GET",
		`${REPO}/issues/comments/(\\d+)`,
		getComment
	],
	[
		"PATCH",
		`${REPO}/issues/comments/(\\d+)`,
		patchComment
	],
	[
		"DELETE",
		`${REPO}/issues/comments/(\\d+)`,
		deleteComment
	],
	[
		"POST",
		`${REPO}/issues/comments/(\\d+)/reactions`,
		postReaction
	],
	[
		"DELETE",
		`${REPO}/issues/comments/(\\d+)/reactions/(\\d+)`,
		deleteReaction
	],
	[
		"GET",
		`${REPO}/labels`,
		listLabels
	],
	[
		"POST",
		`${REPO}/labels`,
		postLabel
	],
	[
		"DELETE",
		`${REPO}/labels/([^/]+)`,
		deleteRepositoryLabel
	],
	[
		"GET",
		`${REPO}/issues/(\\d+)/labels`,
		listIssueLabels
	],
	[
		"POST",
		`${REPO}/issues/(\\d+)/labels`,
		postLabels
	],
	[
		"DELETE",
		`${REPO}/issues/(\\d+)/labels/([^/]+)`,
		deleteLabel
	],
	[
		"POST",
		`${REPO}/issues/(\\d+)/assignees`,
		postAssignees
	],
	[
		"DELETE",
		`${REPO}/issues/(\\d+)/assignees`,
		deleteAssignees
	],
	[
		"GET",
		`${REPO}/assignees/([^/]+)`,
		assignee
	],
	[
		"GET",
		`${REPO}/collaborators/([^/]+)/permission`,
		permission
	],
	[
		"GET",
		`${REPO}/contents/(.+)`,
		contents
	],
	[
		"GET",
		`${REPO}/commits/([^/]+)`,
		commit
	],
	[
		"GET",
		`${REPO}/compare/([^/]+)`,
		compare
	],
	[
		"GET",
		`${REPO}/actions/workflows`,
		listWorkflows
	],
	[
		"GET",
		`${REPO}/actions/workflows/([^/]+)`,
		getWorkflow
	],
	[
		"POST",
		`${REPO}/actions/workflows/([^/]+)/dispatches`,
		dispatch
	],
	[
		"GET",
		`${REPO}/actions/workflows/([^/]+)/runs`,
		listRuns
	],
	[
		"GET",
		`${REPO}/actions/runs`,
		listRuns
	],
	[
		"GET",
		`${REPO}/actions/runs/(\\d+)`,
		getRun
	],
	[
		"POST",
		`${REPO}/actions/runs/(\\d+)/cancel`,
		cancelRun
	],
	[
		"GET",
		`${REPO}/installation`,
		installation
	],
	[
		"POST",
		"/app/installations/(\\d+)/access_tokens",
		createToken
	],
	[
		"GET",
		"/orgs/([^/]+)/teams/([^/]+)/members",
		teamMembers
	]
];
function answerRest(context) {
	const { store, request } = context;
	const own = `${store.owner}/${store.name}`;
	if (!isPermitted(context)) return FORBIDDEN;
	const moved = redirect(context);
	if (moved !== null) return moved;
	for (const [method, path, handler] of ROUTES$1) {
		const match = new RegExp(`^${path}$`).exec(request.path);
		if (method !== request.method || !match) continue;
		const parameters = match.slice(1).map((part) => decodeURIComponent(part));
		const repository = path.startsWith(REPO) ? parameters.splice(0, 2).join("/") : own;
		if (!require_policy_validation.sameName(repository, own) && handler !== contents) return notFound();
		return handler({
			...context,
			repository
		}, parameters);
	}
	return {
		status: 501,
		body: { message: `sandbox: ${request.method} ${request.path} is not modelled` }
	};
}
function redirect({ store, base, request: { method, path, query } }) {
	const former = `/repos/${store.owner}/${store.formerName}/`;
	if (store.formerName === null || !path.toLowerCase().startsWith(former.toLowerCase())) return null;
	const search = query.toString();
	const location = `${base}/repos/${store.owner}/${store.name}/${path.slice(former.length)}${search && `?${search}`}`;
	return {
		status: method === "GET" ? 301 : 307,
		body: {
			message: "Moved Permanently",
			url: location
		},
		headers: { location }
	};
}
const FORBIDDEN = {
	status: 403,
	body: {
		message: "Resource not accessible by integration",
		documentation_url: "https://docs.github.com/rest"
	}
};
function isPermitted({ permissions, request: { method, path } }) {
	const isRead = method === "GET";
	if (!new RegExp(`^${REPO}/actions/`).test(path)) return isRead || permissions.issues === "write";
	return permissions.actions === "write" || isRead && permissions.actions === "read";
}
// src/sandbox/api.ts
function createApi(sandbox) {
	const { store, clock, faults, tokens } = sandbox;
	const views = createViews(store, clock.now, () => sandbox.url);
	const service = {
		sandbox,
		limits: createLimits(clock.now),
		views,
		startedAt: clock.now()
	};
	let writes = 0;
	return async (request) => {
		const { method, path, body, headers } = request;
		if (headers.authorization === void 0) return UNAUTHENTICATED;
		const operation = operationOf(request);
		const entry = newLog(request, operation, clock.now());
		sandbox.log.push(entry);
		const finish = (answer) => logAnswer(service, entry, operation !== null, answer);
		const permissions = tokens.of(headers.authorization);
		if (permissions === null) return finish(BAD_CREDENTIALS);
		const facts = {
			method,
			path,
			kind: entry.kind,
			operations: operation?.targets ?? []
		};
		const fault = faults.strike(facts);
		const failed = fault && failureOfRequest(fault, operation, clock.now());
		if (failed) return finish(failed);
		if (fault?.kind === "slow") await (0, node_timers_promises.setTimeout)(300);
		const { answer, points } = operation ? answerGraphql(service, {
			body,
			facts,
			operation,
			fault,
			permissions
		}) : {
			answer: answerOverRest(service, request, permissions),
			points: 0
		};
		entry.points = points;
		if (entry.kind === "write" && isDone(answer)) {
			writes += 1;
			sandbox.onWrite?.(writes, entry);
		}
		return finish(fault ? answerAfterFault(fault, answer) : answer);
	};
}
function operationOf({ path, body: { query } }) {
	return path === "/graphql" ? readOperation(typeof query === "string" ? query : "") : null;
}
function failureOfRequest(fault, operation, now) {
	return operation !== null && aimOf(fault, operation.names[0]) !== null ? null : failure(fault, operation !== null, now);
}
function answerAfterFault({ kind }, answer) {
	if (kind === "lost-response") return "cut";
	return kind === "502-after" ? {
		status: 502,
		body: { message: "Server Error" }
	} : answer;
}
function logAnswer({ sandbox, limits }, entry, isGraphql, answer) {
	entry.status = answer === "cut" ? 0 : answer.status;
	if (answer === "cut") return answer;
	const more = headersOf(limits, isGraphql ? "points" : "requests", sandbox.clock.now(), sandbox.log.length);
	return {
		...answer,
		headers: {
			...more,
			...answer.headers
		}
	};
}
function answerGraphql({ sandbox, limits, views }, { body, facts, operation, fault, permissions }) {
	const { faults, clock } = sandbox;
	const hits = [];
	const failing = [...fault ? [fault] : [], ...faults.lurking(facts)].flatMap((one) => {
		const aim = aimOf(one, operation.names[0]);
		if (aim === null) return [];
		const isUsed = require_policy_validation.once(() => one === fault || faults.use(one));
		return [{
			aim,
			error: errorOf(one),
			strikes: () => isUsed() && hits.push(one) > 0
		}];
	});
	const variables = body["variables"] ?? {};
	const mutations = createMutations(sandbox.store, sandbox.as(sandbox.store.viewer), views);
	const root = permissions.issues === "write" ? mutations : readsOnly(mutations);
	const { lacks } = sandbox.store;
	const { answer, points } = runGraphql(operation, {
		variables,
		views,
		mutations: root,
		limits,
		failing,
		lacks
	});
	if (fault && aimOf(fault, operation.names[0]) && !hits.includes(fault)) faults.spare(fault);
	return {
		points,
		answer: hits.map((one) => failure(one, true, clock.now())).find((one) => one !== null && one !== "cut") ?? {
			status: 200,
			body: answer
		}
	};
}
function answerOverRest({ sandbox, limits, startedAt }, { method, path, query, body, headers }, permissions) {
	if (path === "/rate_limit") return {
		status: 200,
		body: rateLimits(limits)
	};
	if (limits.left("requests").remaining === 0) return LIMITED;
	const { store, actions, tokens, url, clock } = sandbox;
	const request = {
		method,
		path,
		query,
		body,
		accept: headers.accept ?? ""
	};
	const answer = conditional(headers, method, refusable(() => {
		if (method === "POST" && /\/(assignees|comments|issues|labels|reactions)$/.test(path) && !limits.create()) return TOO_QUICK;
		return answerRest({
			store,
			acts: sandbox.as(store.viewer),
			actions,
			tokens,
			permissions,
			base: url,
			now: clock.now,
			startedAt,
			request
		});
	}));
	if (answer.status !== 304) limits.take("requests", 1);
	return answer;
}
function newLog({ method, path }, operation, at) {
	const isWrite = operation ? operation.kind === "mutation" : method !== "GET";
	return {
		method,
		path,
		operations: operation?.names ?? [],
		kind: isWrite ? "write" : "read",
		points: 0,
		status: 0,
		at
	};
}
function refusable(answer) {
	try {
		return answer();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const { status, message, errors } = error;
		return {
			status,
			body: {
				message,
				errors,
				documentation_url: "https://docs.github.com/rest"
			}
		};
	}
}
function conditional(headers, method, answer) {
	if (method !== "GET" || answer.status !== 200) return answer;
	const content = JSON.stringify([
		answer.body,
		answer.headers?.["link"],
		headers.accept
	]);
	const etag = `W/"${(0, node_crypto.createHash)("sha256").update(content).digest("hex")}"`;
	return headers["if-none-match"]?.split(/,\s*/).includes(etag) === true ? {
		status: 304,
		body: null,
		headers: { etag }
	} : {
		...answer,
		headers: {
			...answer.headers,
			etag
		}
	};
}
function isDone({ status, body }) {
	if (status >= 400) return false;
	if (typeof body !== "object" || body === null || !("errors" in body)) return true;
	const { data } = body;
	return Object.values(data ?? {}).some((value) => value !== null);
}
function headersOf(limits, budget, now, count) {
	const { limit, remaining, used, reset } = limits.left(budget);
	return {
		date: (/* @__PURE__ */ new Date(now * 1e3)).toUTCString(),
		"x-github-request-id": `SANDBOX:${count}`,
		"x-ratelimit-limit": String(limit),
		"x-ratelimit-remaining": String(remaining),
		"x-ratelimit-used": String(used),
		"x-ratelimit-reset": String(reset),
		"x-ratelimit-resource": budget === "points" ? "graphql" : "core"
	};
}
const rateLimits = (limits) => ({
	resources: {
		core: limits.left("requests"),
		graphql: limits.left("points")
	},
	rate: limits.left("requests")
});
const UNAUTHENTICATED = {
	status: 401,
	body: {
		message: "Requires authentication",
		status: "401"
	}
};
const BAD_CREDENTIALS = {
	status: 401,
	body: {
		message: "Bad credentials",
		status: "401"
	}
};
const LIMITED = {
	status: 403,
	body: { message: "API rate limit exceeded for installation." }
};
const TOO_QUICK = {
	status: 403,
	body: {
		message: "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.",
		documentation_url: "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits"
	},
	headers: { "retry-after": "60" }
};
// src/sandbox/arrival.ts
function addArrival(store, now, arrival) {
	const { title, body = null, author = null, createdAt = now, labels = [], assignees = [] } = arrival;
	const { closed = null, comments = [], transfer } = arrival;
	const first = store.nextId("I");
	const issue = addIssue(store, {
		id: first === transfer?.id ? store.nextId("I") : first,
		author,
		at: createdAt,
		title,
		body
	});
	issue.updatedAt = now;
	issue.labels = labels.map((name) => (labelOf(store, name) ?? createLabel(store, name)).name);
	issue.assignees = [...assignees];
	if (closed) Object.assign(issue, {
		state: "CLOSED",
		reason: closed.reason,
		closedAt: closed.at
	});
	for (const comment of comments) addComment(store, issue, comment);
	if (transfer) issue.timeline.push({
		kind: "transferred",
		id: store.nextId("E"),
		at: now,
		by: transfer.by,
		from: transfer.from
	});
	return issue;
}
function arrivalOf(issue, transfer) {
	const { title, body, author, createdAt, labels, assignees, reason, closedAt } = issue;
	const comments = issue.timeline.filter((entry) => entry.kind === "comment");
	const closed = closedAt === null ? {} : { closed: {
		reason: reason ?? "completed",
		at: closedAt
	} };
	return {
		title,
		body,
		author,
		createdAt,
		labels,
		assignees,
		comments,
		transfer: {
			...transfer,
			id: issue.id
		},
		...closed
	};
}
// src/sandbox/control.ts
const ROUTES = [
	"GET /_sandbox/clock",
	"POST /_sandbox/clock {\"set\": ISO 8601} or {\"advance\": seconds}",
	"POST /_sandbox/people {\"login\": permission, \u2026}",
	"DELETE /_sandbox/people/{login}",
	"POST /_sandbox/files {\"path\": text, \u2026}",
	"POST /_sandbox/as/{login}/{act} {\"arguments\": [\u2026]}",
	"POST /_sandbox/faults {\"kind\", \"match\": {\"method\", \"path\", \"operation\", \"issue\", \"above\"}, \"skip\", \"times\", \"retryAfter\"}",
	"DELETE /_sandbox/faults",
	"GET /_sandbox/requests",
	"GET /_sandbox/settings",
	"POST /_sandbox/settings {\"plan\": \"free\" or \"paid\", \"lag\": seconds, \"permissions\": {\"issues\": \"read\" or \"write\", \"actions\": \"none\", \"read\" or \"write\"}}",
	"POST /_sandbox/workflows {\"file\", \"on\": {\"schedule\", \"issues\", \"issue_comment\", \"workflow_dispatch\"}, \"permissions\", \"concurrency\"}",
	"GET /_sandbox/runs",
	"POST /_sandbox/runs/{id}/complete {\"conclusion\": \"success\" or \"failure\"}",
	"POST /_sandbox/runs/{id}/kill"
];
function refuseStranger({ origin, host, accept }) {
	if (/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host ?? "") && (origin === void 0 || origin === `http://${host}`) && !accept?.includes("text/html")) return null;
	return {
		status: 403,
		body: { message: "The controls of the sandbox answer programs of this machine only." }
	};
}
function control(sandbox, method, path, body) {
	try {
		return {
			status: 200,
			body: route(sandbox, method, path.slice(10).split("/"), body)
		};
	} catch (error) {
		if (error instanceof Refusal) return {
			status: error.status,
			body: { message: error.message }
		};
		return {
			status: 400,
			body: {
				message: error instanceof Error ? error.message : String(error),
				routes: ROUTES
			}
		};
	}
}
function route(sandbox, method, [first = "", second = "", third = ""], body) {
	switch (`${method} ${first}`) {
		case "GET clock": return { now: iso(sandbox.clock.now()) };
		case "POST clock": return turn(sandbox, body);
		case "POST people":
			for (const [login, permission] of Object.entries(body)) addActor(sandbox.store, login, permissionOf(permission));
			return people(sandbox);
		case "DELETE people":
			sandbox.deleteActor(decodeURIComponent(second));
			return people(sandbox);
		case "POST files":
			for (const [path, text] of Object.entries(body)) sandbox.store.files.set(path, String(text));
			return { files: [...sandbox.store.files.keys()] };
		case "POST as": return act(sandbox, decodeURIComponent(second), third, body);
		case "POST faults":
			sandbox.faults.add(readFault(body));
			return {};
		case "DELETE faults":
			sandbox.faults.clear();
			return {};
		case "GET requests": return sandbox.log;
		case "GET settings": return settings(sandbox);
		case "POST settings": return changeSettings(sandbox, body);
		case "POST workflows": return addWorkflow(sandbox, body);
		case "GET runs": return sandbox.actions.runs.map(show$1);
		case "POST runs": return endRun(sandbox, second, third, body);
		default: throw new Error(`There is no ${method} /_sandbox/${first}.`);
	}
}
const people = ({ store }) => ({ people: [...store.actors.values()].map(({ login, permission }) => ({
	login,
	permission
})) });
function turn({ clock }, { set, advance }) {
	if (typeof advance === "number") clock.advance(advance);
	const at = typeof set === "string" ? require_policy_validation.parseInstant(set) : null;
	if (at !== null) clock.set(at);
	if (typeof advance !== "number" && at === null) throw new Error("Say {\"set\": \"2026-11-23T12:00:00Z\"} or {\"advance\": 300}.");
	return { now: iso(clock.now()) };
}
function permissionOf(value) {
	const found = require_policy_validation.PERMISSIONS.find((one) => one === value);
	if (!found) throw new Error(`${JSON.stringify(value)} is no permission; there are ${require_policy_validation.PERMISSIONS.join(", ")}.`);
	return found;
}
function act(sandbox, login, name, body) {
	const acts = sandbox.as(login);
	const run = Object.hasOwn(acts, name) ? acts[name] : void 0;
	if (!run) throw new Error(`There is no act "${name}"; there are ${Object.keys(acts).join(", ")}.`);
	const result = run(...Array.isArray(body["arguments"]) ? body["arguments"] : []);
	return typeof result === "object" && result !== null ? result : {};
}
const settings = ({ store: { plan, lag }, tokens: { permissions } }) => ({
	plan,
	lag,
	permissions
});
function changeSettings(sandbox, body) {
	const { store, tokens } = sandbox;
	const permissions = body["permissions"] ?? {};
	const lag = body["lag"] ?? store.lag;
	if (typeof lag !== "number" || !(lag >= 0)) throw new Error(`${JSON.stringify(lag)} is no lag: say seconds.`);
	const plan = oneOf(["free", "paid"], body["plan"] ?? store.plan);
	const issues = oneOf(["read", "write"], permissions["issues"] ?? tokens.permissions.issues);
	const actions = oneOf([
		"none",
		"read",
		"write"
	], permissions["actions"] ?? tokens.permissions.actions);
	Object.assign(store, {
		plan,
		lag
	});
	Object.assign(tokens.permissions, {
		issues,
		actions
	});
	return settings(sandbox);
}
function oneOf(known, value) {
	const found = known.find((one) => one === value);
	if (found === void 0) throw new Error(`${JSON.stringify(value)} is none of ${known.join(", ")}.`);
	return found;
}
function addWorkflow({ actions }, body) {
	const { file, on } = body;
	if (typeof file !== "string" || typeof on !== "object" || on === null) throw new Error("Say {\"file\": \"escalation.yml\", \"on\": {\"issues\": [\"labeled\"]}}.");
	actions.addWorkflow({
		...body,
		file,
		on
	});
	return { workflows: actions.workflows.map((workflow) => workflow.file) };
}
function endRun({ actions }, id, how, body) {
	const run = actions.runs.find((one) => String(one.id) === id);
	if (!run) throw new Error(`There is no run ${id}.`);
	if (how === "kill") actions.kill(run);
	else if (how === "complete") actions.complete(run, oneOf(["success", "failure"], body["conclusion"] ?? "success"));
	else throw new Error(`A run is ended by complete or kill, not by "${how}".`);
	return show$1(run);
}
const show$1 = ({ id, workflow, context, status, conclusion, createdAt, startedAt, completedAt, token }) => ({
	id,
	workflow: workflow.file,
	event: context.event,
	inputs: context.inputs,
	status,
	conclusion,
	created: iso(createdAt),
	started: startedAt === null ? null : iso(startedAt),
	completed: completedAt === null ? null : iso(completedAt),
	token
});
function readFault(body) {
	const match = body["match"] ?? {};
	return {
		...body,
		match: {
			...match,
			path: match.path === void 0 ? void 0 : new RegExp(match.path)
		}
	};
}
// src/sandbox/inbox/mime.ts
function readMail(raw) {
	const { headers, body } = partsOf(raw);
	return {
		title: wordsOf(headers.get("subject") ?? ""),
		text: textOf(headers, body).replaceAll("\r\n", "\n").trim()
	};
}
function partsOf(raw) {
	const [head = "", ...rest] = raw.split("\r\n\r\n");
	const headers = head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n").map((line) => {
		const at = line.indexOf(":");
		return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
	});
	return {
		headers: new Map(headers),
		body: rest.join("\r\n\r\n")
	};
}
function textOf(headers, body) {
	const [, boundary] = /boundary="?([^";]+)/.exec(headers.get("content-type") ?? "") ?? [];
	if (boundary === void 0) return decodeBody(body, headers.get("content-transfer-encoding") ?? "");
	const all = body.split(`--${boundary}`).slice(1, -1).map((part) => partsOf(part.replace(/^\r\n/, "")));
	const plain = all.find((part) => part.headers.get("content-type")?.startsWith("text/plain")) ?? all[0];
	return plain === void 0 ? "" : textOf(plain.headers, plain.body);
}
function decodeBody(body, encoding) {
	switch (encoding.toLowerCase()) {
		case "base64": return Buffer.from(body, "base64").toString();
		case "quoted-printable": return quotedPrintable(body.replaceAll(/=\r\n/g, ""));
		default: return Buffer.from(body, "latin1").toString();
	}
}
const quotedPrintable = (text) => Buffer.from(text.replaceAll(/=([\dA-F]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))), "latin1").toString();
const wordsOf = (header) => header.replaceAll(/\?=\s+=\?/g, "?==?").replaceAll(/=\?[^?]+\?([BQ])\?([^?]*)\?=/gi, (_, kind, text) => kind.toUpperCase() === "B" ? Buffer.from(text, "base64").toString() : quotedPrintable(text.replaceAll("_", " ")));
// src/sandbox/inbox/mail.ts
async function listenForMail(take) {
	const sockets = /* @__PURE__ */ new Set();
	const server = (0, node_net.createServer)((socket) => {
		sockets.add(socket);
		socket.on("error", () => void 0).on("close", () => sockets.delete(socket));
		converse(socket, take);
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		port: server.address().port,
		close: () => new Promise((resolve) => {
			for (const socket of sockets) socket.destroy();
			server.close(() => resolve());
		})
	};
}
function converse(socket, take) {
	let buffer = "";
	let from = "";
	let to = [];
	let isText = false;
	const answer = (line) => void socket.write(`${line}\r\n`);
	const obey = (line) => {
		const [, address = ""] = /<([^>]*)>/.exec(line) ?? [];
		const command = line.slice(0, 4).toUpperCase();
		if (command === "MAIL") from = address;
		if (command === "RCPT") to = [...to, address];
		if (command === "RSET") to = [];
		isText = command === "DATA";
		answer(isText ? "354 End with a dot" : command === "QUIT" ? "221 Bye" : "250 OK");
		if (command === "QUIT") socket.end();
	};
	const step = () => {
		const end = isText ? "\r\n.\r\n" : "\r\n";
		const at = buffer.indexOf(end);
		if (at === -1) return false;
		const part = buffer.slice(0, at);
		buffer = buffer.slice(at + end.length);
		if (!isText) obey(part);
		else {
			isText = false;
			take({
				from,
				to,
				...readMail(part.replaceAll("\r\n..", "\r\n."))
			});
			to = [];
			answer("250 OK");
		}
		return true;
	};
	answer("220 sandbox");
	socket.setEncoding("latin1").on("data", (chunk) => {
		buffer += chunk;
		while (step());
	});
}
// src/sandbox/inbox/inbox.ts
const SERVICES_PATH = "/_services/";
function createInbox(url, now) {
	let listener = null;
	const messages = [];
	return {
		messages,
		names: /* @__PURE__ */ new Map(),
		serviceUrl: (type, channel) => `${url}${SERVICES_PATH}${type}/${channel}`,
		mailUrl: async () => {
			listener ??= listenForMail(({ from, to, title, text }) => {
				const rest = text.startsWith(title) ? text.slice(title.length).trim() : text;
				for (const address of to) messages.push({
					at: now(),
					channel: from,
					type: "email",
					to: address,
					title,
					text: rest
				});
			});
			return `smtp://127.0.0.1:${(await listener).port}`;
		},
		close: async () => {
			await (await listener)?.close();
		}
	};
}
// src/generated/github-markdown.ts
const GITHUB_MARKDOWN_STYLE = ".markdown-body {\n--base-size-16: 1rem;\n--base-size-24: 1.5rem;\n--base-size-4: 0.25rem;\n--base-size-40: 2.5rem;\n--base-size-8: 0.5rem;\n--base-text-weight-medium: 500;\n--base-text-weight-normal: 400;\n--base-text-weight-semibold: 600;\n--fontStack-monospace: ui-monospace, SFMono-Regular, SF Mono, Menlo, Consolas, Liberation Mono, monospace;\n--fontStack-sansSerif: -apple-system, BlinkMacSystemFont, \"Segoe UI\", \"Noto Sans\", Helvetica, Arial, sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\";\n--fgColor-accent: Highlight;\n}\n@media (prefers-color-scheme: dark) {\n.markdown-body, [data-theme=\"dark\"] {\n/*dark */\ncolor-scheme: dark;\n--fgColor-accent: #4493f8;\n--bgColor-attention-muted: #bb800926;\n--bgColor-default: #0d1117;\n--bgColor-muted: #151b23;\n--bgColor-neutral-muted: #656c7633;\n--borderColor-accent-emphasis: #1f6feb;\n--borderColor-attention-emphasis: #9e6a03;\n--borderColor-danger-emphasis: #da3633;\n--borderColor-default: #3d444d;\n--borderColor-done-emphasis: #8957e5;\n--borderColor-success-emphasis: #238636;\n--color-prettylights-syntax-brackethighlighter-angle: #9198a1;\n--color-prettylights-syntax-brackethighlighter-unmatched: #f85149;\n--color-prettylights-syntax-carriage-return-bg: #b62324;\n--color-prettylights-syntax-carriage-return-text: #f0f6fc;\n--color-prettylights-syntax-comment: #9198a1;\n--color-prettylights-syntax-constant: #79c0ff;\n--color-prettylights-syntax-constant-other-reference-link: #a5d6ff;\n--color-prettylights-syntax-entity: #d2a8ff;\n--color-prettylights-syntax-entity-tag: #7ee787;\n--color-prettylights-syntax-keyword: #ff7b72;\n--color-prettylights-syntax-markup-bold: #f0f6fc;\n--color-prettylights-syntax-markup-changed-bg: #5a1e02;\n--color-prettylights-syntax-markup-changed-text: #ffdfb6;\n--color-prettylights-syntax-markup-deleted-bg: #67060c;\n--color-prettylights-syntax-markup-deleted-text: #ffdcd7;\n--color-prettylights-syntax-markup-heading: #1f6feb;\n--color-prettylights-syntax-markup-ignored-bg: #1158c7;\n--color-prettylights-syntax-markup-ignored-text: #f0f6fc;\n--color-prettylights-syntax-markup-inserted-bg: #033a16;\n--color-prettylights-syntax-markup-inserted-text: #aff5b4;\n--color-prettylights-syntax-markup-italic: #f0f6fc;\n--color-prettylights-syntax-markup-list: #f2cc60;\n--color-prettylights-syntax-meta-diff-range: #d2a8ff;\n--color-prettylights-syntax-storage-modifier-import: #f0f6fc;\n--color-prettylights-syntax-string: #a5d6ff;\n--color-prettylights-syntax-string-regexp: #7ee787;\n--color-prettylights-syntax-sublimelinter-gutter-mark: #3d444d;\n--color-prettylights-syntax-variable: #ffa657;\n--fgColor-attention: #d29922;\n--fgColor-danger: #f85149;\n--fgColor-default: #f0f6fc;\n--fgColor-done: #ab7df8;\n--fgColor-muted: #9198a1;\n--fgColor-success: #3fb950;\n--borderColor-muted: #3d444db3;\n--color-prettylights-syntax-invalid-illegal-bg: var(--bgColor-danger-muted);\n--color-prettylights-syntax-invalid-illegal-text: var(--fgColor-danger);\n--focus-outlineColor: var(--borderColor-accent-emphasis);\n--borderColor-neutral-muted: var(--borderColor-muted);\n}\n}\n@media (prefers-color-scheme: light) {\n.markdown-body, [data-theme=\"light\"] {\n/*light */\ncolor-scheme: light;\n--fgColor-danger: #d1242f;\n--bgColor-attention-muted: #fff8c5;\n--bgColor-muted: #f6f8fa;\n--bgColor-neutral-muted: #818b981f;\n--borderColor-accent-emphasis: #0969da;\n--borderColor-attention-emphasis: #9a6700;\n--borderColor-danger-emphasis: #cf222e;\n--borderColor-default: #d1d9e0;\n--borderColor-done-emphasis: #8250df;\n--borderColor-success-emphasis: #1a7f37;\n--color-prettylights-syntax-brackethighlighter-angle: #59636e;\n--color-prettylights-syntax-brackethighlighter-unmatched: #82071e;\n--color-prettylights-syntax-carriage-return-bg: #cf222e;\n--color-prettylights-syntax-carriage-return-text: #f6f8fa;\n--color-prettylights-syntax-comment: #59636e;\n--color-prettylights-syntax-constant: #0550ae;\n--color-prettylights-syntax-constant-other-reference-link: #0a3069;\n--color-prettylights-syntax-entity: #6639ba;\n--color-prettylights-syntax-entity-tag: #0550ae;\n--color-prettylights-syntax-invalid-illegal-text: var(--fgColor-danger);\n--color-prettylights-syntax-keyword: #cf222e;\n--color-prettylights-syntax-markup-changed-bg: #ffd8b5;\n--color-prettylights-syntax-markup-changed-text: #953800;\n--color-prettylights-syntax-markup-deleted-bg: #ffebe9;\n--color-prettylights-syntax-markup-deleted-text: #82071e;\n--color-prettylights-syntax-markup-heading: #0550ae;\n--color-prettylights-syntax-markup-ignored-bg: #0550ae;\n--color-prettylights-syntax-markup-ignored-text: #d1d9e0;\n--color-prettylights-syntax-markup-inserted-bg: #dafbe1;\n--color-prettylights-syntax-markup-inserted-text: #116329;\n--color-prettylights-syntax-markup-list: #3b2300;\n--color-prettylights-syntax-meta-diff-range: #8250df;\n--color-prettylights-syntax-string: #0a3069;\n--color-prettylights-syntax-string-regexp: #116329;\n--color-prettylights-syntax-sublimelinter-gutter-mark: #818b98;\n--color-prettylights-syntax-variable: #953800;\n--fgColor-accent: #0969da;\n--fgColor-attention: #9a6700;\n--fgColor-done: #8250df;\n--fgColor-muted: #59636e;\n--fgColor-success: #1a7f37;\n--bgColor-default: #ffffff;\n--borderColor-muted: #d1d9e0b3;\n--color-prettylights-syntax-invalid-illegal-bg: var(--bgColor-danger-muted);\n--color-prettylights-syntax-markup-bold: #1f2328;\n--color-prettylights-syntax-markup-italic: #1f2328;\n--color-prettylights-syntax-storage-modifier-import: #1f2328;\n--fgColor-default: #1f2328;\n--focus-outlineColor: var(--borderColor-accent-emphasis);\n--borderColor-neutral-muted: var(--borderColor-muted);\n}\n}\n.markdown-body {\n/** CSS default easing. Use for hover state changes and micro-interactions. */\n/** Accelerating motion. Use for elements exiting the viewport (moving off-screen). */\n/** Smooth acceleration and deceleration. Use for elements moving or morphing within the viewport. */\n/** Decelerating motion. Use for elements entering the viewport or appearing on screen. */\n/** Constant motion with no acceleration. Use for continuous animations like progress bars or loaders. */\n-ms-text-size-adjust: 100%;\n-webkit-text-size-adjust: 100%;\nmargin: 0;\nfont-weight: var(--base-text-weight-normal, 400);\ncolor: var(--fgColor-default);\nbackground-color: var(--bgColor-default);\nfont-family: var(--fontStack-sansSerif, -apple-system, BlinkMacSystemFont, \"Segoe UI\", \"Noto Sans\", Helvetica, Arial, sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\");\nfont-size: 16px;\nline-height: 1.5;\nword-wrap: break-word;\n}\n.markdown-body a {\ntext-decoration: underline;\ntext-underline-offset: .2rem;\n}\n.markdown-body .octicon {\ndisplay: inline-block;\nfill: currentColor;\nvertical-align: text-bottom;\n}\n.markdown-body h1:hover .anchor .octicon-link:before,\n.markdown-body h2:hover .anchor .octicon-link:before,\n.markdown-body h3:hover .anchor .octicon-link:before,\n.markdown-body h4:hover .anchor .octicon-link:before,\n.markdown-body h5:hover .anchor .octicon-link:before,\n.markdown-body h6:hover .anchor .octicon-link:before {\nwidth: 16px;\nheight: 16px;\ncontent: ' ';\ndisplay: inline-block;\nbackground-color: currentColor;\n-webkit-mask-image: url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' version='1.1' aria-hidden='true'><path fill-rule='evenodd' d='M7.775 3.275a.75.75 0 001.06 1.06l1.25-1.25a2 2 0 112.83 2.83l-2.5 2.5a2 2 0 01-2.83 0 .75.75 0 00-1.06 1.06 3.5 3.5 0 004.95 0l2.5-2.5a3.5 3.5 0 00-4.95-4.95l-1.25 1.25zm-4.69 9.64a2 2 0 010-2.83l2.5-2.5a2 2 0 012.83 0 .75.75 0 001.06-1.06 3.5 3.5 0 00-4.95 0l-2.5 2.5a3.5 3.5 0 004.95 4.95l1.25-1.25a.75.75 0 00-1.06-1.06l-1.25 1.25a2 2 0 01-2.83 0z'></path></svg>\");\nmask-image: url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' version='1.1' aria-hidden='true'><path fill-rule='evenodd' d='M7.775 3.275a.75.75 0 001.06 1.06l1.25-1.25a2 2 0 112.83 2.83l-2.5 2.5a2 2 0 01-2.83 0 .75.75 0 00-1.06 1.06 3.5 3.5 0 004.95 0l2.5-2.5a3.5 3.5 0 00-4.95-4.95l-1.25 1.25zm-4.69 9.64a2 2 0 010-2.83l2.5-2.5a2 2 0 012.83 0 .75.75 0 001.06-1.06 3.5 3.5 0 00-4.95 0l-2.5 2.5a3.5 3.5 0 004.95 4.95l1.25-1.25a.75.75 0 00-1.06-1.06l-1.25 1.25a2 2 0 01-2.83 0z'></path></svg>\");\n}\n.markdown-body details,\n.markdown-body figcaption,\n.markdown-body figure {\ndisplay: block;\n}\n.markdown-body summary {\ndisplay: list-item;\n}\n.markdown-body [hidden] {\ndisplay: none !important;\n}\n.markdown-body a {\nbackground-color: rgba(0,0,0,0);\ncolor: var(--fgColor-accent);\ntext-decoration: none;\n}\n.markdown-body abbr[title] {\nborder-bottom: none;\n-webkit-text-decoration: underline dotted;\ntext-decoration: underline dotted;\n}\n.markdown-body b,\n.markdown-body strong {\nfont-weight: var(--base-text-weight-semibold, 600);\n}\n.markdown-body dfn {\nfont-style: italic;\n}\n.markdown-body h1 {\nmargin: .67em 0;\nfont-weight: var(--base-text-weight-semibold, 600);\npadding-bottom: .3em;\nfont-size: 2em;\nborder-bottom: 1px solid var(--borderColor-muted);\n}\n.markdown-body mark {\nbackground-color: var(--bgColor-attention-muted);\ncolor: var(--fgColor-default);\n}\n.markdown-body small {\nfont-size: 90%;\n}\n.markdown-body sub,\n.markdown-body sup {\nfont-size: 75%;\nline-height: 0;\nposition: relative;\nvertical-align: baseline;\n}\n.markdown-body sub {\nbottom: -0.25em;\n}\n.markdown-body sup {\ntop: -0.5em;\n}\n.markdown-body img {\nborder-style: none;\nmax-width: 100%;\nbox-sizing: content-box;\n}\n.markdown-body code,\n.markdown-body kbd,\n.markdown-body pre,\n.markdown-body samp {\nfont-family: monospace;\nfont-size: 1em;\n}\n.markdown-body figure {\nmargin: 1em var(--base-size-40);\n}\n.markdown-body hr {\nbox-sizing: content-box;\noverflow: hidden;\nbackground: rgba(0,0,0,0);\nborder-bottom: 1px solid var(--borderColor-muted);\nheight: .25em;\npadding: 0;\nmargin: var(--base-size-24) 0;\nbackground-color: var(--borderColor-default);\nborder: 0;\n}\n.markdown-body input {\nfont: inherit;\nmargin: 0;\noverflow: visible;\nfont-family: inherit;\nfont-size: inherit;\nline-height: inherit;\n}\n.markdown-body [type=button],\n.markdown-body [type=reset],\n.markdown-body [type=submit] {\n-webkit-appearance: button;\nappearance: button;\n}\n.markdown-body [type=checkbox],\n.markdown-body [type=radio] {\nbox-sizing: border-box;\npadding: 0;\n}\n.markdown-body [type=number]::-webkit-inner-spin-button,\n.markdown-body [type=number]::-webkit-outer-spin-button {\nheight: auto;\n}\n.markdown-body [type=search]::-webkit-search-cancel-button,\n.markdown-body [type=search]::-webkit-search-decoration {\n-webkit-appearance: none;\nappearance: none;\n}\n.markdown-body ::-webkit-input-placeholder {\ncolor: inherit;\nopacity: .54;\n}\n.markdown-body ::-webkit-file-upload-button {\n-webkit-appearance: button;\nappearance: button;\nfont: inherit;\n}\n.markdown-body a:hover {\ntext-decoration: underline;\n}\n.markdown-body ::placeholder {\ncolor: var(--fgColor-muted);\nopacity: 1;\n}\n.markdown-body hr::before {\ndisplay: table;\ncontent: \"\";\n}\n.markdown-body hr::after {\ndisplay: table;\nclear: both;\ncontent: \"\";\n}\n.markdown-body table {\nborder-spacing: 0;\nborder-collapse: collapse;\ndisplay: block;\nwidth: max-content;\nmax-width: 100%;\noverflow: auto;\nfont-variant: tabular-nums;\n}\n.markdown-body td,\n.markdown-body th {\npadding: 0;\n}\n.markdown-body details summary {\ncursor: pointer;\n}\n.markdown-body a:focus,\n.markdown-body [role=button]:focus,\n.markdown-body input[type=radio]:focus,\n.markdown-body input[type=checkbox]:focus {\noutline: 2px solid var(--focus-outlineColor);\noutline-offset: -2px;\nbox-shadow: none;\n}\n.markdown-body a:focus:not(:focus-visible),\n.markdown-body [role=button]:focus:not(:focus-visible),\n.markdown-body input[type=radio]:focus:not(:focus-visible),\n.markdown-body input[type=checkbox]:focus:not(:focus-visible) {\noutline: solid 1px rgba(0,0,0,0);\n}\n.markdown-body a:focus-visible,\n.markdown-body [role=button]:focus-visible,\n.markdown-body input[type=radio]:focus-visible,\n.markdown-body input[type=checkbox]:focus-visible {\noutline: 2px solid var(--focus-outlineColor);\noutline-offset: -2px;\nbox-shadow: none;\n}\n.markdown-body a:not([class]):focus,\n.markdown-body a:not([class]):focus-visible,\n.markdown-body input[type=radio]:focus,\n.markdown-body input[type=radio]:focus-visible,\n.markdown-body input[type=checkbox]:focus,\n.markdown-body input[type=checkbox]:focus-visible {\noutline-offset: 0;\n}\n.markdown-body kbd {\ndisplay: inline-block;\npadding: var(--base-size-4);\nfont: 11px var(--fontStack-monospace, ui-monospace, SFMono-Regular, SF Mono, Menlo, Consolas, Liberation Mono, monospace);\nline-height: 10px;\ncolor: var(--fgColor-default);\nvertical-align: middle;\nbackground-color: var(--bgColor-muted);\nborder: solid 1px var(--borderColor-neutral-muted);\nborder-bottom-color: var(--borderColor-neutral-muted);\nborder-radius: 6px;\nbox-shadow: inset 0 -1px 0 var(--borderColor-neutral-muted);\n}\n.markdown-body h1,\n.markdown-body h2,\n.markdown-body h3,\n.markdown-body h4,\n.markdown-body h5,\n.markdown-body h6 {\nmargin-top: var(--base-size-24);\nmargin-bottom: var(--base-size-16);\nfont-weight: var(--base-text-weight-semibold, 600);\nline-height: 1.25;\n}\n.markdown-body h2 {\nfont-weight: var(--base-text-weight-semibold, 600);\npadding-bottom: .3em;\nfont-size: 1.5em;\nborder-bottom: 1px solid var(--borderColor-muted);\n}\n.markdown-body h3 {\nfont-weight: var(--base-text-weight-semibold, 600);\nfont-size: 1.25em;\n}\n.markdown-body h4 {\nfont-weight: var(--base-text-weight-semibold, 600);\nfont-size: 1em;\n}\n.markdown-body h5 {\nfont-weight: var(--base-text-weight-semibold, 600);\nfont-size: .875em;\n}\n.markdown-body h6 {\nfont-weight: var(--base-text-weight-semibold, 600);\nfont-size: .85em;\ncolor: var(--fgColor-muted);\n}\n.markdown-body p {\nmargin-top: 0;\nmargin-bottom: 10px;\n}\n.markdown-body blockquote {\nmargin: 0;\npadding: 0 1em;\ncolor: var(--fgColor-muted);\nborder-left: .25em solid var(--borderColor-default);\n}\n.markdown-body ul,\n.markdown-body ol {\nmargin-top: 0;\nmargin-bottom: 0;\npadding-left: 2em;\n}\n.markdown-body ol ol,\n.markdown-body ul ol {\nlist-style-type: lower-roman;\n}\n.markdown-body ul ul ol,\n.markdown-body ul ol ol,\n.markdown-body ol ul ol,\n.markdown-body ol ol ol {\nlist-style-type: lower-alpha;\n}\n.markdown-body dd {\nmargin-left: 0;\n}\n.markdown-body tt,\n.markdown-body code,\n.markdown-body samp {\nfont-family: var(--fontStack-monospace, ui-monospace, SFMono-Regular, SF Mono, Menlo, Consolas, Liberation Mono, monospace);\nfont-size: 12px;\n}\n.markdown-body pre {\nmargin-top: 0;\nmargin-bottom: 0;\nfont-family: var(--fontStack-monospace, ui-monospace, SFMono-Regular, SF Mono, Menlo, Consolas, Liberation Mono, monospace);\nfont-size: 12px;\nword-wrap: normal;\n}\n.markdown-body .octicon {\ndisplay: inline-block;\noverflow: visible !important;\nvertical-align: text-bottom;\nfill: currentColor;\n}\n.markdown-body input::-webkit-outer-spin-button,\n.markdown-body input::-webkit-inner-spin-button {\nmargin: 0;\nappearance: none;\n}\n.markdown-body .mr-2 {\nmargin-right: var(--base-size-8, 8px) !important;\n}\n.markdown-body::before {\ndisplay: table;\ncontent: \"\";\n}\n.markdown-body::after {\ndisplay: table;\nclear: both;\ncontent: \"\";\n}\n.markdown-body>*:first-child {\nmargin-top: 0 !important;\n}\n.markdown-body>*:last-child {\nmargin-bottom: 0 !important;\n}\n.markdown-body a:not([href]) {\ncolor: inherit;\ntext-decoration: none;\n}\n.markdown-body .absent {\ncolor: var(--fgColor-danger);\n}\n.markdown-body .anchor {\nfloat: left;\npadding-right: var(--base-size-4);\nmargin-left: -20px;\nline-height: 1;\n}\n.markdown-body .anchor:focus {\noutline: none;\n}\n.markdown-body p,\n.markdown-body blockquote,\n.markdown-body ul,\n.markdown-body ol,\n.markdown-body dl,\n.markdown-body table,\n.markdown-body pre,\n.markdown-body details {\nmargin-top: 0;\nmargin-bottom: var(--base-size-16);\n}\n.markdown-body blockquote>:first-child {\nmargin-top: 0;\n}\n.markdown-body blockquote>:last-child {\nmargin-bottom: 0;\n}\n.markdown-body h1 .octicon-link,\n.markdown-body h2 .octicon-link,\n.markdown-body h3 .octicon-link,\n.markdown-body h4 .octicon-link,\n.markdown-body h5 .octicon-link,\n.markdown-body h6 .octicon-link {\ncolor: var(--fgColor-default);\nvertical-align: middle;\nvisibility: hidden;\n}\n.markdown-body h1:hover .anchor,\n.markdown-body h2:hover .anchor,\n.markdown-body h3:hover .anchor,\n.markdown-body h4:hover .anchor,\n.markdown-body h5:hover .anchor,\n.markdown-body h6:hover .anchor {\ntext-decoration: none;\n}\n.markdown-body h1:hover .anchor .octicon-link,\n.markdown-body h2:hover .anchor .octicon-link,\n.markdown-body h3:hover .anchor .octicon-link,\n.markdown-body h4:hover .anchor .octicon-link,\n.markdown-body h5:hover .anchor .octicon-link,\n.markdown-body h6:hover .anchor .octicon-link {\nvisibility: visible;\n}\n.markdown-body h1 tt,\n.markdown-body h1 code,\n.markdown-body h2 tt,\n.markdown-body h2 code,\n.markdown-body h3 tt,\n.markdown-body h3 code,\n.markdown-body h4 tt,\n.markdown-body h4 code,\n.markdown-body h5 tt,\n.markdown-body h5 code,\n.markdown-body h6 tt,\n.markdown-body h6 code {\npadding: 0 .2em;\nfont-size: inherit;\n}\n.markdown-body summary h1,\n.markdown-body summary h2,\n.markdown-body summary h3,\n.markdown-body summary h4,\n.markdown-body summary h5,\n.markdown-body summary h6 {\ndisplay: inline-block;\n}\n.markdown-body summary h1 .anchor,\n.markdown-body summary h2 .anchor,\n.markdown-body summary h3 .anchor,\n.markdown-body summary h4 .anchor,\n.markdown-body summary h5 .anchor,\n.markdown-body summary h6 .anchor {\nmargin-left: -40px;\n}\n.markdown-body summary h1,\n.markdown-body summary h2 {\npadding-bottom: 0;\nborder-bottom: 0;\n}\n.markdown-body ul.no-list,\n.markdown-body ol.no-list {\npadding: 0;\nlist-style-type: none;\n}\n.markdown-body ol[type=\"a s\"] {\nlist-style-type: lower-alpha;\n}\n.markdown-body ol[type=\"A s\"] {\nlist-style-type: upper-alpha;\n}\n.markdown-body ol[type=\"i s\"] {\nlist-style-type: lower-roman;\n}\n.markdown-body ol[type=\"I s\"] {\nlist-style-type: upper-roman;\n}\n.markdown-body ol[type=\"1\"] {\nlist-style-type: decimal;\n}\n.markdown-body div>ol:not([type]) {\nlist-style-type: decimal;\n}\n.markdown-body ul ul,\n.markdown-body ul ol,\n.markdown-body ol ol,\n.markdown-body ol ul {\nmargin-top: 0;\nmargin-bottom: 0;\n}\n.markdown-body li>p {\nmargin-top: var(--base-size-16);\n}\n.markdown-body li+li {\nmargin-top: .25em;\n}\n.markdown-body dl {\npadding: 0;\n}\n.markdown-body dl dt {\npadding: 0;\nmargin-top: var(--base-size-16);\nfont-size: 1em;\nfont-style: italic;\nfont-weight: var(--base-text-weight-semibold, 600);\n}\n.markdown-body dl dd {\npadding: 0 var(--base-size-16);\nmargin-bottom: var(--base-size-16);\n}\n.markdown-body table th {\nfont-weight: var(--base-text-weight-semibold, 600);\n}\n.markdown-body table th,\n.markdown-body table td {\npadding: 6px 13px;\nborder: 1px solid var(--borderColor-default);\n}\n.markdown-body table td>:last-child {\nmargin-bottom: 0;\n}\n.markdown-body table tr {\nbackground-color: var(--bgColor-default);\nborder-top: 1px solid var(--borderColor-muted);\n}\n.markdown-body table tr:nth-child(2n) {\nbackground-color: var(--bgColor-muted);\n}\n.markdown-body table img {\nbackground-color: rgba(0,0,0,0);\n}\n.markdown-body img[align=right] {\npadding-left: 20px;\n}\n.markdown-body img[align=left] {\npadding-right: 20px;\n}\n.markdown-body .emoji {\nmax-width: none;\nvertical-align: text-top;\nbackground-color: rgba(0,0,0,0);\n}\n.markdown-body span.frame {\ndisplay: block;\noverflow: hidden;\n}\n.markdown-body span.frame>span {\ndisplay: block;\nfloat: left;\nwidth: auto;\npadding: 7px;\nmargin: 13px 0 0;\noverflow: hidden;\nborder: 1px solid var(--borderColor-default);\n}\n.markdown-body span.frame span img {\ndisplay: block;\nfloat: left;\n}\n.markdown-body span.frame span span {\ndisplay: block;\npadding: 5px 0 0;\nclear: both;\ncolor: var(--fgColor-default);\n}\n.markdown-body span.align-center {\ndisplay: block;\noverflow: hidden;\nclear: both;\n}\n.markdown-body span.align-center>span {\ndisplay: block;\nmargin: 13px auto 0;\noverflow: hidden;\ntext-align: center;\n}\n.markdown-body span.align-center span img {\nmargin: 0 auto;\ntext-align: center;\n}\n.markdown-body span.align-right {\ndisplay: block;\noverflow: hidden;\nclear: both;\n}\n.markdown-body span.align-right>span {\ndisplay: block;\nmargin: 13px 0 0;\noverflow: hidden;\ntext-align: right;\n}\n.markdown-body span.align-right span img {\nmargin: 0;\ntext-align: right;\n}\n.markdown-body span.float-left {\ndisplay: block;\nfloat: left;\nmargin-right: 13px;\noverflow: hidden;\n}\n.markdown-body span.float-left span {\nmargin: 13px 0 0;\n}\n.markdown-body span.float-right {\ndisplay: block;\nfloat: right;\nmargin-left: 13px;\noverflow: hidden;\n}\n.markdown-body span.float-right>span {\ndisplay: block;\nmargin: 13px auto 0;\noverflow: hidden;\ntext-align: right;\n}\n.markdown-body code,\n.markdown-body tt {\npadding: .2em .4em;\nmargin: 0;\nfont-size: 85%;\nwhite-space: break-spaces;\nbackground-color: var(--bgColor-neutral-muted);\nborder-radius: 6px;\n}\n.markdown-body code br,\n.markdown-body tt br {\ndisplay: none;\n}\n.markdown-body del code {\ntext-decoration: inherit;\n}\n.markdown-body samp {\nfont-size: 85%;\n}\n.markdown-body pre code {\nfont-size: 100%;\n}\n.markdown-body pre>code {\npadding: 0;\nmargin: 0;\nword-break: normal;\nwhite-space: pre;\nbackground: rgba(0,0,0,0);\nborder: 0;\n}\n.markdown-body .highlight {\nmargin-bottom: var(--base-size-16);\n}\n.markdown-body .highlight pre {\nmargin-bottom: 0;\nword-break: normal;\n}\n.markdown-body .highlight pre,\n.markdown-body pre {\npadding: var(--base-size-16);\noverflow: auto;\nfont-size: 85%;\nline-height: 1.45;\ncolor: var(--fgColor-default);\nbackground-color: var(--bgColor-muted);\nborder-radius: 6px;\n}\n.markdown-body pre code,\n.markdown-body pre tt {\ndisplay: inline;\npadding: 0;\nmargin: 0;\noverflow: visible;\nline-height: inherit;\nword-wrap: normal;\nbackground-color: rgba(0,0,0,0);\nborder: 0;\n}\n.markdown-body .csv-data td,\n.markdown-body .csv-data th {\npadding: 5px;\noverflow: hidden;\nfont-size: 12px;\nline-height: 1;\ntext-align: left;\nwhite-space: nowrap;\n}\n.markdown-body .csv-data .blob-num {\npadding: 10px var(--base-size-8) 9px;\ntext-align: right;\nbackground: var(--bgColor-default);\nborder: 0;\n}\n.markdown-body .csv-data tr {\nborder-top: 0;\n}\n.markdown-body .csv-data th {\nfont-weight: var(--base-text-weight-semibold, 600);\nbackground: var(--bgColor-muted);\nborder-top: 0;\n}\n.markdown-body [data-footnote-ref]::before {\ncontent: \"[\";\n}\n.markdown-body [data-footnote-ref]::after {\ncontent: \"]\";\n}\n.markdown-body .footnotes {\nfont-size: 12px;\ncolor: var(--fgColor-muted);\nborder-top: 1px solid var(--borderColor-default);\n}\n.markdown-body .footnotes ol {\npadding-left: var(--base-size-16);\n}\n.markdown-body .footnotes ol ul {\ndisplay: inline-block;\npadding-left: var(--base-size-16);\nmargin-top: var(--base-size-16);\n}\n.markdown-body .footnotes li {\nposition: relative;\n}\n.markdown-body .footnotes li:target::before {\nposition: absolute;\ntop: calc(var(--base-size-8)*-1);\nright: calc(var(--base-size-8)*-1);\nbottom: calc(var(--base-size-8)*-1);\nleft: calc(var(--base-size-24)*-1);\npointer-events: none;\ncontent: \"\";\nborder: 2px solid var(--borderColor-accent-emphasis);\nborder-radius: 6px;\n}\n.markdown-body .footnotes li:target {\ncolor: var(--fgColor-default);\n}\n.markdown-body .footnotes .data-footnote-backref g-emoji {\nfont-family: monospace;\n}\n.markdown-body .pl-c {\ncolor: var(--color-prettylights-syntax-comment);\n}\n.markdown-body .pl-c1,\n.markdown-body .pl-s .pl-v {\ncolor: var(--color-prettylights-syntax-constant);\n}\n.markdown-body .pl-e,\n.markdown-body .pl-en {\ncolor: var(--color-prettylights-syntax-entity);\n}\n.markdown-body .pl-smi,\n.markdown-body .pl-s .pl-s1 {\ncolor: var(--color-prettylights-syntax-storage-modifier-import);\n}\n.markdown-body .pl-ent {\ncolor: var(--color-prettylights-syntax-entity-tag);\n}\n.markdown-body .pl-k {\ncolor: var(--color-prettylights-syntax-keyword);\n}\n.markdown-body .pl-s,\n.markdown-body .pl-pds,\n.markdown-body .pl-s .pl-pse .pl-s1,\n.markdown-body .pl-sr,\n.markdown-body .pl-sr .pl-cce,\n.markdown-body .pl-sr .pl-sre,\n.markdown-body .pl-sr .pl-sra {\ncolor: var(--color-prettylights-syntax-string);\n}\n.markdown-body .pl-v,\n.markdown-body .pl-smw {\ncolor: var(--color-prettylights-syntax-variable);\n}\n.markdown-body .pl-bu {\ncolor: var(--color-prettylights-syntax-brackethighlighter-unmatched);\n}\n.markdown-body .pl-ii {\ncolor: var(--color-prettylights-syntax-invalid-illegal-text);\nbackground-color: var(--color-prettylights-syntax-invalid-illegal-bg);\n}\n.markdown-body .pl-c2 {\ncolor: var(--color-prettylights-syntax-carriage-return-text);\nbackground-color: var(--color-prettylights-syntax-carriage-return-bg);\n}\n.markdown-body .pl-sr .pl-cce {\nfont-weight: bold;\ncolor: var(--color-prettylights-syntax-string-regexp);\n}\n.markdown-body .pl-ml {\ncolor: var(--color-prettylights-syntax-markup-list);\n}\n.markdown-body .pl-mh,\n.markdown-body .pl-mh .pl-en,\n.markdown-body .pl-ms {\nfont-weight: bold;\ncolor: var(--color-prettylights-syntax-markup-heading);\n}\n.markdown-body .pl-mi {\nfont-style: italic;\ncolor: var(--color-prettylights-syntax-markup-italic);\n}\n.markdown-body .pl-mb {\nfont-weight: bold;\ncolor: var(--color-prettylights-syntax-markup-bold);\n}\n.markdown-body .pl-md {\ncolor: var(--color-prettylights-syntax-markup-deleted-text);\nbackground-color: var(--color-prettylights-syntax-markup-deleted-bg);\n}\n.markdown-body .pl-mi1 {\ncolor: var(--color-prettylights-syntax-markup-inserted-text);\nbackground-color: var(--color-prettylights-syntax-markup-inserted-bg);\n}\n.markdown-body .pl-mc {\ncolor: var(--color-prettylights-syntax-markup-changed-text);\nbackground-color: var(--color-prettylights-syntax-markup-changed-bg);\n}\n.markdown-body .pl-mi2 {\ncolor: var(--color-prettylights-syntax-markup-ignored-text);\nbackground-color: var(--color-prettylights-syntax-markup-ignored-bg);\n}\n.markdown-body .pl-mdr {\nfont-weight: bold;\ncolor: var(--color-prettylights-syntax-meta-diff-range);\n}\n.markdown-body .pl-ba {\ncolor: var(--color-prettylights-syntax-brackethighlighter-angle);\n}\n.markdown-body .pl-sg {\ncolor: var(--color-prettylights-syntax-sublimelinter-gutter-mark);\n}\n.markdown-body .pl-corl {\ntext-decoration: underline;\ncolor: var(--color-prettylights-syntax-constant-other-reference-link);\n}\n.markdown-body [role=button]:focus:not(:focus-visible),\n.markdown-body [role=tabpanel][tabindex=\"0\"]:focus:not(:focus-visible),\n.markdown-body button:focus:not(:focus-visible),\n.markdown-body summary:focus:not(:focus-visible),\n.markdown-body a:focus:not(:focus-visible) {\noutline: none;\nbox-shadow: none;\n}\n.markdown-body [tabindex=\"0\"]:focus:not(:focus-visible),\n.markdown-body details-dialog:focus:not(:focus-visible) {\noutline: none;\n}\n.markdown-body g-emoji {\ndisplay: inline-block;\nmin-width: 1ch;\nfont-family: \"Apple Color Emoji\",\"Segoe UI Emoji\",\"Segoe UI Symbol\";\nfont-size: 1em;\nfont-style: normal !important;\nfont-weight: var(--base-text-weight-normal, 400);\nline-height: 1;\nvertical-align: -0.075em;\n}\n.markdown-body g-emoji img {\nwidth: 1em;\nheight: 1em;\n}\n.markdown-body a:has(>p,>div,>pre,>blockquote) {\ndisplay: block;\n}\n.markdown-body a:has(>p,>div,>pre,>blockquote):not(:has(.snippet-clipboard-content,>pre)) {\nwidth: fit-content;\n}\n.markdown-body a:has(>p,>div,>pre,>blockquote):has(.snippet-clipboard-content,>pre):focus-visible {\noutline: 2px solid var(--focus-outlineColor);\noutline-offset: 2px;\n}\n.markdown-body .task-list-item {\nlist-style-type: none;\n}\n.markdown-body .task-list-item label {\nfont-weight: var(--base-text-weight-normal, 400);\n}\n.markdown-body .task-list-item.enabled label {\ncursor: pointer;\n}\n.markdown-body .task-list-item+.task-list-item {\nmargin-top: var(--base-size-4);\n}\n.markdown-body .task-list-item .handle {\ndisplay: none;\n}\n.markdown-body .task-list-item-checkbox {\nmargin: 0 .2em .25em -1.4em;\nvertical-align: middle;\n}\n.markdown-body ul:dir(rtl) .task-list-item-checkbox {\nmargin: 0 -1.6em .25em .2em;\n}\n.markdown-body ol:dir(rtl) .task-list-item-checkbox {\nmargin: 0 -1.6em .25em .2em;\n}\n.markdown-body .contains-task-list:hover .task-list-item-convert-container,\n.markdown-body .contains-task-list:focus-within .task-list-item-convert-container {\ndisplay: block;\nwidth: auto;\nheight: 24px;\noverflow: visible;\nclip-path: none;\n}\n.markdown-body ::-webkit-calendar-picker-indicator {\nfilter: invert(50%);\n}\n.markdown-body .markdown-alert {\npadding: var(--base-size-8) var(--base-size-16);\nmargin-bottom: var(--base-size-16);\ncolor: inherit;\nborder-left: .25em solid var(--borderColor-default);\n}\n.markdown-body .markdown-alert>:first-child {\nmargin-top: 0;\n}\n.markdown-body .markdown-alert>:last-child {\nmargin-bottom: 0;\n}\n.markdown-body .markdown-alert .markdown-alert-title {\ndisplay: flex;\nfont-weight: var(--base-text-weight-medium, 500);\nalign-items: center;\nline-height: 1;\n}\n.markdown-body .markdown-alert.markdown-alert-note {\nborder-left-color: var(--borderColor-accent-emphasis);\n}\n.markdown-body .markdown-alert.markdown-alert-note .markdown-alert-title {\ncolor: var(--fgColor-accent);\n}\n.markdown-body .markdown-alert.markdown-alert-important {\nborder-left-color: var(--borderColor-done-emphasis);\n}\n.markdown-body .markdown-alert.markdown-alert-important .markdown-alert-title {\ncolor: var(--fgColor-done);\n}\n.markdown-body .markdown-alert.markdown-alert-warning {\nborder-left-color: var(--borderColor-attention-emphasis);\n}\n.markdown-body .markdown-alert.markdown-alert-warning .markdown-alert-title {\ncolor: var(--fgColor-attention);\n}\n.markdown-body .markdown-alert.markdown-alert-tip {\nborder-left-color: var(--borderColor-success-emphasis);\n}\n.markdown-body .markdown-alert.markdown-alert-tip .markdown-alert-title {\ncolor: var(--fgColor-success);\n}\n.markdown-body .markdown-alert.markdown-alert-caution {\nborder-left-color: var(--borderColor-danger-emphasis);\n}\n.markdown-body .markdown-alert.markdown-alert-caution .markdown-alert-title {\ncolor: var(--fgColor-danger);\n}\n.markdown-body>*:first-child>.heading-element:first-child {\nmargin-top: 0 !important;\n}\n.markdown-body .highlight pre:has(+.zeroclipboard-container) {\nmin-height: 52px;\n}\n";
// src/sandbox/page.ts
const STYLE = `
:root { color-scheme: light dark; --line: #d1d9e0; --soft: #59636e; --head: #f6f8fa; --page: #fff; --text: #1f2328; --bot: #ddf4ff; --link: #0969da }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #9198a1; --head: #151b23; --page: #0d1117; --text: #f0f6fc; --bot: #121d2f; --link: #4493f8 } }
* { box-sizing: border-box } body { margin: 0 auto; max-width: 900px; padding: 24px 16px 64px; background: var(--page); color: var(--text); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
a { color: var(--link); text-decoration: none } h1 { font-size: 26px; font-weight: 400; margin: 0 0 8px; overflow-wrap: break-word } h1 span { color: var(--soft) }
.state { display: inline-block; border-radius: 2em; padding: 4px 12px; color: #fff; background: #1f883d; margin-right: 8px } .state.closed { background: #8250df }
.label { display: inline-block; border: 1px solid var(--line); border-radius: 2em; padding: 0 10px; margin: 0 4px 4px 0; font-size: 12px; font-weight: 500 } .dot { display: inline-block; width: .7em; height: .7em; border-radius: 50%; margin-right: 5px }
.facts { color: var(--soft); border-bottom: 1px solid var(--line); padding-bottom: 12px; margin-bottom: 20px }
.comment { border: 1px solid var(--line); border-radius: 6px; margin: 16px 0; overflow: hidden } .comment > header { background: var(--head); border-bottom: 1px solid var(--line); padding: 6px 14px; color: var(--soft) } .comment.bot > header { background: var(--bot) } .comment > header b { color: var(--text) }
.body { padding: 12px 16px } .body.markdown-body { font-size: 14px; background: none }
.body.message { white-space: pre-wrap; overflow-wrap: anywhere }
.user-mention { font-weight: 600 } .event { color: var(--soft); padding: 4px 0 4px 14px; border-left: 2px solid var(--line); margin-left: 16px } .event b { color: var(--text) } .reactions { padding: 0 16px 10px } .reactions span { border: 1px solid var(--line); border-radius: 2em; padding: 1px 9px }
.soft { color: var(--soft) } .issues { list-style: none; padding: 0 } .issues li { padding: 6px 0 }
.file { padding-left: 4em; font: 12px/1.6 ui-monospace, Menlo, Consolas, monospace } .file li { white-space: pre-wrap; overflow-wrap: anywhere } .file li::marker { color: var(--soft) } :target { background: var(--bot) }
details.hidden { color: var(--soft); margin: 16px 0; border: 1px dashed var(--line); border-radius: 6px; padding: 6px 14px }`;
const EMOJI = {
	"+1": "\ud83d\udc4d",
	"-1": "\ud83d\udc4e",
	confused: "\ud83d\ude15",
	eyes: "\ud83d\udc40",
	heart: "\u2764\ufe0f",
	rocket: "\ud83d\ude80",
	hooray: "\ud83c\udf89",
	laugh: "\ud83d\ude04"
};
const html = (title, body) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${require_policy_validation.escapeHtml(title)}</title><style>${GITHUB_MARKDOWN_STYLE}${STYLE}</style><body>${body}</body></html>`;
function listPage(store, now, inbox) {
	const rows = [...store.issues.values()].map((issue) => `<li><a href="/${store.owner}/${store.name}/issues/${issue.number}">#${issue.number} ${require_policy_validation.escapeHtml(issue.title)}</a> ${labels(store, issue)} <span class="soft">${stateOf(issue)}, opened ${age(issue.createdAt, now)}</span></li>`);
	return html("Sandbox", `<h1>${require_policy_validation.escapeHtml(`${store.owner}/${store.name}`)} <span>at ${iso(now)}</span></h1>${inboxLinks(inbox)}<ul class="issues">${rows.join("") || "<li>No issues yet.</li>"}</ul>`);
}
function inboxLinks({ messages }) {
	if (messages.length === 0) return "";
	const mails = messages.filter(({ type }) => type === "email").length;
	return `<div class="facts"><a href="/mailbox">Mailbox</a> (${mails}) \u00b7 <a href="/chat">Chat and phones</a> (${messages.length - mails})</div>`;
}
const HOME = "<div class=\"facts\"><a href=\"/\">Issues</a></div>";
function filePage(name, text) {
	const lines = text.split("\n").map((line, index) => `<li id="L${index + 1}">${require_policy_validation.escapeHtml(line)}</li>`);
	return html(name, `<h1>${require_policy_validation.escapeHtml(name)}</h1>${HOME}<ol class="file">${lines.join("")}</ol>`);
}
const missingPage = () => html("Not found", `<h1>There is no such page here</h1>${HOME}<p>The sandbox shows issues, messages, and files of its repository.</p>`);
function threadPage(store, issue, now) {
	const people = issue.assignees.map((login) => `<b>${require_policy_validation.escapeHtml(login)}</b>`).join(", ") || "nobody";
	const head = `<h1>${require_policy_validation.escapeHtml(issue.title)} <span>#${issue.number}</span></h1>
<div class="facts"><span class="state ${issue.state.toLowerCase()}">${stateOf(issue)}</span> ${labels(store, issue)}<div>Assigned: ${people} \u00b7 now ${iso(now)} \u00b7 <a href="/">Issues</a></div></div>`;
	const opening = box$1(store, {
		id: null,
		by: issue.author,
		at: issue.createdAt,
		body: issue.body ?? "",
		note: "",
		reactions: []
	}, now);
	return html(issue.title, `${head}${opening}${issue.timeline.map((entry) => show(store, entry, now)).join("")}`);
}
function labels(store, issue) {
	return issue.labels.map((name) => `<span class="label"><span class="dot" style="background:#${require_policy_validation.escapeHtml(store.labels.get(name.toLowerCase())?.color ?? "ededed")}"></span>${require_policy_validation.escapeHtml(name)}</span>`).join("");
}
function show(store, entry, now) {
	if (entry.kind !== "comment") return `<div class="event"><b>${require_policy_validation.escapeHtml(who(entry.by))}</b> ${require_policy_validation.escapeHtml(tell(entry))} \u00b7 ${when(entry.at, now)}</div>`;
	const note = entry.edited ? ` \u00b7 edited ${when(entry.edited.at, now)}${entry.edited.by === entry.by ? "" : ` by ${require_policy_validation.escapeHtml(who(entry.edited.by))}`}` : "";
	const content = box$1(store, {
		...entry,
		note
	}, now);
	return entry.minimized === null ? content : `<details class="hidden"><summary>A comment of ${require_policy_validation.escapeHtml(who(entry.by))} was marked as ${require_policy_validation.escapeHtml(entry.minimized.toLowerCase())}.</summary>${content}</details>`;
}
function box$1(store, { id, by, at, body, note, reactions }, now) {
	const bot = who(by).endsWith("[bot]") ? " bot" : "";
	const reacted = reactions.length > 0 ? `<div class="reactions">${reactions.map(({ content }) => `<span>${EMOJI[content] ?? require_policy_validation.escapeHtml(content)} 1</span>`).join(" ")}</div>` : "";
	return `<article${id === null ? "" : ` id="issuecomment-${numberOf(id)}"`} class="comment${bot}"><header><b>${require_policy_validation.escapeHtml(who(by))}</b> commented ${when(at, now)}${note}</header><div class="body markdown-body">${renderMarkdown(store, body) || "<p><i>No description.</i></p>"}</div>${reacted}</article>`;
}
const when = (at, now) => `<time title="${iso(at)}">${iso(at).slice(0, 16).replace("T", " ")} UTC, ${age(at, now)}</time>`;
// src/sandbox/inbox/inbox-page.ts
const isMail = ({ type }) => type === "email";
const mailboxPage = (inbox, now) => page("Mailbox", inbox, inbox.messages.filter(isMail), now);
const chatPage = (inbox, now) => page("Chat and phones", inbox, inbox.messages.filter((one) => !isMail(one)), now);
function page(title, inbox, messages, now) {
	const others = inbox.messages.length - messages.length;
	const other = title === "Mailbox" ? "chat" : "mailbox";
	const head = `<h1>${title} <span>${messages.length}</span></h1><div class="facts"><a href="/">Issues</a> \u00b7 <a href="/${other}">${other === "chat" ? "Chat and phones" : "Mailbox"}</a> (${others})</div>`;
	const boxes = messages.toReversed().map((one) => box(inbox, one, now));
	return html(title, `${head}${boxes.join("") || "<p class=\"event\">Nothing has arrived.</p>"}`);
}
function box(inbox, { at, channel, type, to, title, text }, now) {
	const name = to === null ? null : inbox.names.get(to) ?? to;
	const who = name === null ? "" : ` to <b>${require_policy_validation.escapeHtml(name)}</b>`;
	return `<article class="comment bot"><header>${isMail({ type }) ? `from ${require_policy_validation.escapeHtml(channel)}` : `<b>${require_policy_validation.escapeHtml(channel)}</b> (${require_policy_validation.escapeHtml(type)})`}${who} \u00b7 ${when(at, now)}</header><div class="body message"><b>${withLinks(title)}</b>${text === "" ? "" : `\n${withLinks(text)}`}</div></article>`;
}
const withLinks = (text) => require_policy_validation.escapeHtml(text).replaceAll(/http:\/\/127\.0\.0\.1:\d+(\/[\w./-]+)/g, "<a href=\"$1\">$&</a>");
// src/sandbox/inbox/services.ts
function serve$1({ method, path, body }) {
	const [type = "", channel = "", ...rest] = path.split("/").map((part) => decodeURIComponent(part));
	const service = SERVICES[type];
	if (service === void 0) return {
		answer: {
			status: 404,
			body: null
		},
		message: null
	};
	if (method !== "POST" || rest.includes("receipts")) return {
		answer: {
			status: 200,
			body: { status: 1 }
		},
		message: null
	};
	const fields = fieldsOf(body);
	const { to, text } = service.read(fields);
	const [title = "", ...lines] = text.split("\n");
	return {
		answer: service.answer(fields),
		message: {
			channel,
			type,
			to: to === "" ? null : to,
			title,
			text: lines.join("\n").trim()
		}
	};
}
const ok = (body, status = 200) => () => ({
	status,
	body
});
const fieldText = (fields, ...names) => {
	return names.map((name) => fields[name]).filter((value) => typeof value === "string" || typeof value === "number").map(String).join("\n");
};
const twilio = {
	answer: ok({
		sid: "SM0",
		status: "queued"
	}, 201),
	read: (fields) => ({
		to: fieldText(fields, "To"),
		text: fieldText(fields, "Body") || sayOnce(fieldText(fields, "Twiml"))
	})
};
const sayOnce = (twiml) => readable(/<Say[^>]*>([\s\S]*?)<\/Say>/.exec(twiml)?.[1] ?? twiml).replace(/\.\s+/, "\n");
const readable = (text) => text.replaceAll(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", "\"").replaceAll("&amp;", "&");
const SERVICES = {
	slack: {
		answer: (fields) => "channel" in fields ? {
			status: 200,
			body: {
				ok: true,
				ts: "1.0"
			}
		} : {
			status: 200,
			body: "ok"
		},
		read: (fields) => ({
			to: "",
			text: readable(fieldText(fields, "text"))
		})
	},
	teams: {
		answer: ok("", 202),
		read: (fields) => ({
			to: "",
			text: [...valuesOf(fields, "text"), ...valuesOf(fields, "url")].join("\n")
		})
	},
	discord: {
		answer: ok({ id: "1" }),
		read: (fields) => ({
			to: "",
			text: fieldText(fields, "content")
		})
	},
	webhook: {
		answer: ok(null, 204),
		read: (fields) => ({
			to: "",
			text: JSON.stringify(fields, null, 1)
		})
	},
	pagerduty: {
		answer: (fields) => ({
			status: 202,
			body: {
				status: "success",
				dedup_key: fields["dedup_key"]
			}
		}),
		read: (fields) => ({
			to: "",
			text: [
				...valuesOf(fields["payload"], "summary"),
				fieldText(fields, "event_action", "dedup_key").replace("\n", " "),
				...valuesOf(fields["payload"], "message")
			].join("\n")
		})
	},
	ntfy: {
		answer: ok({ id: "1" }),
		read: (fields) => ({
			to: fieldText(fields, "topic"),
			text: fieldText(fields, "title", "message")
		})
	},
	pushover: {
		answer: ok({
			status: 1,
			request: "1",
			receipt: "1"
		}),
		read: (fields) => ({
			to: fieldText(fields, "user"),
			text: fieldText(fields, "title", "message")
		})
	},
	telegram: {
		answer: ok({
			ok: true,
			result: { message_id: 1 }
		}),
		read: (fields) => ({
			to: fieldText(fields, "chat_id"),
			text: fieldText(fields, "text")
		})
	},
	"twilio-sms": twilio,
	"twilio-voice": twilio
};
function fieldsOf(body) {
	try {
		const parsed = JSON.parse(body);
		if (typeof parsed === "object" && parsed !== null) return parsed;
	} catch {}
	return Object.fromEntries(new URLSearchParams(body));
}
function valuesOf(value, name) {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => key === name && typeof inner === "string" ? [inner] : valuesOf(inner, name));
}
// src/sandbox/rest/payload.ts
function eventPayload(place, activity) {
	return {
		action: activity.action,
		issue: issue(place, activity.issue),
		...detail(place, activity),
		repository: repository(place.store, place.base),
		sender: user(place.store, activity.by)
	};
}
function detail(place, activity) {
	if (activity.event === "issue_comment") return { comment: comment(place, activity.issue, activity.comment) };
	if ("login" in activity) return { assignee: user(place.store, activity.login) };
	if (!("label" in activity)) return {};
	const known = labelOf(place.store, activity.label);
	return known ? { label: label(place, known) } : {};
}
// src/sandbox/token.ts
function createTokens(now, lifetime) {
	const grants = /* @__PURE__ */ new Map();
	const permissions = {
		issues: "write",
		actions: "write"
	};
	return {
		permissions,
		grant: (token, grant) => void grants.set(token, grant),
		of: (header = "") => {
			const token = /^(?:bearer|token|basic) (.+)$/i.exec(header)?.[1];
			if (token === void 0) return null;
			const known = grants.get(token) ?? {
				permissions,
				expiresAt: lifetime === null ? null : now() + lifetime
			};
			grants.set(token, known);
			return known.expiresAt !== null && now() >= known.expiresAt ? null : known.permissions;
		}
	};
}
// src/sandbox/server.ts
const PAGE_HEADERS = {
	"content-type": "text/html; charset=utf-8",
	"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:"
};
async function startSandbox(options = {}) {
	const server = (0, node_http.createServer)((request, response) => {
		serve(sandbox, api, request, response).catch((error) => {
			send(response, {
				status: 500,
				body: { message: `sandbox: ${error instanceof Error ? error.stack ?? error.message : String(error)}` }
			});
		});
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
	const sandbox = createSandbox(options, server.address().port, async () => {
		sandbox.clock.stop();
		await sandbox.inbox.close();
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});
	const api = createApi(sandbox);
	return sandbox;
}
function createSandbox(options, port, close) {
	const store = createStore(options);
	const clock = createClock(require_policy_validation.parseInstant(options.at ?? "2026-11-23T10:00:00Z") ?? 0, options.pace);
	const tokens = createTokens(clock.now, options.tokenLifetime ?? null);
	const url = `http://127.0.0.1:${port}`;
	const urls = {
		url,
		graphqlUrl: `${url}/graphql`
	};
	const actions = createActions({
		clock,
		tokens,
		options: options.actions ?? {},
		payloadOf: (activity) => eventPayload({
			store,
			base: url
		}, activity)
	});
	return {
		...urls,
		store,
		clock,
		tokens,
		actions,
		faults: createFaults(),
		inbox: createInbox(url, clock.now),
		log: [],
		as: (login) => {
			const actor = actorOf(store, login) ?? addActor(store, login, "none");
			return createActs(store, clock.now, actor.login, (activities) => actions.receive(activities));
		},
		deleteActor: (login) => deleteActor(store, login),
		renameActor: (login, name) => renameActor(store, login, name),
		importIssue: (arrival) => addArrival(store, clock.now(), arrival),
		transferIssue: (issue, transfer) => addArrival(store, clock.now(), arrivalOf(issue, transfer)),
		environmentOf: (run) => environmentOf(store, urls, run),
		onWrite: null,
		close
	};
}
async function serve(sandbox, api, request, response) {
	const url = new URL(request.url ?? "/", "http://sandbox");
	const method = request.method ?? "GET";
	const path = url.pathname.replace(/^\/api\/v3(?=\/)/, "").replace(/^\/api\/graphql$/, "/graphql");
	const text = await read(request);
	if (path.startsWith("/_services/")) {
		const { answer, message } = serve$1({
			method,
			path: path.slice(11),
			body: text
		});
		if (message !== null) sandbox.inbox.messages.push({
			at: sandbox.clock.now(),
			...message
		});
		return send(response, answer);
	}
	const body = parse(text);
	if (body === null) return send(response, {
		status: 400,
		body: { message: "Problems parsing JSON" }
	});
	if (path.startsWith("/_sandbox/")) return send(response, refuseStranger(request.headers) ?? control(sandbox, method, path, body));
	const page = method === "GET" ? pageOf(sandbox, path) : null;
	if (page !== null) return sendPage(response, 200, page);
	if (method === "GET" && request.headers.accept?.includes("text/html") === true) return sendPage(response, 404, missingPage());
	const answer = await api({
		method,
		path,
		query: url.searchParams,
		body,
		headers: request.headers
	});
	if (answer === "cut") request.socket.destroy();
	else send(response, answer);
}
function pageOf({ store, clock, inbox }, path) {
	if (path === "/") return listPage(store, clock.now(), inbox);
	if (path === "/mailbox") return mailboxPage(inbox, clock.now());
	if (path === "/chat") return chatPage(inbox, clock.now());
	const number = /^\/[^/]+\/[^/]+\/issues\/(\d+)$/.exec(path)?.[1];
	const [, sha = "", file = ""] = /^\/[^/]+\/[^/]+\/blob\/([^/]+)\/(.+)$/.exec(path) ?? [];
	const name = decode(file);
	const text = (store.commits.get(sha) ?? store.files).get(name);
	if (text !== void 0) return filePage(name, text);
	const issue = path.startsWith(`/${store.owner}/${store.name}/`) ? store.issues.get(Number(number)) : void 0;
	return issue ? threadPage(store, issue, clock.now()) : null;
}
function decode(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function sendPage(response, status, page) {
	response.writeHead(status, PAGE_HEADERS);
	response.end(page);
}
function send(response, { status, body, headers = {} }) {
	response.writeHead(status, {
		"content-type": "application/json; charset=utf-8",
		...headers
	});
	response.end(body === null ? void 0 : typeof body === "string" ? body : JSON.stringify(body));
}
async function read(request) {
	const chunks = [];
	for await (const chunk of request) chunks.push(chunk);
	return Buffer.concat(chunks).toString();
}
function parse(text) {
	if (text === "") return {};
	try {
		const parsed = JSON.parse(text);
		return require_policy_validation.isMap(parsed) ? parsed : null;
	} catch {
		return null;
	}
}
// src/sandbox/plain-text.ts
const GAP = "  ";
const LEAST = 1 / 3;
const clean = (text) => (0, node_util.stripVTControlCharacters)(text).replaceAll(/[\p{Cc}\p{Cf}]/gu, " ");
function plainLines(body, width) {
	return blocksOf(body.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, "").replaceAll(/<\/?(?:sub|sup|details|summary|br|b|i)\b[^>]*>/g, "").trim().split("\n")).flatMap(({ isTable, lines }) => isTable ? tableLines(lines, width) : lines.flatMap((line) => wrap(inline(line), width))).filter((line, index, all) => line !== "" || index > 0 && all[index - 1] !== "");
}
function blocksOf(lines) {
	const blocks = [];
	for (const line of lines) {
		const isTable = line.length > 1 && line.startsWith("|") && line.trimEnd().endsWith("|");
		const last = blocks.at(-1);
		if (last?.isTable === isTable) last.lines.push(line);
		else blocks.push({
			isTable,
			lines: [line]
		});
	}
	return blocks;
}
const inline = (text) => clean(text.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1").replaceAll(/\*\*([^*]+)\*\*/g, "$1"));
function tableLines(lines, width) {
	const rows = lines.filter((line) => !(line.includes("-") && /^[\s:|-]+$/.test(line))).map(cellsOf);
	const widths = (rows[0] ?? []).slice(0, -1).map((_, column) => longest(rows.map((row) => row[column] ?? "")));
	const indent = widths.reduce((sum, one) => sum + one + 2, 0);
	if (width - indent < width * LEAST) return rows.flatMap((row) => wrap(row.join(": "), width));
	return rows.flatMap((row) => {
		const before = widths.map((one, column) => (row[column] ?? "").padEnd(one) + GAP).join("");
		const [first = "", ...more] = wrap(row.slice(widths.length).join(" | "), width - indent);
		return [(before + first).trimEnd(), ...more.map((line) => " ".repeat(indent) + line)];
	});
}
const cellsOf = (line) => line.trim().slice(1, -1).split(/(?<!\\)\|/).map((cell) => inline(cell).trim());
const longest = (texts) => Math.max(0, ...texts.map(({ length }) => length));
function wrap(line, width) {
	const lines = [];
	let rest = line.trimEnd();
	while (rest.length > width) {
		const at = rest.lastIndexOf(" ", width);
		const cut = at > 0 ? at : width;
		lines.push(rest.slice(0, cut));
		rest = rest.slice(cut).trimStart();
	}
	return [...lines, rest];
}
// src/sandbox/thread.ts
function renderThread(issue, { color, width = 100 }) {
	const style = (format, text) => color ? (0, node_util.styleText)(format, text, { validateStream: false }) : text;
	const head = [style("bold", `#${issue.number} ${clean(issue.title)}`), `${stateOf(issue)} \u00b7 ${clean(issue.labels.join(", ")) || "no labels"} \u00b7 assigned: ${issue.assignees.join(", ") || "nobody"}`];
	const opening = [`${style("dim", `${date(issue.createdAt)} ${time(issue.createdAt)} UTC`)}  ${style("cyan", who(issue.author))}${style("dim", ` opened this${editNote(issue, issue.createdAt)}`)}`, ...quote(issue.body ?? "", style, width)];
	const entries = issue.timeline.map((entry) => renderEntry(entry, issue.createdAt, style, width));
	return [
		...head,
		"",
		...opening,
		...entries
	].join("\n");
}
function renderEntry(entry, opened, style, width) {
	const when = style("dim", `${timeSince(opened, entry.at)} ${since$1(opened, entry.at)}`);
	if (entry.kind !== "comment") return `${when}  ${style("dim", `${who(entry.by)} ${clean(tell(entry))}`)}`;
	const title = `${when}  ${style("cyan", who(entry.by))}${style("dim", editNote(entry, opened))}${reactions(entry.reactions)}`;
	if (entry.minimized !== null) return `${title} ${style("dim", `[hidden as ${entry.minimized.toLowerCase()}]`)}`;
	return [title, ...quote(entry.body, style, width)].join("\n");
}
const editNote = ({ edited: by }, opened) => by ? ` (edited ${timeSince(opened, by.at)})` : "";
const quote = (body, style, width) => plainLines(body, width - 9).map((line) => `       ${style("dim", "\u2502")} ${line}`.trimEnd());
const reactions = (list) => list.length > 0 ? ` [${list.map(({ content }) => content).join(" ")}]` : "";
const time = (at) => (/* @__PURE__ */ new Date(at * 1e3)).toISOString().slice(11, 16);
const date = (at) => (/* @__PURE__ */ new Date(at * 1e3)).toISOString().slice(0, 10);
const timeSince = (opened, at) => date(at) === date(opened) ? time(at) : `${date(at)} ${time(at)}`;
exports.contentsOf = contentsOf;
exports.renderThread = renderThread;
exports.renderThread$1 = renderThread;
exports.startSandbox = startSandbox;
exports.startSandbox$1 = startSandbox;
