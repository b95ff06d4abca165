// A network of its own for a command, with a route to everywhere, and a listener for all that leaves by it.
import { join } from "node:path";
import { projectRoot } from "../project.mjs";
import { run } from "../terminal.mjs";

/** As if there were a router: what is sent anywhere leaves by `heard`, without an answer. */
const network = [
  "ip link set lo up",
  "ip link add heard type veth peer name other",
  "ip link set other up addrgenmode none",
  // The kernel itself is silent: it looks for no neighbours and joins no groups.
  "ip link set heard up addrgenmode none arp off multicast off",
  "ip addr add 192.0.2.2/24 dev heard",
  "ip -6 addr add 2001:db8::2/64 dev heard nodad",
  "ip route add default via 192.0.2.1 dev heard",
  "ip -6 route add default via 2001:db8::1 dev heard",
  "sleep 2",
].join(" && ");

/**
 * @typedef {object} Heard
 * @property {number} code of the command
 * @property {number} own packets of the listener: two, or it hears nothing
 * @property {readonly string[]} others one line for each packet of anybody else
 */

/**
 * @param {readonly string[]} command
 * @param {{ readonly env: NodeJS.ProcessEnv, readonly folder: string, readonly timeLimit: number }} how
 * @returns {Promise<Heard & { readonly output: string }>}
 */
export async function listenedTo(command, { env, folder, timeLimit }) {
  const listener = join(import.meta.dirname, "packet-listener.py");
  const script = `${network} || exit 99
mkfifo "$0/end"
python3 "${listener}" heard < "$0/end" > "$0/packets" &
exec 9> "$0/end"
sleep 1
"$@"
code=$?
sleep 1
exec 9>&-
wait
exit $code`;
  const args = ["-n", "sh", "-c", script, folder, ...command];
  const { code, output } = await run("unshare", args, { cwd: projectRoot, env, timeLimit });
  const { output: packets } = await run("cat", [join(folder, "packets")]);
  return { code, output, ...heardIn(packets) };
}

/** @param {string} packets lines of the listener */
export function heardIn(packets) {
  const lines = packets.split("\n").filter((line) => line !== "");
  const own = lines.filter((line) => / (192\.0\.2\.9|2001:db8::9) 9$/.test(line));
  return { own: own.length, others: lines.filter((line) => !own.includes(line)) };
}
