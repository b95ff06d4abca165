// Who may import whom. Imports go one way: domain ← db ← electron/vault, domain ← electron, domain ← renderer.
const layer = (name, from, to) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: to },
});

// The areas of the work, lowest first: an area imports only areas that stand before it, on every floor (docs/architecture.md). What
// is older than this rule stands in .dependency-cruiser-known-violations.json; that list only gets shorter.
const areas = [
  "printing",
  "users",
  "vocabulary",
  "people",
  "drafts",
  "integrity",
  "settings",
  "accommodation",
  "safety",
  "referrals",
  "shift",
  "appointments",
  "outings",
  "daily-life",
  "legal",
  "residence",
  "intake",
  "address-guard",
  "plan",
  "counselling",
  "calendar",
  "dossiers",
  "incidents",
  "updates",
  "backup",
  "letters",
  "disclosures",
  "handbook",
  "health",
  "retention",
  "person-file",
  "restore",
  "stays",
  "import",
  "reports",
  "sign-in",
  "handover",
  "today",
];
const floors = "(domain|db|electron/vault|renderer)";
const oneWay = [
  ...areas.slice(0, -1).map((area, index) => ({
    name: `areas-one-way-${area}`,
    severity: "error",
    from: { path: `^${floors}/${area}/` },
    to: { path: `^$1/(${areas.slice(index + 1).join("|")})/` },
  })),
  {
    name: "shared-knows-no-area",
    severity: "error",
    from: { path: `^${floors}/(core|platform|keys|lib|ui|shell)/` },
    to: { path: `^$1/(${areas.join("|")})/` },
  },
];

module.exports = {
  forbidden: [
    ...oneWay,
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    layer("domain-is-pure", "^domain/", "^(db|electron|renderer|tests|tools)/"),
    {
      name: "domain-uses-few-libraries",
      severity: "error",
      from: { path: "^domain/" },
      to: {
        dependencyTypes: ["core", "npm", "npm-dev"],
        pathNot: "node_modules/(zod|temporal-polyfill|yalps)/",
      },
    },
    layer("db-below-electron", "^db/", "^(electron|renderer)/"),
    layer("renderer-asks-only", "^renderer/", "^(db|electron)/"),
    layer(
      "electron-api-stays-out",
      "^(domain|db|renderer|electron/(vault|demo))/",
      "node_modules/electron/",
    ),
    layer("handlers-use-queries", "^electron/", "node_modules/drizzle-orm/"),
    layer(
      "one-place-opens-sqlite",
      "^(?!db/platform/open-database\\.ts|tests/)",
      "node_modules/better-sqlite3/",
    ),
    {
      name: "not-to-test",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      // The main process starts the vault and knows the messages to it, nothing of its content. Both open files from
      // outside in the same way.
      name: "main-speaks-to-the-vault-only",
      severity: "error",
      from: { path: "^electron/main/" },
      to: {
        path: "^electron/vault/",
        pathNot: "^electron/vault/platform/(process-messages|regular-file)\\.ts$",
      },
    },
    {
      // What went wrong in the house is the house's alone: no procedure, legal track or dossier reads it.
      name: "incidents-stay-in-the-house",
      severity: "error",
      from: {
        pathNot:
          "^(db/(incidents/|platform/open-database\\.ts$|tables\\.ts$)|electron/vault/(incidents/|drafts/sealed-draft-content\\.ts$|handover/handover\\.ts$)|tests/)",
      },
      to: { path: "^db/incidents/" },
    },
    {
      // The process of a vault with real people never holds invented ones: one door loads them, and late.
      name: "demo-data-is-loaded-late",
      severity: "error",
      from: { path: "^(domain|db|electron|renderer)/", pathNot: "^electron/demo/" },
      to: { path: "^electron/demo/", dynamic: false },
    },
    {
      name: "one-door-loads-demo-data",
      severity: "error",
      from: {
        pathNot: "^(electron/demo/|electron/vault/sign-in/before-sign-in\\.handlers\\.ts$|tests/)",
      },
      to: { path: "^electron/demo/" },
    },
    layer("program-needs-no-tools", "^(domain|db|electron|renderer)/", "^tools/"),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    // `import sql from "./0001.sql?raw"` is a file the bundler reads, not a module.
    exclude: { path: "\\?raw$" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
