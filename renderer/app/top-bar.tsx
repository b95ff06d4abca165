import { EyeOff, Lock, Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button as AriaButton } from "react-aria-components";
import { shownKeys } from "../../domain/core/keyboard-shortcuts.ts";
import { lockHouse } from "../lib/main-process-ports.ts";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { Kbd } from "../ui/kbd.tsx";
import { useHelp } from "./help-provider.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import styles from "./top-bar.module.css";
import { useShortcut } from "../shell/use-shortcut.ts";

/** Search, privacy mode and the lock: always in the same place. */
export function TopBar() {
  const { t } = useTranslation("frame");
  const { isPrivate, setPrivate } = useNames();
  const { openHandbook } = useHelp();
  const [isSearching, setSearching] = useState(false);

  useShortcut("find", () => setSearching(true));

  return (
    <header className={styles["bar"]}>
      <AriaButton
        className={styles["search"] ?? ""}
        aria-keyshortcuts="Control+K"
        onPress={() => setSearching(true)}
      >
        <Search size={16} aria-hidden="true" />
        <span>{t("search")}</span>
        <Kbd keys={shownKeys("find")} />
      </AriaButton>
      <div className={classes(styles, "tools")}>
        <Button kind="quiet" size="small" keys={shownKeys("handbook")} onPress={openHandbook}>
          {t("help")}
        </Button>
        {/* A visitor may enter the room while a panel is open: these two stay above every panel. */}
        <div className={styles["always"]} data-react-aria-top-layer="true">
          <Button
            kind={isPrivate ? "outlined" : "quiet"}
            size="small"
            keys={shownKeys("privacy")}
            preventFocusOnPress
            icon={isPrivate ? <EyeOff size={15} aria-hidden="true" /> : undefined}
            onPress={() => setPrivate(!isPrivate)}
          >
            {isPrivate ? t("privacyOn") : t("privacy")}
          </Button>
          <Button
            size="small"
            keys={shownKeys("lock")}
            preventFocusOnPress
            icon={<Lock size={14} aria-hidden="true" />}
            onPress={lockHouse}
          >
            {t("lock")}
          </Button>
        </div>
      </div>
      <CommandPalette isOpen={isSearching} onClose={() => setSearching(false)} />
    </header>
  );
}
