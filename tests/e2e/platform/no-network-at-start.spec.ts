import { expect, test } from "../../helpers/e2e/fixtures.ts";
import {
  expectSilence,
  networkUse,
  runTraced,
  traceScript,
} from "../attack/program-under-strace.ts";

// strace makes every start several times slower.
test.setTimeout(120_000);

test("the trace detects a single packet, a single connection, a single listener", async ({
  folder,
}) => {
  const silent = "";
  await traceScript(folder, silent);
  expect(await networkUse(folder)).toEqual([]);

  const packet =
    "const s = require('dgram').createSocket('udp4'); s.send('x', 9, '127.0.0.1', () => s.close())";
  await traceScript(folder, packet);
  expect((await networkUse(folder)).join()).toContain("127.0.0.1");

  const connection = "require('net').connect(9, '::1').on('error', () => undefined)";
  await traceScript(folder, connection);
  expect(await networkUse(folder)).toContain("connect TCPv6 [::1]:9");

  const listener = "const s = require('net').createServer().listen(0, () => s.close())";
  await traceScript(folder, listener);
  expect((await networkUse(folder)).join()).toContain("listen");
});

test("a start without input uses no network", async ({ folder }) => {
  await runTraced(folder, 8_000);

  expectSilence(await networkUse(folder));
});
