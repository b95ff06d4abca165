// One half of the procedures; the other half runs in parallel, on another core.
import { attack } from "./send-payloads.ts";

attack(0, 2);
