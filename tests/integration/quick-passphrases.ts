// A passphrase costs a tenth of a second to try, a thousand times over. What it costs is tested where keys are: in
// tests/unit/keys, in attack/key-file.test.ts, attack/raw-files.test.ts and first-day.test.ts, and by every story in the real window.
import { vi } from "vitest";

vi.mock("@node-rs/argon2", () => import("./quick-argon2.ts"));
