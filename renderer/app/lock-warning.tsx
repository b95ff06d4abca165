import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { type LockWarning as Why, lockWarnings } from "../../domain/api/main-process-bridge.ts";
import styles from "./lock-warning.module.css";

/** Says in the last minute that the house is about to lock, above whatever is open. */
export function LockWarning() {
  const { t } = useTranslation("frame");
  const why = useLockWarning();
  return createPortal(
    // The place stays, so that an open panel never hides it; the warning speaks when it comes.
    <div className={styles["place"]} data-react-aria-top-layer="true">
      {why === "none" ? null : (
        <p role="alert" className={styles["warning"]}>
          {t(`lockWarning.${why}`)}
        </p>
      )}
    </div>,
    document.body,
  );
}

function useLockWarning(): Why {
  const [why, setWhy] = useState<Why>("none");
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      const heard = whys.find((one) => lockWarnings[one] === data);
      if (source === window && heard !== undefined) setWhy(heard);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, []);
  return why;
}

const whys = ["idle", "twelveHours", "none"] as const satisfies readonly Why[];
