// Says whether each PDF given is valid PDF/A-1b, by Apache PDFBox Preflight. Run as a single source file:
//   java -cp '/usr/share/java/*' tests/dossier/Preflight.java FILE...
// Prints "valid FILE" or the errors, and exits with the number of files that are not valid.

import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

public class Preflight {
    public static void main(String[] files) throws Exception {
        int bad = 0;
        for (String name : files) {
            ValidationResult result;
            PreflightParser parser = new PreflightParser(new File(name));
            try {
                parser.parse();
                try (PreflightDocument document = parser.getPreflightDocument()) {
                    document.validate();
                    result = document.getResult();
                }
            } catch (SyntaxValidationException problem) {
                result = problem.getResult();
            }
            if (result.isValid()) {
                System.out.println("valid " + name);
            } else {
                bad++;
                System.out.println("not valid " + name);
                int count = 0;
                for (ValidationResult.ValidationError error : result.getErrorsList()) {
                    if (count++ < 20) {
                        System.out.println("  " + error.getErrorCode() + " page " + error.getPageNumber() + ": " + error.getDetails());
                    }
                }
            }
        }
        System.exit(bad);
    }
}
