import { lockWithComputer } from "./auto-lock.ts";

/** What is under way while no house is open, and may end with one. */
export interface UnlockAttempt {
  /** A lock waits until it is over, unless it is the panic key. Where it does not, a lock ends it. */
  readonly isLasting: boolean;
  readonly putOffLock: () => void;
  readonly isLockDue: () => boolean;
  /** Ends what is heard of the machine meanwhile. */
  readonly stop: () => void;
}

/** The state after a message of the vault; an earlier state goes on where the message has nothing new. */
export function followAttempt(
  before: UnlockAttempt | null,
  said: "opening" | "busy" | "notOpened",
  lock: () => void,
): UnlockAttempt | null {
  if (said === "opening" && before !== null) return before;
  if (said === "busy" && before?.isLasting === true) return before;
  before?.stop();
  if (said === "notOpened") return null;
  return said === "busy" ? outlasting() : endedBy(lock);
}

const endedBy = (lock: () => void): UnlockAttempt => ({
  isLasting: false,
  putOffLock: lock,
  isLockDue: () => false,
  stop: lockWithComputer(lock),
});

function outlasting(): UnlockAttempt {
  let isDue = false;
  const putOffLock = (): void => {
    isDue = true;
  };
  return {
    isLasting: true,
    putOffLock,
    isLockDue: () => isDue,
    stop: lockWithComputer(putOffLock),
  };
}
