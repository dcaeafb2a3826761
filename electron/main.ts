/** What has to be settled before Electron is ready; everything else begins in `startDesktop`. */
import { app, crashReporter } from 'electron';
import { startDesktop, type Desktop } from './desktop';
import { registerPageScheme } from './protocol';
import { securePages } from './security';
import { findProjectArgument } from './start-project';

// Two folders can be chosen from outside: a test, or a stick that is carried around, has its own.
if (process.env.POSTIL_USER_DATA) app.setPath('userData', process.env.POSTIL_USER_DATA);
if (process.env.POSTIL_DOCUMENTS) app.setPath('documents', process.env.POSTIL_DOCUMENTS);

// As root Chromium cannot sandbox anything; asked for all the same, every child would die at once, again and again.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
crashReporter.start({ uploadToServer: false });
registerPageScheme();
securePages();

let desktop: Desktop | null = null;
let pathAtStart = findProjectArgument(process.argv, process.cwd());

// A Mac names a file that was double-clicked in an event, which may come before the application is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  if (desktop) desktop.openProject(path);
  else pathAtStart = path;
});

if (app.requestSingleInstanceLock()) {
  // Not awaited here: Electron is never ready before this file has been run to its end.
  void app.whenReady().then(start);
} else {
  app.exit(0);
}

function start(): void {
  desktop = startDesktop(pathAtStart);
}
