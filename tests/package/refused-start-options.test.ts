import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { tellMore } from "../helpers/report-proof-figure.ts";
import { startAsOrdinaryUser } from "./ordinary-user.ts";
import { aScreen, type Screen } from "./virtual-display.ts";

const program = join(inject("root"), "opt", "hearth", "hearth");

const switches = [
  "--remote-debugging-port=0",
  "--remote-debugging-pipe",
  "--remote-allow-origins=*",
  "--inspect",
  "--inspect=0",
  "--inspect-brk=0",
  "--inspect-wait=0",
  "--js-flags=--expose-gc",
  "--load-extension=/tmp",
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--enable-logging",
  "--log-net-log=/tmp/net",
  "--proxy-server=localhost:9",
  "--host-resolver-rules=MAP * 127.0.0.1",
  "-remote-debugging-port=0",
];

const variables = {
  ELECTRON_RUN_AS_NODE: "1",
  NODE_OPTIONS: "--require=/tmp/other.js",
  NODE_EXTRA_CA_CERTS: "/tmp/other.pem",
};

describe("a release", () => {
  let screen: Screen;

  beforeAll(async () => {
    screen = await aScreen();
  });

  afterAll(() => screen.close());

  it.each(switches)("does not start with %s", async (word) => {
    const started = startAsOrdinaryUser(program, [word], { DISPLAY: screen.name });

    expect(await started.ended).not.toBe(0);
    expect(started.printed()).toMatch(/Hearth does not start with/);
    expect(started.printed()).not.toMatch(/listening on/);
    tellMore("switches and variables refused", 1);
  });

  it.each(Object.entries(variables))("does not start with %s", async (name, value) => {
    const env = { DISPLAY: screen.name, [name]: value };
    const started = startAsOrdinaryUser(program, ["--version"], env);

    expect(await started.ended).not.toBe(0);
    expect(started.printed()).toMatch(/Hearth does not start with/);
    tellMore("switches and variables refused", 1);
  });
});
