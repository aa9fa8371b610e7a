// Runs one program after another in one process, which loads nutgraf once: gets the name of a file, answers with what it printed.
import { pathToFileURL } from 'node:url';

process.on('message', async (file) => {
  let printed = '';
  process.stdout.write = (chunk) => {
    printed += chunk;
    return true;
  };
  try {
    await import(pathToFileURL(String(file)).href);
    process.send({ printed });
  } catch (error) {
    process.send({ error: `${printed}${error.stack}` });
  }
});
