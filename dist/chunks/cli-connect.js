// src/cli/connect.ts
const NAME = /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/;
const PATIENCE = 21600;
const ACTIONS = "github-actions[bot]";
function repositoryProblem(repositories) {
	const bad = repositories.find((name) => !NAME.test(name));
	return bad === void 0 ? null : `"${bad}" is no repository. Write it as owner/name.`;
}
async function connect(repository, environment, say) {
	const token = environment["GITHUB_TOKEN"] || environment["GH_TOKEN"];
	if (!token) return {
		ok: false,
		refusal: "There is no token. Set GITHUB_TOKEN or GH_TOKEN, such as to that of `gh auth token`."
	};
	const { createClient, serverOf } = await Promise.resolve().then(() => require("./github.js"));
	const [owner = "", name = ""] = repository.split("/");
	return {
		ok: true,
		value: createClient({
			token,
			owner,
			name,
			...serverOf(environment),
			paced: environment["TOCSIN_THROTTLE"] !== "off",
			patience: PATIENCE,
			onWait: (seconds) => seconds >= 5 && say(`GitHub asks to wait: going on in ${Math.ceil(seconds)} seconds.\n`)
		})
	};
}
async function tokenSource(environment, app) {
	if (app !== null) {
		const [{ createAppTokens }, { serverOf }] = await Promise.all([Promise.resolve().then(() => require("./github-app.js")), Promise.resolve().then(() => require("./github.js"))]);
		return {
			ok: true,
			value: createAppTokens({
				...app,
				apiUrl: serverOf(environment).apiUrl
			})
		};
	}
	const token = environment["GITHUB_TOKEN"] || environment["GH_TOKEN"];
	return token ? {
		ok: true,
		value: () => Promise.resolve(token)
	} : {
		ok: false,
		refusal: "There is no token. Set GITHUB_TOKEN or GH_TOKEN, or name an App by --app-id."
	};
}
function watchClient(repository, environment, tokens, stop) {
	const [owner = "", name = ""] = repository.split("/");
	return async () => {
		const [{ createClient, serverOf }, token] = await Promise.all([Promise.resolve().then(() => require("./github.js")), tokens(owner, name)]);
		return createClient({
			token,
			owner,
			name,
			...serverOf(environment),
			paced: environment["TOCSIN_THROTTLE"] !== "off",
			patience: 0,
			stop
		});
	};
}
const engineFor = (login) => (viewer) => login ?? (viewer.endsWith("[bot]") ? viewer : ACTIONS);
Object.defineProperty(exports, "connect", {
	enumerable: true,
	get: function() {
		return connect;
	}
});
Object.defineProperty(exports, "engineFor", {
	enumerable: true,
	get: function() {
		return engineFor;
	}
});
Object.defineProperty(exports, "repositoryProblem", {
	enumerable: true,
	get: function() {
		return repositoryProblem;
	}
});
Object.defineProperty(exports, "tokenSource", {
	enumerable: true,
	get: function() {
		return tokenSource;
	}
});
Object.defineProperty(exports, "watchClient", {
	enumerable: true,
	get: function() {
		return watchClient;
	}
});
