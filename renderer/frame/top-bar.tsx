import { EyeOff, Lock, Search } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button as AriaButton } from "react-aria-components";
import { lockHouse } from "../lib/window.ts";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { Kbd } from "../ui/kbd.tsx";
import { Palette } from "./palette.tsx";
import { useNames } from "./privacy.tsx";
import sheet from "./top-bar.module.css";

/** Search, privacy and the lock: always in the same place. */
export function TopBar() {
  const { t } = useTranslation("frame");
  const { isPrivate, setPrivate } = useNames();
  const [isSearching, setSearching] = useState(false);

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "k")
        return;
      event.preventDefault();
      setSearching(true);
    };
    window.addEventListener("keydown", open);
    return () => {
      window.removeEventListener("keydown", open);
    };
  }, []);

  return (
    <header className={sheet["bar"]}>
      <AriaButton
        className={sheet["search"] ?? ""}
        aria-label={t("searchLabel")}
        aria-keyshortcuts="Control+K"
        onPress={() => {
          setSearching(true);
        }}
      >
        <Search size={16} aria-hidden="true" />
        <span>{t("search")}</span>
        <Kbd keys="Ctrl K" />
      </AriaButton>
      <div className={classes(sheet, "tools")}>
        <Button
          kind={isPrivate ? "outlined" : "quiet"}
          size="small"
          keys="F8"
          icon={isPrivate ? <EyeOff size={15} aria-hidden="true" /> : undefined}
          onPress={() => {
            setPrivate(!isPrivate);
          }}
        >
          {isPrivate ? t("privacyOn") : t("privacy")}
        </Button>
        <Button
          size="small"
          keys="Ctrl L"
          icon={<Lock size={14} aria-hidden="true" />}
          onPress={lockHouse}
        >
          {t("lock")}
        </Button>
      </div>
      <Palette
        isOpen={isSearching}
        onClose={() => {
          setSearching(false);
        }}
      />
    </header>
  );
}
