// One half of the procedures; the other half is sent its payloads beside this, on another core.
import { attack } from "./payloads-half.ts";

attack(0, 2);
