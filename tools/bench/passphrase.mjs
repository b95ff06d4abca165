// Derives one key in a process of its own, and says how many milliseconds that took. Costs come as the library takes them.
import { hashRaw } from "@node-rs/argon2";

const [costs = "", salt = "", passphrase = ""] = process.argv.slice(2);
const options = /** @type {import("@node-rs/argon2").Options} */ (JSON.parse(costs));
const began = performance.now();
await hashRaw(passphrase, { ...options, salt: Buffer.from(salt, "base64") });
process.stdout.write(String(performance.now() - began));
