// Runs named steps one after the other; the first that fails ends the process with 1.
'use strict';

module.exports = async function steps(named) {
  for (const [name, step] of Object.entries(named)) {
    try {
      await step();
      console.log(`ok ${name}`);
    } catch (fault) {
      console.error(`failed ${name}: ${fault.stack || JSON.stringify(fault)}`);
      process.exitCode = 1;
      return;
    }
  }
};
