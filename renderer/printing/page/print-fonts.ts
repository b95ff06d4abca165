// One static weight per file: variable fonts end up in a PDF as pictures.
import "@fontsource/source-sans-3/400.css";
import "@fontsource/source-sans-3/600.css";
import "@fontsource/source-serif-4/400.css";
import "@fontsource/source-serif-4/600.css";
import "../../fonts/writing-system-fonts.ts";
